import type { Tx } from '@puente/database';

export interface Counted {
  readonly count: number;
  readonly endsAt: Date;
}

/**
 * Counts one attempt under a key, unless its window is full: then nothing is changed and the answer is null. One
 * statement, so that any number of processes at once count right.
 */
export async function countAttempt(
  tx: Tx,
  key: Buffer,
  limit: number,
  now: Date,
  windowMs: number,
): Promise<Counted | null> {
  const rows = await tx.query<Counted[]>(
    `insert into attempts as a (key, count, ends_at) values ($1, 1, $3::timestamptz + $4 * interval '1 millisecond')
     on conflict (key) do update
       set count = case when a.ends_at <= $3 then 1 else a.count + 1 end,
           ends_at = case when a.ends_at <= $3 then excluded.ends_at else a.ends_at end
       where a.ends_at <= $3 or a.count < $2
     returning count, ends_at as "endsAt"`,
    [key, limit, now, windowMs],
  );
  return rows[0] ?? null;
}

/** When the present window of a key ends. */
export async function findWindowEnd(tx: Tx, key: Buffer): Promise<Date | null> {
  const rows = await tx.query<{ endsAt: Date }[]>('select ends_at as "endsAt" from attempts where key = $1', [
    key,
  ]);
  return rows[0]?.endsAt ?? null;
}

/** Takes back one attempt: it was no guess. */
export async function uncountAttempt(tx: Tx, key: Buffer): Promise<void> {
  await tx.query('update attempts set count = greatest(count - 1, 0) where key = $1', [key]);
}

export async function deleteEndedAttempts(tx: Tx, now: Date): Promise<void> {
  await tx.query('delete from attempts where ends_at <= $1', [now]);
}
