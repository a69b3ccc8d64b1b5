import { deflateSync } from 'node:zlib';
import { packZip } from './clean-zip';
import { inspectFile } from './inspect-file';

/** A PDF with these objects; its record is the third. */
const pdf = (...objects: string[]): Buffer => {
  const body = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>', ...objects];
  const written = body.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${written}trailer\n<< /Root 1 0 R /Info 3 0 R >>\n%%EOF\n`, 'latin1');
};
const packed = (objects: string, extra = '', filter = '/Filter /FlateDecode'): string => {
  const bytes = deflateSync(Buffer.from(objects)).toString('latin1');
  return `<< /Type /ObjStm ${extra} ${filter} /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`;
};
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const docx = (...parts: (readonly [name: string, content: string])[]): Buffer =>
  packZip(
    [
      [
        '[Content_Types].xml',
        '<Types>application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml</Types>',
      ] as const,
      ...parts,
    ].map(([name, content]) => ({ name, content: Buffer.from(content) })),
  );
const codeOf = (bytes: Buffer, type: 'pdf' | 'docx'): Promise<unknown> =>
  inspectFile(bytes, type).then(
    () => 'taken',
    (error: { code?: string }) => error.code ?? error,
  );

describe('a PDF', () => {
  it.each([
    ['packed plainly', packed('1 0 << /A 1 >>'), 'taken'],
    ['packed plainly, said as a list', packed('1 0 << >>', '', '/Filter [ /FlateDecode ]'), 'taken'],
    ['words in a string', '<< /A (a stream of obj) >>', 'taken'],
    ['with a script', packed('1 0 << /S /JavaScript >>'), 'file-active-content'],
    ['packed twice', packed('1 0', '', '/Filter [/FlateDecode /FlateDecode]'), 'file-too-complex'],
    ['packed somehow', packed('1 0', '/DecodeParms << /Predictor 12 >>'), 'file-too-complex'],
    ['said elsewhere', packed('1 0', '', '/Filter 4 0 R'), 'file-too-complex'],
    [
      'cut short',
      packed('1 0 << /A 1 >>'.repeat(9)).replace(/.{9}\nendstream/s, '\nendstream'),
      'file-too-complex',
    ],
    ['begun oddly', packed('1 0 << >>').replace('stream\n', 'stream\r'), 'file-too-complex'],
    ['behind a string', `(\nstream\n) ${packed('1 0')}`, 'taken'],
    ['inside a string', `(x ${packed('1 0')}`, 'file-too-complex'],
  ])('objects %s', async (_name, object, code) =>
    expect(await codeOf(pdf('<< >>', object), 'pdf')).toBe(code),
  );

  it.each([
    ['<< /Author 4 0 R >>', ['may-name-people']],
    ['<< /Author (Alguien) >>', []],
    ['<< >>\nstream\n<rdf:RDF>Alguien</rdf:RDF>\nendstream', []],
    ['<< >>\nstream\n<rdf:RDF>Alguien\nendstream', ['may-name-people']],
    ['<< >>\nstream\n\u00ff\u00ed\u0000\u0016Photoshop 3.0\u0000Alguien\nendstream', []],
    ['<< >>\nstream\nPhotoshop 3.0\u0000Alguien\nendstream', ['may-name-people']],
  ])('%j is blanked, or said to be there', async (object, notes) => {
    const clean = await inspectFile(pdf('<< >>', object), 'pdf');
    expect({ notes: clean.notes, tells: clean.bytes.includes('Alguien') }).toEqual({
      notes,
      tells: notes.length > 0 && !object.includes('4 0 R'),
    });
  });
});

describe('a document', () => {
  it.each([
    ['a field', '<w:instrText>PAGE</w:instrText>', 'taken'],
    ['a word in an address', '<w:instrText>HYPERLINK "https://a.example/hidden"</w:instrText>', 'taken'],
    ['a cut command', '<w:instrText>D</w:instrText><w:instrText>DE x</w:instrText>', 'file-active-content'],
    [
      'a cut command behind another field',
      '<a:instrText>PAGE</a:instrText><a:fldChar a="begin"/><a:instrText>DD</a:instrText><a:instrText>E x</a:instrText>',
      'file-active-content',
    ],
    ['a hidden command', '<w:instrText a=">">D<!-- x -->&#68;E</w:instrText>', 'file-active-content'],
    ['a simple one', `<w:fldSimple w:a="w:instr='PAGE'" w:instr='DDEAUTO x'/>`, 'file-active-content'],
    ['another document', '<x:altChunk r:id="r1"/>', 'file-active-content'],
  ])('with %s', async (_name, content, code) =>
    expect(await codeOf(docx(['word/document.xml', `${HEAD}<w:p>${content}</w:p>`]), 'docx')).toBe(code),
  );

  it.each([
    ['Type="http://x/hyperlink" TargetMode="External"', 'taken'],
    ['Type="http://x/image"', 'taken'],
    ['Type="http://x/image" TargetMode="External"', 'file-links-outside'],
    [`Target='> Type="/hyperlink"' Type="http://x/image" TargetMode="External"`, 'file-links-outside'],
    ['Type="http://x/image" TargetMode="&#x45;xternal"', 'file-links-outside'],
    ['Type="http://x/oleObject"', 'file-active-content'],
    ['Type="http://x/aFChunk" TargetMode="Internal"', 'file-active-content'],
  ])('tied by %s', async (relation, code) =>
    expect(
      await codeOf(docx(['word/_rels/document.xml.rels', `<R><Relationship ${relation}/></R>`]), 'docx'),
    ).toBe(code),
  );

  it.each(['a.jfif', 'a.psmdcp', 'a.hta', 'a.docx', 'a.dat', 'a', 'a.gif', 'printer.bin'])(
    'with a part called %s is refused',
    async (name) => expect(await codeOf(docx([`word/${name}`, 'x']), 'docx')).toBe('file-active-content'),
  );

  it('keeps nothing of its records, whatever they are called, and says that settings of printers may tell', async () => {
    const kept = await inspectFile(
      docx(
        ['word/a.xml', `${HEAD}<cp:coreProperties xmlns:cp="x">Alguien</cp:coreProperties>`],
        ['b.xml', `<Properties xmlns="http://x/extended-properties"><Company>Alguien</Company></Properties>`],
        ['xl/printerSettings/printerSettings1.bin', 'x'],
      ),
      'docx',
    );
    expect(kept.notes).toEqual(['may-name-people']);
    const again = await inspectFile(kept.bytes, 'docx');
    expect(again.bytes.equals(kept.bytes)).toBe(true);
  });
});
