/** Who is let in to sets of reports; a part of the table. */
export const REPORT_SET_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'funder-finance funder-admin hip-admin auditor',
    ['GET /api/v1/report-sets', 'GET /api/v1/report-sets/:set', 'GET /api/v1/report-sets/:set/file'],
  ],
  [
    'funder-finance funder-admin hip-admin',
    [
      'POST /api/v1/report-sets',
      'POST /api/v1/report-sets/:set/cancellation',
      'POST /api/v1/report-sets/:set/retries',
    ],
  ],
];
