/** Who is let in to conflicts of interest; a part of the table. */
export const INTEREST_CONFLICTS_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] =
  [
    [
      'program-officer funder-admin funder-finance hip-staff hip-admin auditor',
      ['GET /:locale/interest-conflicts', 'GET /api/v1/interest-conflicts'],
    ],
    [
      'program-officer funder-admin hip-staff hip-admin',
      [
        'POST /:locale/interest-conflicts',
        'POST /:locale/interest-conflicts/:conflict/end',
        'POST /api/v1/interest-conflicts',
        'POST /api/v1/interest-conflicts/:conflict/end',
      ],
    ],
  ];

/** A token may declare conflicts where its person may. */
export const INTEREST_CONFLICTS_BY_TOKEN = [
  'GET /api/v1/interest-conflicts',
  'POST /api/v1/interest-conflicts',
  'POST /api/v1/interest-conflicts/:conflict/end',
];
