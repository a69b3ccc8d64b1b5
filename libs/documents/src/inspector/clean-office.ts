import {
  checkContentTypes,
  checkOfficeNames,
  checkOfficeXml,
  namesPeople,
  propertiesIn,
  readZipDirectory,
  RefusedFile,
  type FileNote,
  type ZipEntry,
} from '../core';
import type { ImageType } from './clean-image';
import { packZip, unpack } from './clean-zip';

const XML = /\.(?:xml|rels|vml)$/i;
const IMAGES: Readonly<Record<string, ImageType>> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg' };
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What stands instead of who wrote, changed and commissioned the document. */
const EMPTY_PROPERTIES = {
  core: `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`,
  app: `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`,
  custom: `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`,
};

export interface Cleaned {
  readonly bytes: Buffer;
  readonly notes: readonly FileNote[];
}

/** Checks every part of a document or workbook and writes it anew, without properties and with pictures drawn anew. */
export async function cleanOffice(archive: Buffer, type: 'docx' | 'xlsx'): Promise<Cleaned> {
  const entries = readZipDirectory(archive).filter(({ name }) => !name.endsWith('/'));
  checkOfficeNames(entries);
  const types = entries.find(({ name }) => name === '[Content_Types].xml');
  if (!types) throw new RefusedFile('file-type-differs');
  checkContentTypes(asText(unpack(archive, types)), type);
  const parts: { name: string; content: Buffer }[] = [];
  const notes = new Set<FileNote>();
  for (const entry of entries) {
    const content = unpack(archive, entry);
    if (namesSomebody(entry.name, content)) notes.add('may-name-people');
    parts.push({ name: entry.name, content: await cleanPart(entry, content) });
  }
  return { bytes: packZip(parts), notes: [...notes] };
}

function namesSomebody(name: string, content: Buffer): boolean {
  if (!XML.test(name)) return namesPeople(name, '');
  const text = asText(content);
  checkOfficeXml(name, text);
  return namesPeople(name, text);
}

async function cleanPart({ name }: ZipEntry, content: Buffer): Promise<Buffer> {
  const properties = XML.test(name) ? propertiesIn(asText(content)) : null;
  if (properties) return Buffer.from(EMPTY_PROPERTIES[properties]);
  const image = IMAGES[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  return image ? (await import('./clean-image')).cleanImage(content, image) : content;
}

/** XML in another encoding than UTF-8 could hide what is looked for. */
function asText(content: Buffer): string {
  const text = content.toString('utf8');
  const declared = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i.exec(text.slice(0, 300))?.[1];
  if (text.includes('\u0000') || (declared && !/^utf-?8$/i.test(declared))) {
    throw new RefusedFile('file-broken');
  }
  return text;
}
