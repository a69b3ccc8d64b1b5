/** Who is let in to how an award closes and ends, written by hand as the rest of the table. */
export const AWARD_ENDINGS: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'program-officer funder-finance funder-admin hip',
    ['GET /api/v1/awards/:award/closing', 'GET /:locale/awards/:award/closing'],
  ],
  [
    'funder-finance funder-admin hip-admin',
    ['POST /api/v1/awards/:award/closing', 'POST /:locale/awards/:award/closing'],
  ],
  ['nonprofit', ['GET /api/v1/my/awards/:award/closing', 'GET /:locale/my/awards/:award/closing']],
];
