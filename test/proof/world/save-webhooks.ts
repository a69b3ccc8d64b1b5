import type { INestApplication } from '@nestjs/common';
import { WebhookService } from '@puente/webhooks';
import type { Canaries } from './canaries';
import { actorOf, askerOf, organizationOf } from './cast';

/** An own system of a funder and of a nonprofit, each with a message on its way. */
export async function saveWebhooks(app: INestApplication, canaries: Canaries): Promise<void> {
  for (const [key, role] of [
    ['funder-a', 'funder-admin'],
    ['hidden-a', 'nonprofit-admin'],
  ] as const) {
    const actor = actorOf(askerOf(key, role));
    const path = canaries.word(organizationOf(key), 'secret', 'webhook url');
    const url = `https://hooks.ejemplo.invalid/${path}`;
    const { id } = await app.get(WebhookService).add(actor, { url, events: ['call.cancelled'] });
    await app.get(WebhookService).test(actor, id);
  }
}
