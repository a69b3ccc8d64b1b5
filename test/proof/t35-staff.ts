import { AliasRequestService, type AliasRequestView } from '@puente/disclosure';
import { ExportService } from '@puente/exports';
import { ListFileService } from '@puente/matching';
import { asSuperuser, saveMember } from '@puente/testing';
import { aliasToAskFor } from './addresses';
import type { ProofApp, Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const UNALIAS = '/api/v1/unalias';
const EXPORTS = '/api/v1/exports';

/** Right requests to the operations of HIP's staff and to their twins for nonprofits. */
export const STAFF_RIGHT: Readonly<Record<string, MakeRight>> = {
  'PUT /api/v1/my/contact': (_app, { method, path }) =>
    Promise.resolve(right('nonprofit', method, path, { paused: true })),
  'POST /api/v1/verification/{nonprofit}': async (app, { method, path }) => {
    const { version, last } = await read<{ version: number; last: { id: string } | null }>(app, 'hip', path);
    const decision = { decision: 'verified', reasons: [], message: '' };
    return right('hip', method, path, { version, lastDecision: last?.id ?? null, ...decision });
  },
  'POST /api/v1/exports': async (app, { method, path }) => {
    await asSuperuser(app.test, `update exports set requested_at = '2020-01-01' where status = 'requested'`);
    return right('hip', method, path, { kind: 'nonprofits', region: 'north', purpose: 'legal' });
  },
  'GET /api/v1/exports/{export}': async (app, { method }) => ({
    role: 'hip',
    question: { method, path: `${EXPORTS}/${await askedList(app, 'actor')}` },
  }),
  'POST /api/v1/exports/{export}/decision': async (app, { method }) =>
    right('hip', method, `${EXPORTS}/${await askedList(app, 'colleague')}/decision`, { approve: false }),
  'POST /api/v1/exports/{export}/file': async (app, { method }) => {
    const id = await askedList(app, 'actor');
    const { tenantId } = await app.actorOf('hip');
    const colleague = await saveMember(app.test, 'hip', 'hip-verifier', tenantId);
    await app.app.get(ExportService).decide(colleague, id, true);
    return { role: 'hip', question: { method, path: `${EXPORTS}/${id}/file` } };
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

/** A list that somebody of HIP's asked for: the actor, or a colleague whose request the actor may decide. */
async function askedList(app: ProofApp, by: 'actor' | 'colleague'): Promise<string> {
  await asSuperuser(app.test, `update exports set requested_at = '2020-01-01' where status = 'requested'`);
  const actor = await app.actorOf('hip');
  const asker = by === 'actor' ? actor : await saveMember(app.test, 'hip', 'hip-staff', actor.tenantId);
  const asked = { kind: 'nonprofits', query: { region: 'south' } } as const;
  return app.app.get(ListFileService).request(asker, asked, 'report');
}

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
