/** Every kind of file that is taken; whatever is not here is refused. */
export const DOCUMENT_TYPES = {
  pdf: { extensions: ['pdf'], mime: 'application/pdf' },
  png: { extensions: ['png'], mime: 'image/png' },
  jpeg: { extensions: ['jpg', 'jpeg'], mime: 'image/jpeg' },
  webp: { extensions: ['webp'], mime: 'image/webp' },
  docx: {
    extensions: ['docx'],
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    extensions: ['xlsx'],
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  csv: { extensions: ['csv'], mime: 'text/csv' },
  txt: { extensions: ['txt'], mime: 'text/plain' },
} as const;

export type DocumentType = keyof typeof DOCUMENT_TYPES;

export function isDocumentType(code: string): code is DocumentType {
  return Object.hasOwn(DOCUMENT_TYPES, code);
}

/** How browsers and systems name these types besides the right way; a spreadsheet program may have claimed them. */
const ALSO_DECLARED: Readonly<Partial<Record<DocumentType, readonly string[]>>> = {
  csv: ['text/plain', 'application/vnd.ms-excel', 'application/csv'],
  jpeg: ['image/jpg', 'image/pjpeg'],
};
const UNDECLARED = ['', 'application/octet-stream'];

const codes = Object.keys(DOCUMENT_TYPES) as DocumentType[];

/** The type that a name promises by its last extension, or null. */
export function typeByName(name: string): DocumentType | null {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return (
    codes.find((code) => (DOCUMENT_TYPES[code].extensions as readonly string[]).includes(extension)) ?? null
  );
}

/** Whether what the browser declared goes with the type. */
export function agreesWith(type: DocumentType, declared: string): boolean {
  const bare = declared.split(';')[0]!.trim().toLowerCase();
  return [DOCUMENT_TYPES[type].mime, ...(ALSO_DECLARED[type] ?? []), ...UNDECLARED].includes(bare);
}

/** What a file is named when somebody takes it out: neutral, because the name stays on a disk. */
export function neutralFileName(type: DocumentType, number: number): string {
  return `documento-${number}.${DOCUMENT_TYPES[type].extensions[0]}`;
}
