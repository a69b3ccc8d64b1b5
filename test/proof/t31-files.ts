import { deflateSync } from 'node:zlib';
import { HARMFUL_LINE } from '@puente/testing';
import sharp from 'sharp';
import type { Random } from './random';
import { lying, officeFile, pdfWith, promisingPng, relation, zipOf, type Part } from './t31-archives';

/** One file to be sent, and whether it may be taken. */
export interface HostileFile {
  readonly kind: string;
  readonly name: string;
  readonly declared: string;
  readonly content: Buffer;
  /** A few are harmless, so that taking is tried as well. */
  readonly harmless?: true;
}

export type Maker = (random: Random) => Promise<HostileFile> | HostileFile;

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  txt: 'text/plain',
};

const file = (kind: string, extension: string, content: Buffer | string): HostileFile => ({
  kind,
  name: `archivo.${extension}`,
  declared: TYPES[extension] ?? 'application/octet-stream',
  content: Buffer.from(content),
});
const harmless = (each: HostileFile): HostileFile => ({ ...each, harmless: true });

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const picture = (format: 'png' | 'jpeg' | 'webp'): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#357' } })
    .withExif({ IFD0: { ImageDescription: 'CANARY', Artist: 'CANARY' } })
    .toFormat(format)
    .toBuffer();
const part = (name: string, content: Buffer | string): Part => ({ name, content });
const zeros = (size: number): Buffer => Buffer.alloc(size);
const fields = (...texts: string[]): Part =>
  part(
    'word/document.xml',
    `${XML}<w:p>${texts.map((text) => `<w:instrText>${text}</w:instrText>`).join('')}</w:p>`,
  );
const SCRIPT = '1 0 << /S /JavaScript /JS (1) >>';
const objectStream = (objects: string, packing = '/Filter /FlateDecode', keep = Infinity): string => {
  const packed = deflateSync(Buffer.from(objects)).toString('latin1').slice(0, keep);
  return `<< /Type /ObjStm /N 1 /First 4 ${packing} /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
};

const FALSE_TYPES: readonly Maker[] = [
  () => file('false type', 'pdf', 'MZ\u0090 program'),
  () => file('false type', 'png', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
  async () => file('false type', 'png', await picture('jpeg')),
  () => file('false type', 'docx', officeFile('xlsx')),
  () => file('false type', 'xlsx', zipOf([part('a.txt', 'a')])),
  () => file('false type', 'txt', '%PDF-1.7 text'),
  () => file('false type', 'csv', '<!doctype html><script>alert(1)</script>'),
  () => file('false type', 'txt', '#!/bin/sh\nrm -rf /\n'),
  () => file('false type', 'txt', '{\\rtf1\\ansi}'),
  () => ({ ...file('false type', 'png', ''), declared: 'text/html', content: Buffer.from('<b>') }),
  () => file('false type', 'svg', '<svg onload="alert(1)"/>'),
  () => file('false type', 'html', '<script>1</script>'),
  () => file('false type', 'zip', zipOf([part('a.txt', 'a')])),
];

const POLYGLOTS: readonly Maker[] = [
  () => file('polyglot', 'pdf', Buffer.concat([pdfWith([]), zipOf([part('a.js', '1')])])),
  () => file('polyglot', 'pdf', Buffer.concat([Buffer.from('<html>'), pdfWith([])])),
  () => file('polyglot', 'docx', Buffer.concat([Buffer.alloc(6_000, 'x'), officeFile('docx')])),
  () => file('polyglot', 'docx', Buffer.concat([officeFile('docx'), Buffer.from('<script>1</script>')])),
  async () =>
    harmless(
      file('polyglot made plain', 'jpg', Buffer.concat([await picture('jpeg'), zipOf([part('a.js', '1')])])),
    ),
  async () =>
    harmless(
      file('polyglot made plain', 'png', Buffer.concat([await picture('png'), Buffer.from('<script>')])),
    ),
];

const BOMBS: readonly Maker[] = [
  () => file('bomb', 'docx', officeFile('docx', part('word/big.xml', zeros(30_000_000)))),
  () =>
    file(
      'bomb',
      'xlsx',
      officeFile('xlsx', ...[1, 2, 3, 4, 5, 6, 7].map((n) => part(`xl/${n}.xml`, zeros(11_000_000)))),
    ),
  () =>
    file(
      'bomb',
      'docx',
      officeFile(
        'docx',
        part('word/embeddings/a.zip', zipOf([part('b.zip', zipOf([part('c', zeros(9_000_000))]))])),
      ),
    ),
  () =>
    file(
      'bomb: lying size',
      'docx',
      lying(officeFile('docx', part('word/big.xml', zeros(20_000_000))), 3, 24, (bytes, at) =>
        bytes.writeUInt32LE(10, at),
      ),
    ),
  () =>
    file(
      'bomb: lying name',
      'docx',
      lying(officeFile('docx'), 2, 46, (bytes, at) => bytes.write('evil', at)),
    ),
  () =>
    file(
      'bomb: overlapping',
      'docx',
      lying(officeFile('docx'), 2, 42, (bytes, at) => bytes.writeUInt32LE(0, at)),
    ),
  () =>
    file(
      'bomb: countless',
      'docx',
      officeFile('docx', ...Array.from({ length: 2_500 }, (_, n) => part(`w/${n}.xml`, ''))),
    ),
  () => file('bomb: pixels', 'png', promisingPng(30_000)),
  () => file('bomb: pixels', 'png', promisingPng(2_000_000_000)),
  () =>
    file('bomb: pixels inside', 'docx', officeFile('docx', part('word/media/a.png', promisingPng(30_000)))),
  () => file('bomb: objects', 'pdf', pdfWith([objectStream(' '.repeat(60_000_000))])),
  () => file('bomb: streams', 'pdf', pdfWith(['<< >>\n' + 'stream\n\nendstream\n'.repeat(25_000)])),
];

const ACTIVE: readonly Maker[] = [
  () => file('zip-slip', 'docx', officeFile('docx', part('../../../../tmp/out-of-quarantine', 'x'))),
  () => file('zip-slip', 'docx', officeFile('docx', part('/tmp/out-of-quarantine', 'x'))),
  () => file('zip-slip', 'docx', officeFile('docx', part('..\\..\\out-of-quarantine', 'x'))),
  () =>
    file(
      'symlink',
      'docx',
      lying(officeFile('docx', part('word/link.xml', '/etc/passwd')), 3, 38, (bytes, at) =>
        bytes.writeUInt32LE(0xa1ff0000, at),
      ),
    ),
  () =>
    file(
      'entities',
      'docx',
      officeFile(
        'docx',
        part('word/document.xml', `${XML}<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`),
      ),
    ),
  () =>
    file(
      'entities',
      'xlsx',
      officeFile(
        'xlsx',
        part('xl/styles.xml', `<!DOCTYPE lolz [<!ENTITY a "${'b'.repeat(99)}">]><a>&a;</a>`),
      ),
    ),
  () =>
    file(
      'entities',
      'docx',
      officeFile(
        'docx',
        part(
          'word/document.xml',
          Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a>`, 'utf16le'),
        ),
      ),
    ),
  () => file('macros', 'docx', officeFile('docx', part('word/vbaProject.bin', 'x'))),
  () =>
    file(
      'macros',
      'xlsx',
      officeFile(
        'xlsx',
        part('[Content_Types].xml', '<Types>application/vnd.ms-excel.sheet.macroEnabled.main+xml</Types>'),
      ),
    ),
  () =>
    file(
      'macros',
      'docx',
      officeFile('docx', part('word/document.xml', `${XML}<w:instrText>DDEAUTO c:\\\\x "y"</w:instrText>`)),
    ),
  () => file('other files', 'docx', officeFile('docx', part('word/embeddings/oleObject1.bin', 'x'))),
  () => file('other files', 'docx', officeFile('docx', part('word/media/a.svg', '<svg/>'))),
  () =>
    file(
      'from elsewhere',
      'docx',
      officeFile('docx', relation('attachedTemplate', 'http://elsewhere.invalid/a.dotm')),
    ),
  () =>
    file('from elsewhere', 'docx', officeFile('docx', relation('image', 'file://elsewhere.invalid/a.png'))),
  () =>
    file('from elsewhere', 'xlsx', officeFile('xlsx', part('xl/externalLinks/externalLink1.xml', '<a/>'))),
  () => file('script', 'pdf', pdfWith(['<< /S /JavaScript /JS (app.alert(1)) >>'])),
  () => file('script', 'pdf', pdfWith(['<< /S /#4aavaScript /#4a#53 (1) >>'])),
  () => file('script', 'pdf', pdfWith([objectStream('1 0 << /S /JavaScript /JS (1) >>')])),
  () => file('script', 'pdf', pdfWith(['<< /OpenAction << /S /Launch /F (cmd.exe) >> >>'])),
  () => file('script', 'pdf', pdfWith(['<< /OpenAction 9 0 R >>'])),
  () => file('script', 'pdf', pdfWith(['<< /AA << /O 5 0 R >> >>'])),
  () => file('other files', 'pdf', pdfWith(['<< /Names << /EmbeddedFiles 9 0 R >> >>'])),
  () => file('encrypted', 'pdf', pdfWith([], '<< /Root 1 0 R /Encrypt 9 0 R >>')),
  () =>
    file(
      'encrypted',
      'docx',
      lying(officeFile('docx'), 1, 8, (bytes, at) => bytes.writeUInt16LE(1, at)),
    ),
  () => file('formulas', 'csv', 'nombre,total\n=HYPERLINK("http://elsewhere.invalid"),1\n'),
  () => file('formulas', 'csv', 'nombre,total\n"\t@SUM(1)",1\n'),
  () => file('known to the scanner', 'txt', `a\n${HARMFUL_LINE}\n`),
  () =>
    file(
      'known to the scanner',
      'pdf',
      Buffer.concat([Buffer.from(`%PDF-1.7\n%${HARMFUL_LINE}\n`), pdfWith([])]),
    ),
];

/** What looks like parts and objects of a plain file, and is none. */
const HIDDEN: readonly Maker[] = [
  async () =>
    file('unknown part', 'docx', officeFile('docx', part('word/media/a.jfif', await picture('jpeg')))),
  () => file('unknown part', 'docx', officeFile('docx', part('package/core.psmdcp', `${XML}<a>CANARY</a>`))),
  () => file('unknown part', 'docx', officeFile('docx', part('word/main.dat', `${XML}<!DOCTYPE a><a/>`))),
  () => file('unknown part', 'docx', officeFile('docx', part('word/run.hta', '<script>1</script>'))),
  () => file('unknown part', 'docx', officeFile('docx', part('word/inner.docx', officeFile('docx')))),
  ...['oleObject', 'package', 'aFChunk', 'vbaProject', 'attachedTemplate'].map(
    (kind) => () => file('tied to', 'docx', officeFile('docx', relation(kind, 'word/a.xml', ''))),
  ),
  () =>
    file(
      'from elsewhere',
      'docx',
      officeFile('docx', relation('image', 'a>b', `Title=' Type="/hyperlink"' TargetMode="&#69;xternal"`)),
    ),
  () => file('command', 'docx', officeFile('docx', fields('D', 'DEAU', 'TO c:\\\\x'))),
  () => file('command', 'docx', officeFile('docx', fields('D<!-- -->D<![CDATA[E]]>AUTO x'))),
  () => file('command', 'docx', officeFile('docx', fields('&#68;D&#x45; x'))),
  () =>
    file(
      'command',
      'docx',
      officeFile('docx', part('word/document.xml', `${XML}<x:p><x:fldSimple x:instr=" DDE c x "/></x:p>`)),
    ),
  () => file('script', 'pdf', pdfWith([objectStream(SCRIPT, '/Filter [/ASCIIHexDecode /FlateDecode]')])),
  () => file('script', 'pdf', pdfWith([objectStream(SCRIPT, '/Filter /FlateDecode /DecodeParms << >>')])),
  () => file('script', 'pdf', pdfWith([objectStream(SCRIPT, '/Filter 9 0 R')])),
  () => file('script', 'pdf', pdfWith([objectStream(`${SCRIPT}${' x'.repeat(90)}`, undefined, 30)])),
  () => file('script', 'pdf', pdfWith([objectStream(SCRIPT).replace('stream\n', 'stream\r')])),
  () => file('script', 'pdf', pdfWith([`<< /A (\nstream\n) >>`, objectStream(SCRIPT)])),
  () => file('script', 'pdf', pdfWith([`<< /A (x >>`, objectStream(SCRIPT)])),
  () => file('script', 'pdf', pdfWith([objectStream(SCRIPT).replace('/N 1', '/Obj#53tm /N 1')])),
  () => file('script', 'pdf', pdfWith([objectStream(SCRIPT).replace('/N 1', '/A (1 0 obj /Filter) /N 1')])),
];

const NAMES = [
  'a\u0000.txt',
  '.htaccess',
  'CON:.txt',
  'a\u202etxt.exe',
  `${'x'.repeat(400)}.txt`,
  'a\r\nSet-Cookie: a=1.txt',
  '%2e%2e%2fa.exe',
  'archivo.txt.exe',
  '"><script>.png',
  '',
];
/** Of a path only the last part is kept. */
const PATHS = ['../../etc/passwd.txt', 'a/b.txt', 'C:\\Users\\a.txt'];
const named = (name: string): HostileFile => ({ ...file('odd name', 'txt', 'texto'), name });
const ODD_NAMES: readonly Maker[] = [
  ...NAMES.map((name) => () => named(name)),
  ...PATHS.map((name) => () => harmless(named(name))),
];

const BROKEN: readonly Maker[] = [
  async (random) => file('broken', 'png', (await picture('png')).subarray(0, 20 + random.below(40))),
  async (random) => file('broken', 'webp', (await picture('webp')).subarray(0, 12 + random.below(20))),
  (random) => file('broken', 'docx', officeFile('docx').subarray(0, 40 + random.below(200))),
  () => file('broken', 'pdf', '%PDF-1.7\n1 0 obj\n<< >>\nstream\nno end'),
  (random) => file('broken', 'docx', shaken(officeFile('docx'), random)),
  () => file('broken', 'txt', Buffer.from([0xff, 0xfe, 0x41, 0x00])),
  () => file('empty', 'pdf', ''),
  () => file('too large', 'txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'a')),
];

/** Large and honest: a sheet of many rows, which takes a parser a while. */
function largeSheet(): Part {
  const rows = Array.from(
    { length: 500_000 },
    (_, row) => `<row r="${row}"><c t="n"><v>${row * 7919}</v></c></row>`,
  );
  return part('xl/worksheets/sheet1.xml', `${XML}<sheetData>${rows.join('')}</sheetData>`);
}

const HARMLESS: readonly Maker[] = [
  () => harmless(file('large', 'xlsx', officeFile('xlsx', largeSheet()))),
  async () => harmless(file('harmless', 'jpg', await picture('jpeg'))),
  async () => harmless(file('harmless', 'webp', await picture('webp'))),
  () => harmless(file('harmless', 'txt', 'Acompañamos.\n')),
  () => harmless(file('harmless', 'csv', 'nombre,total\nUna,-5.20\n')),
  () =>
    harmless(
      file(
        'harmless',
        'docx',
        officeFile(
          'docx',
          part('docProps/core.xml', `${XML}<cp:coreProperties xmlns:cp="x">CANARY</cp:coreProperties>`),
          part('word/other.xml', `${XML}<cp:coreProperties xmlns:cp="x">CANARY</cp:coreProperties>`),
          relation('hyperlink', 'https://puente.example'),
        ),
      ),
    ),
  () =>
    harmless(
      file(
        'harmless',
        'pdf',
        pdfWith(
          ['<< /OpenAction [3 0 R /Fit] >>', '<< /Author (CANARY) >>'],
          '<< /Root 1 0 R /Info 4 0 R >>',
        ),
      ),
    ),
];

/** Bytes changed here and there, so that parsers see what nobody thought of. The first and last are left: its shape. */
function shaken(content: Buffer, random: Random): Buffer {
  const copy = Buffer.from(content);
  for (let times = 0; times < 12; times++) copy[30 + random.below(copy.length - 60)] = random.below(256);
  return copy;
}

const HOSTILE: readonly Maker[] = [
  ...FALSE_TYPES,
  ...POLYGLOTS,
  ...BOMBS,
  ...ACTIVE,
  ...HIDDEN,
  ...ODD_NAMES,
  ...BROKEN,
];

/** All kinds in turn, so many; in the short form every third of the hostile ones, and all harmless ones. */
export function makersFor(size: number | 'short'): Maker[] {
  if (size === 'short') return [...HOSTILE.filter((_, index) => index % 3 === 0), ...HARMLESS];
  const all = [...HOSTILE, ...HARMLESS];
  return Array.from({ length: size }, (_, index) => all[index % all.length]!);
}

/** Those that are handed out again, to look at what is left in them. */
export const RETURNED: readonly Maker[] = HARMLESS.slice(1);
