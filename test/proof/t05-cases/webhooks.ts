import { randomUUID } from 'node:crypto';
import { DAY, SEALED, byTenant, type Case } from './case';

const WEBHOOK = randomUUID();
const EVENT = randomUUID();

const delivery = (event: string, own: string): Case => ({
  label: `webhook_deliveries: ${event}`,
  table: 'webhook_deliveries',
  owner: 'funder',
  key: byTenant('funder', { webhook_id: WEBHOOK, event_id: event === 'test' ? EVENT : randomUUID() }),
  rest: () => ({ event, created_at: DAY }),
  column: 'tries',
  tenantColumn: 'tenant_id',
  rights: { own, 'own-member': '', messenger: 'siu', keeper: 'sd' },
});

export const webhookCases: readonly Case[] = [
  {
    label: 'webhooks',
    table: 'webhooks',
    owner: 'funder',
    key: byTenant('funder', { id: WEBHOOK }),
    rest: ({ owner: { funder } }) => ({
      url: 'https://hooks.ejemplo.invalid/',
      events: ['call.published'],
      secret: SEALED,
      created_by: funder.personId,
      created_at: DAY,
    }),
    column: 'failures',
    tenantColumn: 'tenant_id',
    rights: { own: 'siud', 'own-member': '', messenger: 'su', keeper: 'su' },
  },
  {
    label: 'webhook_test_counts',
    table: 'webhook_test_counts',
    owner: 'funder',
    key: byTenant('funder'),
    rest: () => ({ hour_began: DAY, sent: 1 }),
    column: 'sent',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu', 'own-member': '' },
  },
  delivery('test', 'si'),
  delivery('call.published', 's'),
];
