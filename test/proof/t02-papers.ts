/** Who is let in to the papers of awards, written by hand as the rest of the table. */
export const PAPERS_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'program-officer funder-finance funder-admin hip',
    [
      'GET /api/v1/awards/:award/letter',
      'GET /:locale/awards/:award/letter.pdf',
      'GET /:locale/awards/:award/letter.docx',
      'GET /:locale/awards/:award/agreement.docx',
      'GET /:locale/amendments/:amendment/addendum.pdf',
      'GET /:locale/amendments/:amendment/addendum.docx',
    ],
  ],
  [
    'nonprofit hip',
    [
      'GET /api/v1/my/awards/:award/letter',
      'GET /:locale/my/awards/:award/letter.pdf',
      'GET /:locale/my/awards/:award/letter.docx',
      'GET /:locale/my/awards/:award/agreement.docx',
      'GET /:locale/my/amendments/:amendment/addendum.pdf',
      'GET /:locale/my/amendments/:amendment/addendum.docx',
    ],
  ],
];
