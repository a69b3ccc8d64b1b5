import { randomUUID } from 'node:crypto';
import { ErasureService } from '@puente/retention';
import { saveMember, saveNonprofit } from '@puente/testing';
import type { ProofApp } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const PATH = '/api/v1/erasures';

/** Right requests about erasures. Each is about a nonprofit of its own: nothing of the demonstration is erased. */
export const ERASURE_RIGHT: Readonly<Record<string, MakeRight>> = {
  'POST /api/v1/erasures': async (app, { method }) => {
    const { id } = await saveNonprofit(app.test, { name: `Que se va ${randomUUID()}` });
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ nonprofitId: id, reason: 'closed' });
    return { role: 'hip', question: { method, path: PATH, headers, body } };
  },
  'POST /api/v1/erasures/{id}/approve': (app, { method }) => asked(app, method, 'approve'),
  'POST /api/v1/erasures/{id}/withdraw': (app, { method }) => asked(app, method, 'withdraw'),
};

/** A decision about what another administrator has just asked for. */
async function asked(app: ProofApp, method: string, what: string): Promise<Right> {
  const { tenantId } = await app.actorOf('hip');
  const other = await saveMember(app.test, 'hip', 'hip-admin', tenantId);
  const { id } = await saveNonprofit(app.test, { name: `Que se va ${randomUUID()}` });
  const erasure = await app.app.get(ErasureService).request(other, id, 'closed');
  return { role: 'hip', question: { method, path: `${PATH}/${erasure}/${what}` } };
}
