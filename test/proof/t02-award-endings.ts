/** Who is let in to how an award closes and ends, written by hand as the rest of the table. */
export const AWARD_ENDINGS: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'program-officer funder-finance funder-admin hip',
    [
      'GET /api/v1/awards/:award/closing',
      'GET /:locale/awards/:award/closing',
      'GET /api/v1/awards/:award/visits',
      'GET /:locale/awards/:award/visits',
    ],
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
      'POST /api/v1/awards/:award/visits',
      'POST /api/v1/visits/:visit/answer',
      'POST /api/v1/visits/:visit/cancellation',
      'POST /api/v1/visits/:visit/record',
      'POST /:locale/awards/:award/visits',
      'POST /:locale/awards/:award/visits/:visit/answer',
      'POST /:locale/awards/:award/visits/:visit/cancel',
      'POST /:locale/awards/:award/visits/:visit/record',
    ],
  ],
  [
    'nonprofit hip-staff hip-admin',
    [
      'POST /api/v1/my/awards/:award/termination',
      'POST /api/v1/my/awards/:award/termination/withdrawal',
      'POST /:locale/my/awards/:award/termination',
      'POST /:locale/my/awards/:award/termination/withdraw',
      'POST /api/v1/my/awards/:award/visits',
      'POST /api/v1/my/visits/:visit/answer',
      'POST /api/v1/my/visits/:visit/cancellation',
      'POST /:locale/my/awards/:award/visits',
      'POST /:locale/my/awards/:award/visits/:visit/answer',
      'POST /:locale/my/awards/:award/visits/:visit/cancel',
    ],
  ],
  [
    'nonprofit hip',
    [
      'GET /api/v1/my/awards/:award/closing',
      'GET /:locale/my/awards/:award/closing',
      'GET /api/v1/my/awards/:award/visits',
      'GET /:locale/my/awards/:award/visits',
    ],
  ],
];
