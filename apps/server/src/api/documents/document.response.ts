import type { DocumentPurpose, DocumentType, FileNote } from '@puente/documents';
import type { DeskPage, OwnDocument } from '@puente/organizations';

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

/** A document in HIP's list; its name is told by the nonprofit's own list alone. */
export class DeskDocumentResponse {
  nonprofitId!: string;
  nonprofit!: string;
  id!: string;
  number!: number;
  type!: DocumentType;
  purpose!: DocumentPurpose;
  bytes!: number;
  notes!: FileNote[];
  addedAt!: string;
}

export class DeskResponse {
  documents!: DeskDocumentResponse[];
  found!: number;
  page!: number;
}

export class NonprofitDocumentsResponse {
  nonprofit!: string;
  documents!: DocumentResponse[];
}

export function toDeskResponse({ rows, found, page }: DeskPage): DeskResponse {
  const documents = rows.map(({ byteCount, notes, addedAt, ...row }) => ({
    ...row,
    bytes: byteCount,
    notes: [...notes],
    addedAt: addedAt.toISOString(),
  }));
  return { documents, found, page };
}
