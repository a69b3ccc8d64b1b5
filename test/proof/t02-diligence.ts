/** Who is let in to due diligence. */
export const DILIGENCE_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'program-officer funder-finance funder-admin hip',
    [
      'GET /api/v1/diligence',
      'GET /:locale/diligence',
      'GET /:locale/diligence.csv',
      'GET /:locale/diligence.xlsx',
      'GET /api/v1/diligence/expenditure-responsibility',
      'GET /:locale/diligence/expenditure-responsibility',
      'GET /:locale/diligence/expenditure-responsibility.csv',
      'GET /:locale/diligence/expenditure-responsibility.xlsx',
      'GET /api/v1/awards/:award/diligence',
      'GET /:locale/awards/:award/diligence',
    ],
  ],
  [
    'program-officer funder-admin hip-staff hip-admin',
    [
      'PUT /api/v1/awards/:award/diligence/route',
      'PUT /api/v1/awards/:award/diligence/steps/:step',
      'POST /api/v1/awards/:award/diligence/risk',
      'PUT /api/v1/awards/:award/diligence/shelter',
      'POST /:locale/awards/:award/diligence/route',
      'POST /:locale/awards/:award/diligence/steps/:step',
      'POST /:locale/awards/:award/diligence/risk',
      'POST /:locale/awards/:award/diligence/shelter',
    ],
  ],
  ['funder-admin hip-admin', ['POST /api/v1/diligence/appetite', 'POST /:locale/diligence/appetite']],
  ['nonprofit', ['GET /api/v1/my/diligence', 'GET /:locale/my/diligence']],
];
