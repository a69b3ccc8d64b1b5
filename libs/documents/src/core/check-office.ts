import { RefusedFile } from './refusals';
import type { ZipEntry } from './zip-directory';

/** What the first part of an office file must declare its main part to be. */
const MAIN = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
} as const;

/** Parts that carry programs, other files, or data from elsewhere. */
const ACTIVE =
  /vbaProject|vbaData|activeX|\/embeddings\/|\/ctrlProps\/|macrosheets|dialogsheets|customUI|\.(?:bin|exe|dll|js|vbs|zip|svg|html?|mht|docm|xlsm|tiff?)$/i;
const OUTSIDE = /externalLinks?\/|\/queryTables\/|\/connections\.xml$|webextensions?\//i;

/** Refuses by names alone, before anything is unpacked. Printer settings are the one harmless binary of office files. */
export function checkOfficeNames(entries: readonly ZipEntry[]): void {
  for (const { name } of entries) {
    if (/printerSettings\d*\.bin$/i.test(name)) continue;
    if (ACTIVE.test(name)) throw new RefusedFile('file-active-content');
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
  if (/instrText[^>]*>[^<]*\bDDE(?:AUTO)?\b|<ddeLink|<oleLink|<w:altChunk/i.test(xml)) {
    throw new RefusedFile('file-active-content');
  }
  if (name.endsWith('.rels')) checkRelations(xml);
}

function checkRelations(xml: string): void {
  for (const [relation] of xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gi)) {
    const outside = /TargetMode\s*=\s*["']External["']/i.test(relation);
    if (outside && !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(relation)) {
      throw new RefusedFile('file-links-outside');
    }
  }
}

/** Whether the text itself says who wrote or commented it. */
export function namesPeople(name: string, xml: string): boolean {
  return /comments|people\.xml|persons?\//i.test(name) || /<w:(?:ins|del|comment)\b[^>]*w:author=/.test(xml);
}
