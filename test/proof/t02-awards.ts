/** Who is let in to awards and their agreements; a part of the table. */
export const AWARDS_TABLE = [
  [
    'program-officer funder-finance funder-admin hip',
    [
      'GET /api/v1/awards',
      'GET /api/v1/awards/:award',
      'GET /:locale/awards',
      'GET /:locale/awards/:award',
      'GET /api/v1/awards/:award/agreement',
      'GET /:locale/awards/:award/agreement',
      'GET /:locale/awards/:award/agreement.pdf',
    ],
  ],
  [
    'program-officer funder-admin hip-staff hip-admin',
    [
      'POST /api/v1/awards',
      'GET /api/v1/direct-awards/recipients',
      'POST /api/v1/direct-awards',
      'GET /:locale/awards/direct',
      'POST /:locale/awards/direct',
      'PUT /api/v1/awards/:award',
      'POST /api/v1/awards/:award/proposal',
      'POST /api/v1/awards/:award/approval',
      'POST /api/v1/awards/:award/withdrawal',
      'GET /:locale/awards/new',
      'POST /:locale/awards/new',
      'GET /:locale/awards/:award/edit',
      'POST /:locale/awards/:award/edit',
      'POST /:locale/awards/:award/propose',
      'POST /:locale/awards/:award/approve',
      'POST /:locale/awards/:award/withdraw',
      'POST /api/v1/awards/:award/agreement',
      'POST /:locale/awards/:award/agreement',
    ],
  ],
  [
    'funder-admin hip-admin',
    ['POST /api/v1/awards/:award/agreement/signature', 'POST /:locale/awards/:award/agreement/sign'],
  ],
  [
    'nonprofit hip',
    [
      'GET /api/v1/my/awards',
      'GET /api/v1/my/awards/:award',
      'GET /api/v1/my/awards/:award/agreement',
      'GET /:locale/my/awards',
      'GET /:locale/my/awards/:award',
      'GET /:locale/my/awards/:award/agreement',
      'GET /:locale/my/awards/:award/agreement.pdf',
    ],
  ],
  [
    'legal-representative nonprofit-admin hip-admin',
    ['POST /api/v1/my/awards/:award/agreement/signature', 'POST /:locale/my/awards/:award/agreement/sign'],
  ],
] as const;
