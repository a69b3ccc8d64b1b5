import { randomUUID } from 'node:crypto';
import type { Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import type { WebhookEventCode } from '@puente/webhooks';

/** Something that happened to a call, an application, an award or a report. */
export interface Happening {
  readonly event: WebhookEventCode;
  /** The organisation whose call, application, award or report it is. */
  readonly tenantId: string;
  /** The call, the application, the award or the report; with an award beside it, what of that award. */
  readonly subjectId: string;
  readonly awardId?: string;
  /** What the nonprofit calls the subject, where the two sides have numbers of their own for it. */
  readonly ownSubjectId?: string;
}

/**
 * Has the systems of those concerned told of it, within the caller's transaction. Who they are is looked up later by the
 * messenger, because the actor may not know them.
 */
export async function announce(tx: Tx, happening: Happening): Promise<void> {
  const [own] = await tx.query<{ id: string | null }[]>('select app_tenant() as id');
  await addToOutbox(tx, {
    name: 'webhook.announce',
    tenantId: own?.id ?? happening.tenantId,
    data: { ...happening, eventId: randomUUID(), to: 'all' },
  });
}
