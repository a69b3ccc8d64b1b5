import { AliasRequestService, type AliasRequestView } from '@puente/disclosure';
import { saveMember } from '@puente/testing';
import { aliasToAskFor } from './addresses';
import type { ProofApp, Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const UNALIAS = '/api/v1/unalias';

/** Right requests to the operations of HIP's staff and to their twins for nonprofits. */
export const STAFF_RIGHT: Readonly<Record<string, MakeRight>> = {
  'PUT /api/v1/my/contact': (_app, { method, path }) =>
    Promise.resolve(right('nonprofit', method, path, { paused: true })),
  'POST /api/v1/verification/{nonprofit}': async (app, { method, path }) => {
    const { version, last } = await read<{ version: number; last: { id: string } | null }>(app, 'hip', path);
    const decision = { decision: 'verified', reasons: [], message: '' };
    return right('hip', method, path, { version, lastDecision: last?.id ?? null, ...decision });
  },
  'POST /api/v1/unalias': async (app, { method, path }) =>
    right('hip', method, path, { ...(await aliasToAskFor(app)), reason: 'safety', note: '' }),
  'PUT /api/v1/unalias/{request}': async (app, { method }) => {
    const { id, version } = await ownRequest(app);
    return right('hip', method, `${UNALIAS}/${id}`, { version, reason: 'complaint', note: '' });
  },
  'POST /api/v1/unalias/{request}/withdraw': async (app, { method }) => {
    const { id, version } = await ownRequest(app);
    return right('hip', method, `${UNALIAS}/${id}/withdraw`, { version });
  },
  'POST /api/v1/unalias/{request}/decision': async (app, { method }) => {
    const { tenantId } = await app.actorOf('hip');
    const colleague = await saveMember(app.test, 'hip', 'hip-staff', tenantId);
    const requests = app.app.get(AliasRequestService);
    const asked = { ...(await aliasToAskFor(app)), reason: 'safety', note: '' } as const;
    const { id, shown } = await requests.get(colleague, await requests.request(colleague, asked));
    return right('hip', method, `${UNALIAS}/${id}/decision`, { approve: true, shown });
  },
  'GET /api/v1/unalias/{request}/answer': async (app, { method }) => {
    const { id, shown } = await ownRequest(app);
    const { tenantId } = await app.actorOf('hip');
    const colleague = await saveMember(app.test, 'hip', 'hip-verifier', tenantId);
    await app.app.get(AliasRequestService).decide(colleague, id, { approve: true, shown });
    return { role: 'hip', question: { method, path: `${UNALIAS}/${id}/answer` } };
  },
};

async function ownRequest(app: ProofApp): Promise<AliasRequestView> {
  const actor = await app.actorOf('hip');
  const requests = app.app.get(AliasRequestService);
  const asked = { ...(await aliasToAskFor(app)), reason: 'safety', note: '' } as const;
  return requests.get(actor, await requests.request(actor, asked));
}

function right(role: Role, method: string, path: string, body: object): Right {
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}

async function read<T>(app: ProofApp, role: Role, path: string): Promise<T> {
  return JSON.parse((await app.as(role, { path })).body) as T;
}
