/** Who is let in to impact reports, written by hand as the rest of the table. */
export const IMPACT_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'funder-finance funder-admin hip-admin auditor',
    [
      'GET /api/v1/impact-reports',
      'GET /api/v1/impact-reports/:impact/documents/:language',
      'GET /api/v1/impact-reports/:impact/files/:language/:format',
      'GET /api/v1/impact-reports/:impact/facts',
      'GET /:locale/impact-reports',
      'GET /:locale/impact-reports/:impact',
      'GET /:locale/impact-reports/:impact/files/:language/:format',
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
      'GET /:locale/impact-reports/new',
      'POST /:locale/impact-reports',
      'POST /:locale/impact-reports/:impact/texts',
      'POST /:locale/impact-reports/:impact/refresh',
      'POST /:locale/impact-reports/:impact/submit',
      'POST /:locale/impact-reports/:impact/approve',
      'POST /:locale/impact-reports/:impact/give-back',
      'POST /:locale/impact-reports/:impact/withdraw',
      'POST /:locale/impact-reports/:impact/correct',
    ],
  ],
];
