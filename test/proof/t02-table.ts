/**
 * Who is let in to what, written by hand from what the roles are for; the code must agree with it, not the other way.
 * Names of roles or of groups (`anyone`, `signed-in`, `nonprofit`, `funder`, `hip`), with `-` before who is left out.
 */
export const TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'anyone',
    [
      'GET /',
      'GET /:locale',
      'GET /:locale/about',
      'GET /:locale/map',
      'GET /:locale/method',
      'GET /:locale/sign-in',
      'GET /api/v1/openapi.json',
      'GET /api/v1/taxonomy',
      'GET /health/live',
      'GET /health/ready',
      'POST /:locale/sign-in',
      'POST /api/v1/session',
    ],
  ],
  [
    'signed-in',
    [
      'GET /api/v1/session',
      'DELETE /api/v1/session',
      'POST /:locale/sign-out',
      'GET /:locale/account',
      'GET /:locale/account/devices',
      'POST /:locale/account/devices/:deviceId/revoke',
      'POST /:locale/account/devices/revoke-others',
      'GET /api/v1/session/devices',
      'DELETE /api/v1/session/devices',
      'DELETE /api/v1/session/devices/:deviceId',
      'GET /api/v1/map',
    ],
  ],
  [
    'nonprofit',
    [
      'GET /:locale/my/profile',
      'GET /api/v1/my/profile',
      'GET /:locale/my/programmes',
      'GET /api/v1/my/programmes',
    ],
  ],
  [
    'nonprofit -nonprofit-finance',
    ['GET /:locale/my/profile/edit', 'POST /:locale/my/profile/edit', 'PUT /api/v1/my/profile'],
  ],
  [
    'funder hip',
    [
      'GET /:locale/nonprofits/:handle',
      'GET /api/v1/nonprofits',
      'GET /api/v1/nonprofits/:handle',
      'GET /:locale/programmes',
      'GET /api/v1/programmes',
      'GET /api/v1/programmes/:id',
    ],
  ],
  [
    'funder -funder-finance hip',
    [
      'GET /:locale/programmes/:id/compare',
      'GET /:locale/programmes/:id/matches',
      'GET /:locale/programmes/:id/matches.csv',
      'GET /:locale/programmes/:id/matches/:handle',
      'GET /:locale/programmes/:id/snapshots',
      'GET /api/v1/programmes/:id/compare',
      'GET /api/v1/programmes/:id/matches',
      'GET /api/v1/programmes/:id/matches/:handle',
      'GET /api/v1/programmes/:id/snapshots',
      'GET /api/v1/programmes/:id/snapshots/:number',
    ],
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
  ['hip', ['GET /:locale/nonprofits', 'GET /:locale/nonprofits.csv']],
  ['hip -auditor', ['GET /:locale/import', 'POST /:locale/import', 'POST /api/v1/imports/nonprofits']],
];
