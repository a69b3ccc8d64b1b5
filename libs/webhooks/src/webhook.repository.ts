import type { Tx } from '@puente/database';
import type { Webhook } from './entities/webhook.entity';

/** An address as its organisation's administrators see it: never its secret. */
export interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  /** Failed tries since the last good one. */
  readonly failures: number;
  /** Since when it is called no more; null while it is. */
  readonly stoppedAt: Date | null;
  readonly createdAt: Date;
}

export type NewWebhook = Pick<
  Webhook,
  'tenantId' | 'id' | 'url' | 'events' | 'secret' | 'createdBy' | 'createdAt'
>;

const ROWS = `select id, url, events, failures, stopped_at as "stoppedAt", created_at as "createdAt" from webhooks`;

export function listWebhooks(tx: Tx, tenantId: string): Promise<WebhookRow[]> {
  return tx.query(`${ROWS} where tenant_id = $1 order by created_at, id`, [tenantId]);
}

export interface WebhookKey {
  readonly tenantId: string;
  readonly id: string;
}

export async function findWebhook(tx: Tx, { tenantId, id }: WebhookKey): Promise<WebhookRow | null> {
  const rows = await tx.query<WebhookRow[]>(`${ROWS} where tenant_id = $1 and id = $2`, [tenantId, id]);
  return rows[0] ?? null;
}

export async function insertWebhook(tx: Tx, webhook: NewWebhook): Promise<void> {
  await tx.query(
    `insert into webhooks (tenant_id, id, url, events, secret, created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      webhook.tenantId,
      webhook.id,
      webhook.url,
      webhook.events,
      webhook.secret,
      webhook.createdBy,
      webhook.createdAt,
    ],
  );
}

/** The secret becomes the one before for a while. */
export async function replaceSecret(
  tx: Tx,
  { tenantId, id }: WebhookKey,
  { secret, previousSecret, previousUntil }: Pick<Webhook, 'secret' | 'previousSecret' | 'previousUntil'>,
): Promise<void> {
  await tx.query(
    `update webhooks set secret = $3, previous_secret = $4, previous_until = $5 where tenant_id = $1 and id = $2`,
    [tenantId, id, secret, previousSecret, previousUntil],
  );
}

export async function findSecret(tx: Tx, { tenantId, id }: WebhookKey): Promise<Buffer | null> {
  const rows = await tx.query<{ secret: Buffer }[]>(
    `select secret from webhooks where tenant_id = $1 and id = $2 for update`,
    [tenantId, id],
  );
  return rows[0]?.secret ?? null;
}

/** Calls an address again that was stopped; tells whether there was one. */
export async function startAgain(tx: Tx, { tenantId, id }: WebhookKey): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update webhooks set stopped_at = null, failures = 0 where tenant_id = $1 and id = $2 and stopped_at is not null`,
    [tenantId, id],
  );
  return count > 0;
}

export async function deleteWebhook(tx: Tx, { tenantId, id }: WebhookKey): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `delete from webhooks where tenant_id = $1 and id = $2`,
    [tenantId, id],
  );
  return count > 0;
}
