/** Who is let in to scenarios of a call's awards; a part of the table. */
export const SCENARIO_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'program-officer funder-admin hip-staff hip-admin',
    [
      'GET /api/v1/calls/:call/scenarios',
      'POST /api/v1/calls/:call/scenarios',
      'GET /api/v1/calls/:call/scenarios/candidates',
      'GET /api/v1/calls/:call/scenarios/comparison',
      'GET /api/v1/calls/:call/scenarios/:scenario',
      'POST /api/v1/calls/:call/scenarios/:scenario/cancellation',
      'POST /api/v1/calls/:call/scenarios/:scenario/relaxations',
      'POST /api/v1/calls/:call/scenarios/:scenario/proposals',
      'GET /:locale/calls/:call/scenarios',
      'GET /:locale/calls/:call/scenarios/new',
      'POST /:locale/calls/:call/scenarios/new',
      'GET /:locale/calls/:call/scenarios/compare',
      'GET /:locale/calls/:call/scenarios/:scenario',
      'GET /:locale/calls/:call/scenarios/:scenario/file.csv',
      'GET /:locale/calls/:call/scenarios/:scenario/file.xlsx',
      'POST /:locale/calls/:call/scenarios/:scenario/cancel',
      'POST /:locale/calls/:call/scenarios/:scenario/relax',
      'POST /:locale/calls/:call/scenarios/:scenario/propose',
    ],
  ],
];
