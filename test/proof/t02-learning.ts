/** Who is told what decisions suggest: those who may change the programme. */
export const LEARNING_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'program-officer funder-admin hip-staff hip-admin',
    [
      'GET /:locale/programmes/:id/weights',
      'POST /:locale/programmes/:id/weights',
      'GET /api/v1/programmes/:id/weight-suggestion',
    ],
  ],
];
