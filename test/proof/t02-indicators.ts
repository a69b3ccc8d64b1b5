/** Who is told what counts of reports mean; a part of the table. */
export const INDICATORS_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'signed-in',
    [
      'GET /:locale/indicators',
      'GET /:locale/indicators.csv',
      'GET /:locale/indicators.xlsx',
      'GET /:locale/indicators.json',
      'GET /api/v1/indicators',
    ],
  ],
];
