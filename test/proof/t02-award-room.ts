/** Who is let in to what of a grant room; a part of the table. */
export const AWARD_ROOM_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'funder -reviewer hip',
    [
      'GET /api/v1/awards/:award/messages',
      'GET /:locale/awards/:award/messages',
      'GET /api/v1/awards/:award/room',
      'GET /:locale/awards/:award/money',
    ],
  ],
  [
    'funder -reviewer hip-staff hip-admin',
    ['POST /api/v1/awards/:award/messages', 'POST /:locale/awards/:award/messages'],
  ],
  [
    'nonprofit hip-staff hip-admin',
    ['POST /api/v1/my/awards/:award/messages', 'POST /:locale/my/awards/:award/messages'],
  ],
  [
    'nonprofit hip',
    [
      'GET /api/v1/my/awards/:award/messages',
      'GET /api/v1/my/awards/:award/room',
      'GET /:locale/my/awards/:award/money',
      'GET /:locale/my/awards/:award/messages',
    ],
  ],
  [
    'funder-finance funder-admin hip-admin auditor',
    [
      'GET /api/v1/month-end',
      'GET /:locale/month-end',
      'GET /:locale/month-end/file.csv',
      'GET /:locale/month-end/file.xlsx',
    ],
  ],
];
