import { randomUUID } from 'node:crypto';
import type { Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import type { WebhookEventCode } from '@puente/webhooks';

/** Something that happened to a call or an application. */
export interface Happening {
  readonly event: WebhookEventCode;
  /** The organisation whose call or application it is. */
  readonly tenantId: string;
  /** The call or the application. */
  readonly subjectId: string;
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
