/** Who takes out lists that name no nonprofit, written by hand as the rest of the table. */
export const LIST_FILES_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'program-officer funder-finance funder-admin hip',
    ['GET /:locale/requirements.csv', 'GET /:locale/requirements.xlsx'],
  ],
  ['nonprofit hip', ['GET /:locale/my/requirements.csv', 'GET /:locale/my/requirements.xlsx']],
  [
    'funder-finance funder-admin hip-admin auditor',
    [
      'GET /:locale/exchange-rates.csv',
      'GET /:locale/exchange-rates.xlsx',
      'GET /:locale/payment-batches.csv',
      'GET /:locale/payment-batches.xlsx',
    ],
  ],
];
