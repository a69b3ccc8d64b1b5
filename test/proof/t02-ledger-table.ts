/** Who is let in to money: rates, batches of payments, what comes back. */
export const LEDGER_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'funder-finance funder-admin hip-admin auditor',
    ['GET /api/v1/exchange-rates', 'GET /:locale/exchange-rates'],
  ],
  [
    'funder-finance funder-admin hip-admin',
    [
      'POST /api/v1/exchange-rates',
      'POST /api/v1/exchange-rates/:rate/correction',
      'POST /api/v1/imports/exchange-rates',
      'POST /:locale/exchange-rates',
      'POST /:locale/exchange-rates/import',
      'GET /:locale/exchange-rates/:rate',
      'POST /:locale/exchange-rates/:rate',
    ],
  ],
];
