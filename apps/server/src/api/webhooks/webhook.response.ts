import type { DeliveryRow, WebhookWithDeliveries } from '@puente/webhooks';

export class DeliveryResponse {
  /** The number of the message, `webhook-id` in its headers. */
  id!: string;
  /** The event, or `test`. */
  event!: string;
  /** `waiting`, `delivered`, `failed` or `dropped`. */
  status!: string;
  tries!: number;
  /** What the receiver answered to the last try. */
  httpStatus!: number | null;
  /** Why the last try failed, as a code. */
  fault!: string | null;
  createdAt!: string;
}

export class WebhookResponse {
  id!: string;
  url!: string;
  events!: string[];
  /** Failed tries since the last good one. */
  failures!: number;
  /** Since when it is called no more. */
  stoppedAt!: string | null;
  createdAt!: string;
  /** The latest messages, newest first; never what they said. */
  deliveries!: DeliveryResponse[];
}

export class WebhooksResponse {
  /** The hosts that the operator allows; none: webhooks are off. */
  hosts!: string[];
  /** The events that this organisation can be told of. */
  events!: string[];
  webhooks!: WebhookResponse[];
}

/** The only answers that hold the secret. */
export class MadeWebhookResponse {
  id!: string;
  secret!: string;
}

const toDeliveryResponse = ({ eventId, createdAt, ...row }: DeliveryRow): DeliveryResponse => ({
  ...row,
  id: eventId,
  createdAt: createdAt.toISOString(),
});

export const toWebhookResponse = (webhook: WebhookWithDeliveries): WebhookResponse => ({
  id: webhook.id,
  url: webhook.url,
  events: [...webhook.events],
  failures: webhook.failures,
  stoppedAt: webhook.stoppedAt?.toISOString() ?? null,
  createdAt: webhook.createdAt.toISOString(),
  deliveries: webhook.deliveries.map(toDeliveryResponse),
});
