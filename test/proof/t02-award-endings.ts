/** Who is let in to how an award closes and ends, written by hand as the rest of the table. */
export const AWARD_ENDINGS: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'program-officer funder-finance funder-admin hip',
    ['GET /api/v1/awards/:award/closing', 'GET /:locale/awards/:award/closing'],
  ],
  [
    'funder-finance funder-admin hip-admin',
    [
      'POST /api/v1/awards/:award/closing',
      'POST /:locale/awards/:award/closing',
      'POST /api/v1/awards/:award/termination/confirmation',
      'POST /:locale/awards/:award/termination/confirm',
    ],
  ],
  [
    'program-officer funder-admin hip-staff hip-admin',
    [
      'POST /api/v1/awards/:award/termination',
      'POST /api/v1/awards/:award/termination/withdrawal',
      'POST /api/v1/awards/:award/termination/refusal',
      'POST /:locale/awards/:award/termination',
      'POST /:locale/awards/:award/termination/withdraw',
      'POST /:locale/awards/:award/termination/decline',
    ],
  ],
  [
    'nonprofit',
    [
      'GET /api/v1/my/awards/:award/closing',
      'GET /:locale/my/awards/:award/closing',
      'POST /api/v1/my/awards/:award/termination',
      'POST /api/v1/my/awards/:award/termination/withdrawal',
      'POST /:locale/my/awards/:award/termination',
      'POST /:locale/my/awards/:award/termination/withdraw',
    ],
  ],
];
