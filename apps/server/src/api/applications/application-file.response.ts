import type { DocumentType, FileNote } from '@puente/documents';
import type { OwnFile, ReceivedFile } from '@puente/grants';

/** A file that answers a question of one's own application. */
export class ApplicationFileResponse {
  id!: string;
  questionId!: string;
  /** The name that its file had; funders get a neutral one. */
  name!: string;
  type!: DocumentType;
  bytes!: number;
  /** Whether a scanner looked for known harm; funders open no other. */
  scan!: 'clean' | 'unscanned';
  notes!: FileNote[];
  addedAt!: string;
}

/** A file that was handed in, without the name that its team gave it. */
export class ReceivedFileResponse {
  id!: string;
  questionId!: string;
  number!: number;
  type!: DocumentType;
  bytes!: number;
}

/** A file on its way. */
export class UploadResponse {
  id!: string;
  /** How many bytes have come. */
  offset!: number;
  bytes!: number;
  /** What it became, once it was whole and taken. */
  fileId!: string | null;
}

export function toFileResponse(file: OwnFile): ApplicationFileResponse {
  const { id, questionId, name, type, byteCount, scan, notes, addedAt } = file;
  return {
    ...{ id, questionId, name, type, scan },
    bytes: byteCount,
    notes: [...notes],
    addedAt: addedAt.toISOString(),
  };
}

export const toReceivedFile = ({ byteCount, ...file }: ReceivedFile): ReceivedFileResponse => ({
  ...file,
  bytes: byteCount,
});
