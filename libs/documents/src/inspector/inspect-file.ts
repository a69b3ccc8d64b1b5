/* eslint-disable no-control-regex -- the first bytes of files are control characters */
import { checkText, DOCUMENT_TYPES, RefusedFile, type DocumentType, type FileNote } from '../core';
import type { Cleaned } from './clean-office';

/** Looks into a file of a promised type, and answers with the bytes that may be kept. Loads what that type needs, no more. */
export async function inspectFile(bytes: Buffer, type: DocumentType): Promise<Cleaned> {
  if (bytes.length === 0) throw new RefusedFile('file-empty');
  await refuseOtherType(bytes, type);
  switch (type) {
    case 'png':
    case 'jpeg':
    case 'webp':
      return plain(await (await import('./clean-image')).cleanImage(bytes, type));
    case 'docx':
    case 'xlsx':
      return (await import('./clean-office')).cleanOffice(bytes, type);
    case 'pdf':
      return (await import('./clean-pdf')).cleanPdf(bytes);
    case 'csv':
    case 'txt':
      checkText(bytes, type);
      return plain(bytes);
  }
}

const plain = (bytes: Buffer, notes: readonly FileNote[] = []): Cleaned => ({ bytes, notes });

const BEGINNINGS: Readonly<Partial<Record<DocumentType, RegExp>>> = {
  pdf: /^%PDF-/,
  png: /^\x89PNG\r\n/,
  jpeg: /^\xff\xd8\xff/,
  webp: /^RIFF[^]{4}WEBP/,
  docx: /^PK\x03\x04/,
  xlsx: /^PK\x03\x04/,
};

/** The first bytes must be those of the type; what is text must be nothing else. Archives are told apart by their parts. */
async function refuseOtherType(bytes: Buffer, type: DocumentType): Promise<void> {
  const beginning = BEGINNINGS[type];
  if (beginning) {
    if (!beginning.test(bytes.toString('latin1', 0, 16))) throw new RefusedFile('file-type-differs');
    return;
  }
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found && found.mime !== DOCUMENT_TYPES[type].mime) throw new RefusedFile('file-type-differs');
}
