/** Who is let in to shortlists and alerts; a part of the table. */
export const SHORTLISTS_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'program-officer funder-admin hip-staff hip-admin',
    [
      'GET /:locale/shortlists',
      'GET /:locale/shortlists/add/:id',
      'POST /:locale/shortlists/add/:id',
      'GET /:locale/shortlists/:shortlist',
      'GET /:locale/shortlists/:shortlist/list.csv',
      'POST /:locale/shortlists/:shortlist',
      'POST /:locale/shortlist-entries/:entry',
      'POST /:locale/shortlist-entries/:entry/notes',
      'POST /:locale/shortlist-entries/:entry/hint',
      'POST /api/v1/shortlist-entries/:entry/hint',
      'POST /:locale/shortlist-notes/:note/remove',
      'GET /api/v1/shortlists',
      'POST /api/v1/shortlists',
      'GET /api/v1/shortlists/:shortlist',
      'PATCH /api/v1/shortlists/:shortlist',
      'POST /api/v1/shortlists/:shortlist/entries',
      'PATCH /api/v1/shortlist-entries/:entry',
      'POST /api/v1/shortlist-entries/:entry/notes',
      'DELETE /api/v1/shortlist-notes/:note',
    ],
  ],
  [
    'program-officer funder-admin hip-staff hip-verifier hip-admin nonprofit',
    [
      'GET /:locale/alerts',
      'POST /:locale/alerts',
      'POST /:locale/alerts/:alert',
      'GET /api/v1/alerts',
      'POST /api/v1/alerts',
      'PATCH /api/v1/alerts/:alert',
      'DELETE /api/v1/alerts/:alert',
    ],
  ],
];

/** A token may keep shortlists where its person may; alerts are a person's own. */
export const SHORTLISTS_BY_TOKEN = [
  'GET /api/v1/shortlists',
  'POST /api/v1/shortlists',
  'GET /api/v1/shortlists/:shortlist',
  'PATCH /api/v1/shortlists/:shortlist',
  'POST /api/v1/shortlists/:shortlist/entries',
  'PATCH /api/v1/shortlist-entries/:entry',
  'POST /api/v1/shortlist-entries/:entry/notes',
  'POST /api/v1/shortlist-entries/:entry/hint',
  'DELETE /api/v1/shortlist-notes/:note',
];
