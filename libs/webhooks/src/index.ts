import { WebhookDelivery } from './entities/webhook-delivery.entity';
import { WebhookTestCount } from './entities/webhook-test-count.entity';
import { Webhook } from './entities/webhook.entity';

export * from './core';
export { addDeliveries, type Told } from './add-deliveries';
export type { DeliveryRow, DeliveryStatus } from './delivery.repository';
export { WebhookDeliverHandler } from './webhook-deliver.handler';
export { WebhookRefused, WebhookSender, type WebhookMessage } from './webhook-sender';
export { webhookSettingsOf } from './webhook-settings';
export {
  WebhookService,
  type MadeWebhook,
  type WebhookInput,
  type WebhookWithDeliveries,
} from './webhook.service';
export type { WebhookRow } from './webhook.repository';
export { WebhooksModule } from './webhooks.module';
export const webhookEntities = [Webhook, WebhookDelivery, WebhookTestCount];
