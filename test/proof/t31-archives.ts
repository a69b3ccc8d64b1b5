import { crc32, packZip } from '../../libs/documents/src/inspector/clean-zip';

/** Parts of the smallest document and workbook that programs open. */
const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = {
  docx: ['word/document.xml', 'wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
} as const;

export interface Part {
  readonly name: string;
  readonly content: Buffer | string;
}

/** An office file with these parts besides what each has; a part of the same name replaces it. */
export function officeFile(type: 'docx' | 'xlsx', ...more: readonly Part[]): Buffer {
  const [main, kind] = MAIN[type];
  const plain: Part[] = [
    {
      name: '[Content_Types].xml',
      content: `${XML}<Types><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${kind}"/></Types>`,
    },
    { name: '_rels/.rels', content: `${XML}<Relationships xmlns="${RELATIONS}"/>` },
    { name: main, content: `${XML}<main>Texto</main>` },
  ];
  const names = new Set(more.map(({ name }) => name));
  return zipOf([...plain.filter(({ name }) => !names.has(name)), ...more]);
}

export const zipOf = (parts: readonly Part[]): Buffer =>
  packZip(parts.map(({ name, content }) => ({ name, content: Buffer.from(content) })));

export function relation(kind: string, target: string, mode = 'TargetMode="External"'): Part {
  const attributes = `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"`;
  return {
    name: 'word/_rels/document.xml.rels',
    content: `${XML}<Relationships><Relationship Id="r1" ${attributes} ${mode}/></Relationships>`,
  };
}

/** Changes one field of the directory at the end: what it says is then a lie. */
export function lying(
  archive: Buffer,
  entry: number,
  offset: number,
  write: (bytes: Buffer, at: number) => void,
): Buffer {
  const copy = Buffer.from(archive);
  let at = copy.readUInt32LE(copy.length - 22 + 16);
  for (let index = 0; index < entry; index++) at += 46 + copy.readUInt16LE(at + 28);
  write(copy, at + offset);
  return copy;
}

/** A PNG of that many pixels whose picture is a few bytes: its header promises what nobody should unpack. */
export function promisingPng(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunks = [
    ['IHDR', header],
    ['IDAT', Buffer.from('789c030000000001', 'hex')],
    ['IEND', Buffer.alloc(0)],
  ] as const;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...chunks.map(([name, content]) => {
      const body = Buffer.concat([Buffer.from(name), content]);
      const frame = Buffer.alloc(8);
      frame.writeUInt32BE(content.length, 0);
      frame.writeUInt32BE(crc32(body), 4);
      return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
    }),
  ]);
}

/** A PDF with these objects and, where given, a trailer. */
export function pdfWith(objects: readonly string[], trailer = '<< /Root 1 0 R >>'): Buffer {
  const body = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>', ...objects];
  const written = body.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  return Buffer.from(`%PDF-1.7\n${written.join('')}trailer\n${trailer}\n%%EOF\n`, 'latin1');
}
