/** Who is let in to what funders give to HIP, written by hand as the rest of the table. */
export const GIVEN_AWARDS_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'program-officer funder-finance funder-admin hip',
    ['GET /api/v1/awards/:award/passed-on', 'GET /:locale/awards/:award/passed-on'],
  ],
  [
    'hip',
    [
      'GET /api/v1/given-awards',
      'GET /api/v1/given-awards/:award',
      'GET /api/v1/given-awards/:award/agreement',
      'GET /:locale/given-awards',
      'GET /:locale/given-awards/:award',
      'GET /:locale/given-awards/:award/agreement',
      'GET /:locale/given-awards/:award/agreement.pdf',
      'GET /:locale/given-awards/:award/agreement.docx',
    ],
  ],
  [
    'hip-admin',
    [
      'POST /api/v1/given-awards/:award/agreement/signature',
      'POST /:locale/given-awards/:award/agreement/sign',
    ],
  ],
];
