import { randomUUID } from 'node:crypto';
import type { Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import type { NoticeKindCode } from './core';
import type { NoticeReach } from './notice.repository';

export interface NewNotice {
  /** The organisation whose people are told; it may be another than the actor's. */
  readonly tenantId: string;
  /** One person of it, or everybody there with one of the roles. */
  readonly to:
    { readonly personId: string } | { readonly roles: readonly string[]; readonly within?: NoticeReach };
  readonly kind: NoticeKindCode;
  /** What it is about: an id, for the own circle's pages. */
  readonly subjectId?: string;
  /** The searches that it tells of: the link of its mail ends these alone. */
  readonly alertIds?: readonly string[];
}

/**
 * Tells people something, within the caller's transaction: a line in their list of messages and, as they chose, a mail
 * that says only that there is one. Who is told is looked up later by the mailer, because the actor may not know them.
 */
export async function addNotice(tx: Tx, notice: NewNotice): Promise<void> {
  const [own] = await tx.query<{ id: string | null }[]>('select app_tenant() as id');
  await addToOutbox(tx, {
    name: 'notice.deliver',
    tenantId: own?.id ?? notice.tenantId,
    data: {
      eventId: randomUUID(),
      readersTenantId: notice.tenantId,
      personId: 'personId' in notice.to ? notice.to.personId : null,
      roles: 'roles' in notice.to ? [...notice.to.roles] : [],
      ...('within' in notice.to ? { within: notice.to.within } : {}),
      kind: notice.kind,
      subjectId: notice.subjectId ?? null,
      ...(notice.alertIds ? { alertIds: [...notice.alertIds] } : {}),
    },
  });
}
