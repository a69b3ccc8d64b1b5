import type { ProofApp, Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

/** Right requests to the operations of HIP's staff and to their twins for nonprofits. */
export const STAFF_RIGHT: Readonly<Record<string, MakeRight>> = {
  'PUT /api/v1/my/contact': (_app, { method, path }) =>
    Promise.resolve(right('nonprofit', method, path, { paused: true })),
  'POST /api/v1/verification/{nonprofit}': async (app, { method, path }) => {
    const { version, last } = await read<{ version: number; last: { id: string } | null }>(app, 'hip', path);
    const decision = { decision: 'verified', reasons: [], message: '' };
    return right('hip', method, path, { version, lastDecision: last?.id ?? null, ...decision });
  },
};

function right(role: Role, method: string, path: string, body: object): Right {
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}

async function read<T>(app: ProofApp, role: Role, path: string): Promise<T> {
  return JSON.parse((await app.as(role, { path })).body) as T;
}
