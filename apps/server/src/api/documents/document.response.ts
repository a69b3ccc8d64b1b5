import type { DocumentPurpose, DocumentType, FileNote } from '@puente/documents';
import type { OwnDocument } from '@puente/organizations';

/** A document of one's own organisation. */
export class DocumentResponse {
  id!: string;
  /** The name that its file had. */
  name!: string;
  type!: DocumentType;
  purpose!: DocumentPurpose;
  bytes!: number;
  /** Whether a scanner looked for known harm. */
  scan!: 'clean' | 'unscanned';
  notes!: FileNote[];
  addedAt!: string;
}

export class DocumentLinkResponse {
  /** Opens the file for five minutes. */
  url!: string;
}

export function toDocumentResponse(document: OwnDocument): DocumentResponse {
  const { id, name, type, purpose, byteCount, scan, notes, addedAt } = document;
  return {
    id,
    name,
    type,
    purpose,
    bytes: byteCount,
    scan,
    notes: [...notes],
    addedAt: addedAt.toISOString(),
  };
}
