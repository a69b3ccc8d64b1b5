import { ExportService } from '@puente/exports';
import { ListFileService, type AskedList } from '@puente/matching';
import { saveMember } from '@puente/testing';
import type { Answer } from './ask';
import type { ProofApp } from './proof-app';

/** The answer with a whole list as a file, however large: asked for, approved by a colleague, taken out at the door. */
export async function takenByTwo(
  proof: ProofApp,
  role: 'officer' | 'hip',
  asked: AskedList,
  locale = 'es',
): Promise<Answer> {
  const actor = await proof.actorOf(role);
  const decider = role === 'hip' ? 'hip-verifier' : 'funder-admin';
  const colleague = await saveMember(proof.test, actor.tenantKind, decider, actor.tenantId);
  const id = await proof.app.get(ListFileService).request(actor, asked, 'report');
  await proof.app.get(ExportService).decide(colleague, id, true);
  return proof.as(role, { method: 'POST', path: `/${locale}/exports/${id}/file` });
}
