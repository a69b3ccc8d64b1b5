/** Who is let in to how lists spread their places; a part of the table. */
export const EXPOSURE_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  ['hip', ['GET /api/v1/exposure', 'GET /:locale/exposure']],
  ['hip-staff hip-admin', ['POST /api/v1/exposure/runs', 'POST /:locale/exposure']],
];
