/** Who is let in to calls about the account of an award's nonprofit. */
export const ACCOUNT_CALLS_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'program-officer funder-finance funder-admin hip',
    ['GET /api/v1/awards/:award/account-calls', 'GET /:locale/awards/:award/account-calls'],
  ],
  [
    'hip -auditor',
    ['GET /api/v1/awards/:award/account-calls/numbers', 'GET /:locale/awards/:award/account-calls/numbers'],
  ],
  [
    'program-officer funder-finance funder-admin hip-staff hip-admin',
    [
      'POST /api/v1/awards/:award/account-calls',
      'POST /api/v1/awards/:award/account-calls/waivers',
      'POST /:locale/awards/:award/account-calls',
      'POST /:locale/awards/:award/account-calls/waivers',
    ],
  ],
  [
    'funder-finance funder-admin hip-admin',
    [
      'POST /api/v1/awards/:award/account-calls/waivers/:call/approval',
      'POST /:locale/awards/:award/account-calls/waivers/:call/approve',
    ],
  ],
];
