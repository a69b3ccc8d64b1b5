import { recordAudit, type AuditAction } from '@puente/audit';
import type { PersonActor, Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import { DomainError, invalid, isUuid, notFound } from '@puente/kernel';
import { isSetExpired } from '../core';
import { countApproved, findSet, lockSet, type ReportSetRow } from './report-set.repository';

export const wrongState = (): DomainError => new DomainError('conflict', 'report-set-state');

/** An own set that has not expired; what is not there, not one's own, and over are refused alike. */
export async function ownSet(
  tx: Tx,
  { tenantId }: PersonActor,
  id: string,
  { now, isHeld }: { readonly now: Date; readonly isHeld: boolean },
): Promise<ReportSetRow> {
  const set = isUuid(id) ? await (isHeld ? lockSet : findSet)(tx, { tenantId, id }) : null;
  if (!set || isSetExpired(set.askedAt, now)) throw notFound();
  return set;
}

/** Records that a set is asked for, in whatever way, and has it made. */
export async function beginSet(
  tx: Tx,
  person: PersonActor,
  setId: string,
  action: AuditAction,
): Promise<void> {
  const { tenantId } = person;
  await recordSet(tx, person, setId, action);
  await addToOutbox(tx, { name: 'report-set.make', data: { tenantId, setId }, tenantId });
}

export async function requireApproved(tx: Tx, tenantId: string, reports: readonly string[]): Promise<void> {
  const asked = [...new Set(reports)];
  const isKnown = asked.every(isUuid) && (await countApproved(tx, tenantId, asked)) === asked.length;
  if (!isKnown) throw invalid([{ field: 'reports', code: 'report-set-not-approved' }]);
}

export async function recordSet(tx: Tx, person: PersonActor, id: string, action: AuditAction): Promise<void> {
  const { tenantId } = person;
  await recordAudit(tx, person, { tenantId, action, subjectType: 'report-set', subjectId: id });
}
