import type { Tx } from '@puente/database';
import type { Told } from './add-deliveries';
import { STOPPED_AFTER } from './core';

export type DeliveryStatus = 'waiting' | 'delivered' | 'failed' | 'dropped';

/** One event on its way to one address, as its organisation sees it. */
export interface DeliveryRow {
  readonly eventId: string;
  readonly event: string;
  readonly status: DeliveryStatus;
  readonly tries: number;
  readonly httpStatus: number | null;
  readonly fault: string | null;
  readonly createdAt: Date;
}

export interface DeliveryKey {
  readonly tenantId: string;
  readonly webhookId: string;
  readonly eventId: string;
}

/** What is needed to carry it there. */
export interface WaitingDelivery extends DeliveryKey {
  readonly event: string;
  readonly callId: string | null;
  readonly applicationId: string | null;
  readonly awardId: string | null;
  readonly subjectId: string | null;
  readonly tries: number;
  readonly createdAt: Date;
  readonly url: string;
  readonly secret: Buffer;
  readonly previousSecret: Buffer | null;
  readonly previousUntil: Date | null;
  readonly stoppedAt: Date | null;
}

/** Puts an event on its way to those addresses of an organisation that ask for it; answers which, each once. */
export async function insertDeliveries(tx: Tx, told: Told): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `insert into webhook_deliveries (tenant_id, webhook_id, event_id, event, call_id, application_id, award_id, subject_id, created_at)
     select tenant_id, id, $2, $3, $4, $5, $6, $7, $8 from webhooks
      where tenant_id = $1 and $3 = any (events) and stopped_at is null
     on conflict do nothing returning webhook_id as id`,
    [
      ...[told.tenantId, told.eventId, told.event, told.callId, told.applicationId],
      ...[told.awardId, told.subjectId, told.at],
    ],
  );
  return rows.map(({ id }) => id);
}

export async function insertTest(tx: Tx, key: DeliveryKey, event: string, at: Date): Promise<void> {
  await tx.query(
    `insert into webhook_deliveries (tenant_id, webhook_id, event_id, event, created_at) values ($1, $2, $3, $4, $5)`,
    [key.tenantId, key.webhookId, key.eventId, event, at],
  );
}

/** Counts one more test of an organisation; answers how many it has in the running hour, and holds others back meanwhile. */
export async function countTest(
  tx: Tx,
  tenantId: string,
  { now, hourAgo }: { readonly now: Date; readonly hourAgo: Date },
): Promise<number> {
  const [row] = await tx.query<{ sent: number }[]>(
    `insert into webhook_test_counts as c (tenant_id, hour_began, sent) values ($1, $2, 1)
     on conflict (tenant_id) do update
        set hour_began = case when c.hour_began > $3 then c.hour_began else $2 end,
            sent = case when c.hour_began > $3 then c.sent + 1 else 1 end
     returning sent`,
    [tenantId, now, hourAgo],
  );
  return row!.sent;
}

/** The latest deliveries to an address. */
export function listDeliveries(
  tx: Tx,
  { tenantId, webhookId }: Omit<DeliveryKey, 'eventId'>,
  limit: number,
): Promise<DeliveryRow[]> {
  return tx.query(
    `select event_id as "eventId", event, status, tries, http_status as "httpStatus", fault, created_at as "createdAt"
       from webhook_deliveries where tenant_id = $1 and webhook_id = $2 order by created_at desc, event_id limit $3`,
    [tenantId, webhookId, limit],
  );
}

export async function findWaiting(tx: Tx, key: DeliveryKey): Promise<WaitingDelivery | null> {
  const rows = await tx.query<WaitingDelivery[]>(
    `select d.tenant_id as "tenantId", d.webhook_id as "webhookId", d.event_id as "eventId", d.event,
            d.call_id as "callId", d.application_id as "applicationId", d.award_id as "awardId", d.subject_id as "subjectId", d.tries, d.created_at as "createdAt",
            w.url, w.secret, w.previous_secret as "previousSecret", w.previous_until as "previousUntil",
            w.stopped_at as "stoppedAt"
       from webhook_deliveries d join webhooks w on w.tenant_id = d.tenant_id and w.id = d.webhook_id
      where d.tenant_id = $1 and d.webhook_id = $2 and d.event_id = $3 and d.status = 'waiting'`,
    [key.tenantId, key.webhookId, key.eventId],
  );
  return rows[0] ?? null;
}

interface Try {
  readonly status: DeliveryStatus;
  readonly httpStatus: number | null;
  readonly fault: string | null;
  readonly at: Date;
}

/** Notes how a try went; false when another run of the job noted it. */
export async function noteTry(
  tx: Tx,
  { tenantId, webhookId, eventId, tries }: DeliveryKey & { readonly tries: number },
  { status, httpStatus, fault, at }: Try,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update webhook_deliveries set tries = tries + 1, status = $5, http_status = $6, fault = $7,
        ended_at = case when $5 = 'waiting' then null else $8::timestamptz end
      where tenant_id = $1 and webhook_id = $2 and event_id = $3 and tries = $4 and status = 'waiting'`,
    [tenantId, webhookId, eventId, tries, status, httpStatus, fault, at],
  );
  return count > 0;
}

/** A good try begins the count of failures anew. */
export async function noteGood(tx: Tx, { tenantId, webhookId }: DeliveryKey): Promise<void> {
  await tx.query(`update webhooks set failures = 0 where tenant_id = $1 and id = $2 and failures > 0`, [
    tenantId,
    webhookId,
  ]);
}

/** Counts a failure; true when it was the one that stops the address. */
export async function noteFailure(tx: Tx, { tenantId, webhookId }: DeliveryKey, at: Date): Promise<boolean> {
  const [rows] = await tx.query<[{ failures: number }[], number]>(
    `update webhooks set failures = failures + 1,
        stopped_at = case when failures + 1 >= $3 then coalesce(stopped_at, $4::timestamptz) else stopped_at end
      where tenant_id = $1 and id = $2 returning failures`,
    [tenantId, webhookId, STOPPED_AFTER, at],
  );
  return rows[0]?.failures === STOPPED_AFTER;
}
