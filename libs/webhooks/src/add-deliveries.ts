import type { Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import type { WebhookEventCode } from './core';
import { insertDeliveries } from './delivery.repository';

/** An event, for one organisation that may know of it: ids and its code. */
export interface Told {
  readonly tenantId: string;
  /** The same for everybody who is told, and at every run of the job. */
  readonly eventId: string;
  readonly event: WebhookEventCode;
  readonly callId: string | null;
  readonly applicationId: string | null;
  readonly awardId: string | null;
  /** The payment, requirement, amendment or report that the event is about. */
  readonly subjectId: string | null;
  readonly at: Date;
}

/** Tells the systems of an organisation, within the caller's transaction (`messenger`). Twice is once. */
export async function addDeliveries(tx: Tx, told: Told): Promise<void> {
  const { tenantId, eventId } = told;
  for (const webhookId of await insertDeliveries(tx, told)) {
    await addToOutbox(tx, { name: 'webhook.deliver', tenantId, data: { tenantId, webhookId, eventId } });
  }
}
