/** Who is let in to the authorisation of a donee. */
export const DONEE_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  ['nonprofit', ['GET /api/v1/my/donee', 'GET /:locale/my/donee']],
  ['nonprofit -nonprofit-finance', ['PUT /api/v1/my/donee', 'POST /:locale/my/donee']],
];
