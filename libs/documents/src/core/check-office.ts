import { RefusedFile } from './refusals';
import { attributeOf, plainXml, rootOf, tagsOf, textsOf } from './xml-text';
import type { ZipEntry } from './zip-directory';

/** What the first part of an office file must declare its main part to be. */
const MAIN = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
} as const;

/** The kinds of parts that are read and checked, or drawn anew. Whatever is not among them is refused. */
const KNOWN = /\.(?:xml|rels|vml|png|jpe?g)$/i;
const PRINTER = /(?:^|\/)printerSettings\d*\.bin$/i;
/** Parts that carry programs, other files, or data from elsewhere, even where they are written as XML. */
const ACTIVE = /vbaProject|vbaData|activeX|\/embeddings\/|\/ctrlProps\/|macrosheets|dialogsheets|customUI/i;
const OUTSIDE = /externalLinks?\/|\/queryTables\/|\/connections\.xml$|webextensions?\//i;
/** What a document may not be tied to, within itself or elsewhere. */
const ACTIVE_RELATIONS = /\/(?:oleObject|package|aFChunk|vbaProject|attachedTemplate)$/i;
const FIELD_COMMAND = /\bDDE(?:AUTO)?\b/i;

/** Refuses by names alone, before anything is unpacked. Printer settings are the one harmless binary of office files. */
export function checkOfficeNames(entries: readonly ZipEntry[]): void {
  for (const { name } of entries) {
    if (PRINTER.test(name)) continue;
    if (ACTIVE.test(name) || !KNOWN.test(name)) throw new RefusedFile('file-active-content');
    if (OUTSIDE.test(name)) throw new RefusedFile('file-links-outside');
  }
}

/** The content types must be those of a plain document or workbook. */
export function checkContentTypes(xml: string, type: 'docx' | 'xlsx'): void {
  if (/macroEnabled|vbaProject|activeX/i.test(xml)) throw new RefusedFile('file-active-content');
  if (!xml.includes(MAIN[type])) throw new RefusedFile('file-type-differs');
}

/** Refuses what an XML part could do on its own: entities, commands in fields, targets elsewhere but links to read. */
export function checkOfficeXml(name: string, xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new RefusedFile('file-active-content');
  const plain = plainXml(xml);
  if (tagsOf(plain, 'ddeLink|oleLink|altChunk').length > 0 || hasFieldCommand(plain)) {
    throw new RefusedFile('file-active-content');
  }
  if (name.toLowerCase().endsWith('.rels')) checkRelations(plain);
}

/** A command may be cut into many runs; where one field ends and the next begins is not known, so both ways are read. */
function hasFieldCommand(xml: string): boolean {
  const pieces = textsOf(xml, 'instrText');
  const whole = tagsOf(xml, 'fldSimple').map((tag) => attributeOf(tag, 'instr') ?? '');
  const fields = xml
    .split(/<(?:[^\s<>/:]+:)?fldChar\b/i)
    .map((field) => textsOf(field, 'instrText').join(''));
  return [...fields, pieces.join(''), ...whole].some((text) => FIELD_COMMAND.test(text));
}

function checkRelations(xml: string): void {
  for (const relation of tagsOf(xml, 'Relationship')) {
    const type = attributeOf(relation, 'Type') ?? '';
    if (ACTIVE_RELATIONS.test(type)) throw new RefusedFile('file-active-content');
    const outside = /^external$/i.test(attributeOf(relation, 'TargetMode') ?? '');
    if (outside && !/\/hyperlink$/i.test(type)) throw new RefusedFile('file-links-outside');
  }
}

/** Whether the part itself says who wrote, commented or printed it. */
export function namesPeople(name: string, xml: string): boolean {
  return (
    PRINTER.test(name) ||
    /comments|people\.xml|persons?\//i.test(name) ||
    tagsOf(xml, 'ins|del|comment').some((tag) => attributeOf(tag, 'author') !== null)
  );
}

/** Which record about the document a part is, whatever the part is called; null for its contents. */
export function propertiesIn(xml: string): 'core' | 'app' | 'custom' | null {
  const plain = plainXml(xml);
  const root = rootOf(plain);
  if (root === 'coreProperties') return 'core';
  if (root !== 'Properties') return null;
  return /custom-?properties/i.test(plain.slice(0, plain.indexOf('>'))) ? 'custom' : 'app';
}
