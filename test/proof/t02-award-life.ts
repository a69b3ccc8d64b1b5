/** Who is let in to how an award goes on after both sides agreed on it, written by hand as the rest of the table. */
export const AWARD_LIFE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'program-officer funder-finance funder-admin hip',
    [
      'GET /api/v1/requirements',
      'GET /api/v1/requirements/:requirement',
      'GET /api/v1/awards/:award/requirements',
      'GET /:locale/requirements',
      'GET /:locale/requirements/:requirement',
      'GET /:locale/awards/:award/requirements',
    ],
  ],
  [
    'program-officer funder-admin hip-staff hip-admin',
    [
      'POST /api/v1/awards/:award/requirements',
      'PUT /api/v1/requirements/:requirement',
      'POST /api/v1/requirements/:requirement/acceptance',
      'POST /api/v1/requirements/:requirement/return',
      'POST /api/v1/requirements/:requirement/waiver',
      'POST /:locale/awards/:award/requirements',
      'POST /:locale/requirements/:requirement',
      'POST /:locale/requirements/:requirement/accept',
      'POST /:locale/requirements/:requirement/return',
      'POST /:locale/requirements/:requirement/waive',
    ],
  ],
  [
    'nonprofit',
    [
      'GET /api/v1/my/requirements',
      'GET /api/v1/my/requirements/:requirement',
      'POST /api/v1/my/requirements/:requirement/done',
      'GET /:locale/my/requirements',
      'GET /:locale/my/requirements/:requirement',
      'POST /:locale/my/requirements/:requirement/done',
    ],
  ],
];
