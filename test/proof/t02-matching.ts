/** Who is let in to programmes, their matches, introductions and what is taken out of them; a part of the table. */
export const MATCHING_TABLE = [
  [
    'nonprofit',
    [
      'GET /:locale/my/programmes',
      'GET /api/v1/my/programmes',
      'GET /api/v1/my/programmes/hints',
      'GET /:locale/my/introductions',
      'GET /:locale/my/introductions/:introduction',
      'GET /api/v1/my/introductions',
    ],
  ],
  [
    'nonprofit -nonprofit-finance',
    [
      'POST /:locale/my/introductions/:introduction/decline',
      'POST /:locale/my/introductions/:introduction/withdraw',
      'POST /:locale/my/programmes/:id/interest',
      'POST /api/v1/my/introductions',
      'POST /api/v1/my/introductions/:introduction/decline',
      'POST /api/v1/my/introductions/:introduction/withdraw',
    ],
  ],
  ['funder', ['GET /:locale/introductions', 'GET /api/v1/introductions']],
  [
    'program-officer funder-admin',
    [
      'POST /:locale/programmes/:id/matches/:handle/introduction',
      'POST /:locale/introductions/:introduction/withdraw',
      'POST /api/v1/programmes/:id/matches/:handle/introduction',
      'POST /api/v1/introductions/:introduction/withdraw',
    ],
  ],
  [
    'legal-representative nonprofit-admin',
    [
      'POST /:locale/my/introductions/:introduction/accept',
      'POST /api/v1/my/introductions/:introduction/accept',
    ],
  ],
  ['funder hip', ['GET /:locale/programmes', 'GET /api/v1/programmes', 'GET /api/v1/programmes/:id']],
  [
    'funder -funder-finance hip',
    [
      'GET /:locale/programmes/:id/compare',
      'GET /:locale/programmes/:id/matches',
      'GET /:locale/programmes/:id/matches/:handle',
      'GET /:locale/programmes/:id/snapshots',
      'GET /api/v1/programmes/:id/compare',
      'GET /api/v1/programmes/:id/matches',
      'GET /api/v1/programmes/:id/matches/:handle',
      'GET /api/v1/programmes/:id/snapshots',
      'GET /api/v1/programmes/:id/snapshots/:number',
      'GET /:locale/exports',
      'GET /:locale/exports/:export',
      'GET /api/v1/exports',
      'GET /api/v1/exports/:export',
    ],
  ],
  [
    'funder -funder-finance hip -auditor',
    [
      'GET /:locale/programmes/:id/matches.csv',
      'GET /:locale/exports/new',
      'POST /:locale/exports',
      'POST /:locale/exports/:export/file',
      'POST /api/v1/exports',
      'POST /api/v1/exports/:export/file',
    ],
  ],
  [
    'funder hip nonprofit -auditor',
    [
      'GET /api/v1/views',
      'POST /api/v1/views',
      'DELETE /api/v1/views/:view',
      'GET /:locale/views',
      'POST /:locale/views',
      'POST /:locale/views/:view/remove',
    ],
  ],
  [
    'funder-admin hip-verifier hip-admin',
    ['POST /:locale/exports/:export/decision', 'POST /api/v1/exports/:export/decision'],
  ],
  [
    'program-officer funder-admin hip-staff hip-admin',
    [
      'GET /:locale/programmes/new',
      'POST /:locale/programmes/new',
      'GET /:locale/programmes/:id/edit',
      'POST /:locale/programmes/:id/edit',
      'POST /:locale/programmes/:id/snapshots',
      'POST /api/v1/programmes',
      'PUT /api/v1/programmes/:id',
      'POST /api/v1/programmes/:id/snapshots',
    ],
  ],
] as const;
