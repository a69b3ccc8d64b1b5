import type { Tx } from '@puente/database';
import { jobsOf, LANES, type Lane } from './job';

export interface OutboxRow {
  readonly id: string;
  readonly name: string;
  readonly data: object;
  readonly attempts: number;
}

/** Of the advisory locks that say which relays live; the second number is that of one relay. */
const LIVING_RELAYS = 1_870_035_576;

/** Jobs that are nobody else’s are quick, also those whose name nobody knows. */
const NOT_QUICK = jobsOf(...LANES.filter((lane) => lane !== 'quick'));

/**
 * Takes a row that is due, so that no other place takes it as well; `takenBy` is the lock of who carries it out itself.
 * With `in (select …)` for `= (select …)` PostgreSQL may ask the question anew for each row, and take rows that nobody hears of.
 */
export async function claimDue(
  tx: Tx,
  lane: Lane,
  takenBy: number | null,
): Promise<Pick<OutboxRow, 'id' | 'name'> | null> {
  const [rows] = await tx.query<[Pick<OutboxRow, 'id' | 'name'>[], number]>(
    `update outbox set status = 'sent', touched_at = now(), taken_by = $3
      where id = (select id from outbox
                   where status = 'pending' and run_at <= now() and (name = any($1)) = $2
                   order by run_at, created_at limit 1 for update skip locked)
      returning id, name`,
    [...(lane === 'quick' ? [NOT_QUICK, false] : [jobsOf(lane), true]), takenBy],
  );
  return rows[0] ?? null;
}

/** Begins an attempt at the row of a delivery, or gives null when it is finished already. What waits in a queue is no attempt. */
export async function beginAttempt(tx: Tx, id: string): Promise<OutboxRow | null> {
  const [rows] = await tx.query<[OutboxRow[], number]>(
    `update outbox set attempts = attempts + 1, touched_at = now()
      where id = $1 and status in ('pending', 'sent') returning id, name, data, attempts`,
    [id],
  );
  return rows[0] ?? null;
}

/** Says of rows that they are still in hand, so that nobody puts them back. */
export async function keepInHand(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(`update outbox set touched_at = now() where id = any($1::uuid[]) and status = 'sent'`, [
    ids,
  ]);
}

export async function markDone(tx: Tx, id: string): Promise<void> {
  await tx.query(`update outbox set status = 'done', fault = null, touched_at = now() where id = $1`, [id]);
}

/** Another try later, or the end of trying. */
export async function markFault(tx: Tx, id: string, fault: string, retryInMs: number | null): Promise<void> {
  await tx.query(
    `update outbox set status = $3, fault = $2, touched_at = now(),
        run_at = now() + coalesce($4::float8, 0) * interval '1 millisecond' where id = $1`,
    [id, fault, retryInMs === null ? 'failed' : 'pending', retryInMs],
  );
}

/** Says that a relay lives, for as long as the session of this query does. */
export const sayAlive = (takenBy: number) => ({
  text: 'select pg_advisory_lock($1, $2)',
  values: [LIVING_RELAYS, takenBy],
});

/**
 * Puts back what was handed over and never reached a final state: at once what a relay had that lives no more, and after a
 * while whatever was lost otherwise, as in a queue.
 */
export async function putBackStalled(tx: Tx, olderThanMs: number): Promise<number> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update outbox set status = 'pending', touched_at = now()
      where status = 'sent' and (touched_at < now() - $1::float8 * interval '1 millisecond'
        or (taken_by is not null and pg_try_advisory_xact_lock($2, taken_by)))`,
    [olderThanMs, LIVING_RELAYS],
  );
  return count;
}

/** Takes out what was done long ago; failed rows stay until a person has looked at them. */
export async function removeDone(tx: Tx, olderThanDays: number): Promise<void> {
  await tx.query(
    `delete from outbox where status = 'done' and touched_at < now() - $1::int * interval '1 day'`,
    [olderThanDays],
  );
}
