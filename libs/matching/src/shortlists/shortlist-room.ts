import { recordAudit, type AuditAction } from '@puente/audit';
import type { Actor, PersonActor, Tx } from '@puente/database';
import { DomainError, isUuid, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import type { ShortlistHead } from './shortlist';
import { lockShortlist } from './shortlist.repository';

/** A list that is changed, locked: of a programme that the actor works on, and in use. */
export async function openShortlist(tx: Tx, actor: Actor, id: string): Promise<ShortlistHead> {
  const { tenantId } = requirePermission(actor, 'shortlist:edit');
  const list = isUuid(id) ? await lockShortlist(tx, tenantId, id) : null;
  if (!list) throw notFound();
  requirePermission(actor, 'shortlist:edit', { programmeId: list.programmeId });
  if (list.archivedAt !== null) throw new DomainError('conflict', 'shortlist-archived');
  return list;
}

/** In the funder's own chain alone: what a team thinks about is no matter of the nonprofit's. Codes, never a text. */
export async function recordShortlist(
  tx: Tx,
  person: PersonActor,
  action: AuditAction,
  { id, programmeId }: Pick<ShortlistHead, 'id' | 'programmeId'>,
  detail: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await recordAudit(tx, person, {
    tenantId: person.tenantId,
    action,
    subjectType: 'shortlist',
    subjectId: id,
    detail: { programme: programmeId, ...detail },
  });
}
