/** Who is let in to budgets of awards and what was spent of them; a part of the table. */
export const BUDGET_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'program-officer funder-finance funder-admin hip',
    [
      'GET /api/v1/awards/:award/budget',
      'GET /:locale/awards/:award/budget',
      'GET /:locale/awards/:award/budget/file.csv',
      'GET /:locale/awards/:award/budget/file.xlsx',
      'GET /:locale/spendings/:spending',
      'GET /api/v1/budget-rules',
      'GET /:locale/budget-rules',
      'GET /api/v1/award-sources',
      'GET /api/v1/award-totals',
    ],
  ],
  [
    'program-officer funder-finance funder-admin hip-staff hip-admin',
    [
      'POST /api/v1/spendings/:spending/acceptance',
      'POST /api/v1/spendings/:spending/return',
      'POST /:locale/spendings/:spending/accept',
      'POST /:locale/spendings/:spending/return',
    ],
  ],
  [
    'program-officer funder-admin hip-staff hip-admin',
    [
      'PUT /api/v1/awards/:award/source',
      'GET /:locale/awards/:award/source',
      'POST /:locale/awards/:award/source',
    ],
  ],
  ['funder-admin hip-admin', ['POST /api/v1/budget-rules', 'POST /:locale/budget-rules']],
  [
    'nonprofit hip',
    [
      'GET /api/v1/my/awards/:award/budget',
      'GET /:locale/my/awards/:award/budget',
      'GET /:locale/my/awards/:award/budget/file.csv',
      'GET /:locale/my/awards/:award/budget/file.xlsx',
      'GET /:locale/my/spendings/:spending',
    ],
  ],
  [
    'nonprofit-finance legal-representative nonprofit-admin hip-admin',
    [
      'POST /api/v1/my/awards/:award/spendings',
      'POST /api/v1/my/spendings/:spending/correction',
      'POST /:locale/my/awards/:award/budget',
      'POST /:locale/my/spendings/:spending',
    ],
  ],
];
