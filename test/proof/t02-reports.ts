/** Who is let in to reports on awards; a part of the table. */
export const REPORTS_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'program-officer funder-finance funder-admin hip',
    [
      'GET /api/v1/reports',
      'GET /api/v1/reports/:report',
      'GET /:locale/reports',
      'GET /:locale/reports/:report',
    ],
  ],
  [
    'program-officer funder-admin hip-staff hip-admin',
    [
      'POST /api/v1/reports/:report/return',
      'POST /api/v1/reports/:report/acceptance',
      'POST /:locale/reports/:report/return',
      'POST /:locale/reports/:report/accept',
    ],
  ],
  [
    'nonprofit hip',
    [
      'GET /api/v1/my/reports',
      'GET /api/v1/my/reports/:report',
      'GET /:locale/my/reports',
      'GET /:locale/my/reports/:report',
    ],
  ],
  [
    'nonprofit-writer nonprofit-finance legal-representative nonprofit-admin',
    [
      'POST /api/v1/my/requirements/:requirement/report',
      'POST /api/v1/my/reports/:report/edits',
      'POST /api/v1/my/reports/:report/recipients/:recipient/withdrawal',
      'POST /api/v1/my/reports/:report/submissions',
      'GET /:locale/my/requirements/:requirement/report',
      'POST /:locale/my/requirements/:requirement/report',
      'GET /:locale/my/reports/:report/sections/:section',
      'POST /:locale/my/reports/:report/sections/:section',
      'POST /:locale/my/reports/:report/recipients/:recipient/withdraw',
      'POST /:locale/my/reports/:report/hand-in',
    ],
  ],
  [
    'legal-representative nonprofit-admin',
    ['POST /api/v1/my/reports/:report/recipients', 'POST /:locale/my/reports/:report/recipients'],
  ],
];
