import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Tx } from '@puente/database';
import { addToOutbox, type JobData, type JobHandler } from '@puente/jobs';
import { Clock } from '@puente/kernel';
import { addNotice, retryDelayMs } from '@puente/mail';
import { ADMIN_ROLES } from '@puente/permissions';
import { Vault } from '@puente/vault';
import { TEST_EVENT } from './core';
import {
  findWaiting,
  noteFailure,
  noteGood,
  noteTry,
  type DeliveryStatus,
  type WaitingDelivery,
} from './delivery.repository';
import { signedHeaders } from './signature';
import { openSecrets } from './webhook-secret';
import { WebhookRefused, WebhookSender } from './webhook-sender';

/**
 * Carries one event to one address. It may run twice: what has an end is left alone, and a copy that was sent right before
 * a crash carries the same number, by which the receiver knows it.
 */
@Injectable()
export class WebhookDeliverHandler implements JobHandler<'webhook.deliver'> {
  readonly name = 'webhook.deliver';

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(WebhookSender) private readonly sender: WebhookSender,
  ) {}

  async handle(key: JobData<'webhook.deliver'>): Promise<void> {
    const delivery = await this.asMessenger((tx) => findWaiting(tx, key));
    if (!delivery) return;
    if (delivery.stoppedAt) return this.end(delivery, 'dropped', null);
    try {
      await this.end(delivery, 'delivered', await this.send(delivery));
    } catch (error) {
      if (!(error instanceof WebhookRefused)) throw error;
      await this.refused(delivery, error);
    }
  }

  private send(delivery: WaitingDelivery): Promise<number> {
    const at = this.clock.now();
    const body = bodyOf(delivery);
    const secrets = openSecrets(this.vault, delivery, at);
    return this.sender.send({
      url: delivery.url,
      headers: signedHeaders({ id: delivery.eventId, at, body }, secrets),
      body,
    });
  }

  private end(delivery: WaitingDelivery, status: DeliveryStatus, httpStatus: number | null): Promise<void> {
    return this.asMessenger(async (tx) => {
      const ended = await noteTry(tx, delivery, { status, httpStatus, fault: null, at: this.clock.now() });
      if (ended && status === 'delivered') await noteGood(tx, delivery);
    });
  }

  /** Another try later, as with mails; an address that never answers is stopped, and its administrators are told. */
  private async refused(delivery: WaitingDelivery, { code, httpStatus }: WebhookRefused): Promise<void> {
    const { tenantId, webhookId, eventId } = delivery;
    const at = this.clock.now();
    const delay = delivery.event === TEST_EVENT ? null : retryDelayMs(delivery.tries + 1);
    const status = delay === null ? 'failed' : 'waiting';
    await this.asMessenger(async (tx) => {
      if (!(await noteTry(tx, delivery, { status, httpStatus, fault: code, at }))) return;
      if (await noteFailure(tx, delivery, at)) {
        await addNotice(tx, { tenantId, to: { roles: ADMIN_ROLES }, kind: 'webhook-stopped' });
      }
      if (delay === null) return;
      const runAt = new Date(at.getTime() + delay);
      await addToOutbox(tx, { name: this.name, tenantId, data: { tenantId, webhookId, eventId }, runAt });
    });
  }

  private asMessenger<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('messenger'), work);
  }
}

/** Ids and the event's code: whoever reads it must ask the API, with an own token, for the rest. */
function bodyOf({ event, createdAt, callId, applicationId, awardId, subjectId }: WaitingDelivery): string {
  const [subject] = event.split('.');
  const data = {
    ...(callId ? { call: callId } : {}),
    ...(applicationId ? { application: applicationId } : {}),
    ...(awardId ? { award: awardId } : {}),
    ...(subjectId ? { [subject!]: subjectId } : {}),
  };
  return JSON.stringify({ type: event, timestamp: createdAt.toISOString(), data });
}
