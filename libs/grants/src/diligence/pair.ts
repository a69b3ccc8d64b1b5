import { recordAudits, type AuditAction, type AuditDetail } from '@puente/audit';
import type { PersonActor, Tx } from '@puente/database';
import type { PairKey } from './legal-route.repository';

/** In the chains of both: the nonprofit reads its route too. */
export async function recordForPair(
  tx: Tx,
  person: PersonActor,
  { tenantId, nonprofitId, id }: PairKey & { readonly id: string },
  action: AuditAction,
  detail: AuditDetail = {},
): Promise<void> {
  const subject = { subjectType: 'legal-route', subjectId: id, detail } as const;
  await recordAudits(
    tx,
    person,
    [tenantId, nonprofitId].map((side) => ({ ...subject, tenantId: side, action })),
  );
}
