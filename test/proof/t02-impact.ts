/** Who is let in to impact reports, written by hand as the rest of the table. */
export const IMPACT_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'funder-finance funder-admin hip-admin auditor',
    [
      'GET /api/v1/impact-reports',
      'GET /api/v1/impact-reports/:impact/documents/:language',
      'GET /api/v1/impact-reports/:impact/files/:language/:format',
      'GET /api/v1/impact-reports/:impact/facts',
    ],
  ],
  [
    'funder-finance funder-admin hip-admin',
    [
      'POST /api/v1/impact-reports',
      'PUT /api/v1/impact-reports/:impact/texts',
      'POST /api/v1/impact-reports/:impact/refreshing',
      'POST /api/v1/impact-reports/:impact/submission',
      'POST /api/v1/impact-reports/:impact/approval',
      'POST /api/v1/impact-reports/:impact/giving-back',
      'POST /api/v1/impact-reports/:impact/withdrawal',
      'POST /api/v1/impact-reports/:impact/corrections',
    ],
  ],
];
