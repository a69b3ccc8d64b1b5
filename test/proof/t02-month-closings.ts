/** Who is let in to the closing of months; a part of the table. */
export const MONTH_CLOSINGS_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  ['funder-finance funder-admin hip-admin auditor', ['GET /api/v1/month-closings']],
  [
    'funder-finance funder-admin hip-admin',
    [
      'POST /api/v1/month-closings',
      'POST /api/v1/month-closings/:closing/confirmation',
      'POST /api/v1/month-closings/:closing/withdrawal',
      'POST /api/v1/month-closings/:closing/reopening',
      'POST /:locale/month-end/closings',
      'POST /:locale/month-end/closings/:closing/confirm',
      'POST /:locale/month-end/closings/:closing/withdraw',
      'POST /:locale/month-end/closings/:closing/reopen',
    ],
  ],
];
