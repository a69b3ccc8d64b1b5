import { recordAudits, type AuditAction } from '@puente/audit';
import type { PersonActor, Tx } from '@puente/database';

/** What is recorded, with whose it is. */
interface Recorded {
  readonly id: string;
  readonly awardId: string;
  readonly nonprofitId: string;
}

/** In the chains of payer and nonprofit: the money is the matter of both. */
export async function recordForBoth(
  tx: Tx,
  person: PersonActor,
  { id, awardId, nonprofitId }: Recorded,
  action: AuditAction,
  subjectType: 'award' | 'disbursement' | 'payment',
): Promise<void> {
  const subject = { action, subjectType, subjectId: id };
  const detail = subjectType === 'award' ? {} : { detail: { award: awardId } };
  const sides = [person.tenantId, nonprofitId];
  await recordAudits(
    tx,
    person,
    sides.map((tenantId) => ({ tenantId, ...subject, ...detail })),
  );
}
