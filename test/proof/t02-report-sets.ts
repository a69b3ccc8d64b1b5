/** Who is let in to sets of reports; a part of the table. */
export const REPORT_SET_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'funder-finance funder-admin hip-admin auditor',
    [
      ...['GET /api/v1/report-sets', 'GET /api/v1/report-sets/:set', 'GET /api/v1/report-sets/:set/file'],
      ...['GET /api/v1/report-sets/:set/items/:item/file', 'GET /api/v1/report-schedules'],
      ...['GET /:locale/report-sets', 'GET /:locale/report-sets/:set', 'GET /:locale/report-sets/:set/file'],
      'GET /:locale/report-sets/:set/files/:item',
    ],
  ],
  [
    'funder-finance funder-admin hip-admin',
    [
      'POST /api/v1/report-sets',
      'POST /api/v1/report-sets/:set/cancellation',
      'POST /api/v1/report-sets/:set/retries',
      'POST /api/v1/report-sets/:set/items/:item/retries',
      'POST /api/v1/report-schedules',
      'PUT /api/v1/report-schedules/:schedule',
      'POST /api/v1/report-schedules/:schedule/pause',
      'POST /api/v1/report-schedules/:schedule/resumption',
      'POST /api/v1/report-schedules/:schedule/end',
      'GET /:locale/report-sets/new',
      'POST /:locale/report-sets',
      'POST /:locale/report-sets/:set/cancel',
      'POST /:locale/report-sets/:set/retry',
      'POST /:locale/report-sets/:set/files/:item/retry',
      'GET /:locale/report-schedules/new',
      'POST /:locale/report-schedules',
      'GET /:locale/report-schedules/:schedule/edit',
      'POST /:locale/report-schedules/:schedule',
      'POST /:locale/report-schedules/:schedule/pause',
      'POST /:locale/report-schedules/:schedule/resume',
      'POST /:locale/report-schedules/:schedule/end',
    ],
  ],
];
