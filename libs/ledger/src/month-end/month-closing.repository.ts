import { brokenConstraint, type Tx } from '@puente/database';
import { DomainError, type DateOnly } from '@puente/kernel';
import type { MonthClosingState } from '../core';

/** The closing of a month as the people keep it who keep the books. */
export interface MonthClosingRow {
  readonly tenantId: string;
  readonly id: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly version: number;
  readonly state: MonthClosingState;
  readonly proposedBy: string;
  readonly proposer: string | null;
  readonly proposedAt: Date;
  readonly closer: string | null;
  readonly closedAt: Date | null;
  /** Why it is reopened; empty while nobody asks for it. */
  readonly reason: string;
  readonly reopenBy: string | null;
  readonly asker: string | null;
  readonly reopener: string | null;
  readonly reopenedAt: Date | null;
}

const ROWS = `select c.tenant_id as "tenantId", c.id, to_char(c.month_on, 'YYYY-MM') as month, c.version, c.state,
    c.proposed_by as "proposedBy", p1.name as proposer, c.proposed_at as "proposedAt", p2.name as closer,
    c.closed_at as "closedAt", c.reason, c.reopen_by as "reopenBy", p3.name as asker, p4.name as reopener,
    c.reopened_at as "reopenedAt"
  from month_closings c left join people p1 on p1.id = c.proposed_by left join people p2 on p2.id = c.closed_by
  left join people p3 on p3.id = c.reopen_by left join people p4 on p4.id = c.reopened_by`;

/** The latest month first, and of one month the latest proposed. */
export function listClosings(tx: Tx, tenantId: string): Promise<MonthClosingRow[]> {
  return tx.query<MonthClosingRow[]>(
    `${ROWS} where c.tenant_id = $1 order by c.month_on desc, c.proposed_at desc, c.id limit 200`,
    [tenantId],
  );
}

/** Held still until the transaction ends. */
export async function lockClosing(tx: Tx, tenantId: string, id: string): Promise<MonthClosingRow | null> {
  await tx.query('select 1 from month_closings where tenant_id = $1 and id = $2 for update', [tenantId, id]);
  const [row] = await tx.query<MonthClosingRow[]>(`${ROWS} where c.tenant_id = $1 and c.id = $2`, [
    tenantId,
    id,
  ]);
  return row ?? null;
}

/** The first day of the books that is open; null where no month is closed. */
export async function closedUntil(tx: Tx, tenantId: string): Promise<DateOnly | null> {
  const [row] = await tx.query<{ day: DateOnly | null }[]>('select app_closed_until($1)::text as day', [
    tenantId,
  ]);
  return row!.day;
}

/** Waits until nobody posts into the books, and keeps everybody from it until the transaction ends. */
export async function lockMonths(tx: Tx, tenantId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('months ' || $1::uuid, 0))`, [tenantId]);
}

export interface NewClosing {
  readonly tenantId: string;
  readonly id: string;
  readonly monthOn: DateOnly;
  readonly proposedBy: string;
  readonly proposedAt: Date;
}

/** Refuses a second step at a time (`month-step-under-way`, 409). */
export async function insertClosing(tx: Tx, row: NewClosing): Promise<void> {
  await oneStep(() =>
    tx.query(
      `insert into month_closings (tenant_id, id, month_on, shown_sha256, proposed_by, proposed_at)
       values ($1, $2, $3, app_month_shown($1, $3), $4, $5)`,
      [row.tenantId, row.id, row.monthOn, row.proposedBy, row.proposedAt],
    ),
  );
}

/** Whether nothing was posted into the month since its closing was proposed. */
export async function isAsProposed(tx: Tx, tenantId: string, id: string): Promise<boolean> {
  const [row] = await tx.query<{ same: boolean }[]>(
    `select shown_sha256 = app_month_shown(tenant_id, month_on) as same from month_closings where tenant_id = $1 and id = $2`,
    [tenantId, id],
  );
  return row?.same === true;
}

export interface ClosingKey {
  readonly tenantId: string;
  readonly id: string;
  readonly seenVersion: number;
}

interface Act {
  readonly by: string;
  readonly at: Date;
}

export const closeMonth = (tx: Tx, key: ClosingKey, { by, at }: Act): Promise<boolean> =>
  updated(tx, key, `state = 'closed', closed_by = $4, closed_at = $5`, [by, at]);

export const withdrawClosing = (tx: Tx, key: ClosingKey): Promise<boolean> =>
  updated(tx, key, `state = 'withdrawn'`, []);

/** Refuses a second step at a time (`month-step-under-way`, 409). */
export const askToReopen = (tx: Tx, key: ClosingKey, { by, at }: Act, reason: string): Promise<boolean> =>
  oneStep(() =>
    updated(tx, key, `state = 'reopening', reopen_by = $4, reopen_at = $5, reason = $6`, [by, at, reason]),
  );

export const keepClosed = (tx: Tx, key: ClosingKey): Promise<boolean> =>
  updated(tx, key, `state = 'closed', reopen_by = null, reopen_at = null, reason = ''`, []);

export const reopenMonth = (tx: Tx, key: ClosingKey, { by, at }: Act): Promise<boolean> =>
  updated(tx, key, `state = 'reopened', reopened_by = $4, reopened_at = $5`, [by, at]);

async function updated(
  tx: Tx,
  { tenantId, id, seenVersion }: ClosingKey,
  set: string,
  values: readonly unknown[],
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update month_closings set version = version + 1, ${set} where tenant_id = $1 and id = $2 and version = $3`,
    [tenantId, id, seenVersion, ...values],
  );
  return count === 1;
}

async function oneStep<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (brokenConstraint(error) !== 'uq_month_closings_step') throw error;
    throw new DomainError('conflict', 'month-step-under-way');
  }
}
