/** Why a file is refused. */
export const FILE_REFUSALS = [
  'file-missing',
  'file-empty',
  'file-too-large',
  'file-name-odd',
  'file-type-unknown',
  'file-type-differs',
  'file-active-content',
  'file-links-outside',
  'file-encrypted',
  'file-not-utf8',
  'file-too-complex',
  'file-broken',
  'file-infected',
  'file-scanner-away',
  'file-not-inspected',
  'file-inspection-busy',
  'cfdi-declares-types',
  'cfdi-broken',
  'cfdi-other-document',
  'cfdi-version',
  'cfdi-payroll',
  'cfdi-no-income',
  'cfdi-no-stamp',
  'cfdi-no-donation',
  'cfdi-incomplete',
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** A file is refused while it is looked at; caught where the looking began. */
export class RefusedFile extends Error {
  constructor(readonly code: FileRefusal) {
    super(code);
    this.name = 'RefusedFile';
  }
}

/** What the owner of a taken file should know about it. */
export const FILE_NOTES = ['may-name-people'] as const;
export type FileNote = (typeof FILE_NOTES)[number];
