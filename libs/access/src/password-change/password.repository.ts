import type { Tx } from '@puente/database';

export async function savePasswordHash(
  tx: Tx,
  personId: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await tx.query('update credentials set password_hash = $2, changed_at = $3 where person_id = $1', [
    personId,
    passwordHash,
    now,
  ]);
}

export async function findEmail(tx: Tx, personId: string): Promise<string> {
  const rows = await tx.query<{ email: string }[]>('select email from people where id = $1', [personId]);
  return rows[0]?.email ?? '';
}

/** Keeps that somebody asked for a link; the same work whether or not anybody has that e-mail. Null: there is no house. */
export async function insertReset(
  tx: Tx,
  id: string,
  email: string,
  now: Date,
): Promise<{ readonly tenantId: string } | null> {
  const rows = await tx.query<{ tenantId: string | null }[]>(
    `with asked as (
       insert into password_resets (id, person_id, created_at)
       values ($1, (select c.person_id from credentials c join people p on p.id = c.person_id where p.email = $2), $3)
       returning person_id)
     select coalesce(
       (select m.tenant_id from memberships m where m.person_id = asked.person_id order by m.created_at, m.tenant_id limit 1),
       (select id from organizations where kind = 'hip' order by id limit 1)) as "tenantId" from asked`,
    [id, email, now],
  );
  const tenantId = rows[0]?.tenantId;
  return tenantId ? { tenantId } : null;
}

/** An open link and whose it is; a person without membership has none. */
export interface ResetRow {
  readonly personId: string;
  readonly tenantId: string;
  readonly email: string;
  readonly createdAt: Date;
}

export async function findReset(tx: Tx, id: string): Promise<ResetRow | null> {
  const rows = await tx.query<ResetRow[]>(
    `select r.person_id as "personId", m.tenant_id as "tenantId", p.email, r.created_at as "createdAt"
       from password_resets r
       join people p on p.id = r.person_id
       join memberships m on m.person_id = r.person_id
      where r.id::text = $1 and r.used_at is null order by m.created_at, m.tenant_id limit 1`,
    [id],
  );
  return rows[0] ?? null;
}

/** Uses up a link; false when it was used before, by whichever process. */
export async function takeReset(tx: Tx, id: string, now: Date): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    'update password_resets set used_at = $2 where id::text = $1 and used_at is null',
    [id, now],
  );
  return count > 0;
}

/** After a new password no earlier link is good. */
export async function closeResetsOf(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.query('update password_resets set used_at = $2 where person_id = $1 and used_at is null', [
    personId,
    now,
  ]);
}

export async function deleteOldResets(tx: Tx, before: Date): Promise<void> {
  await tx.query('delete from password_resets where created_at < $1', [before]);
}

/** Ends the secret addresses of a person's calendars, in whichever organisation; answers in which. */
export async function deleteCalendarsOf(tx: Tx, personId: string): Promise<{ readonly tenantId: string }[]> {
  const [rows] = await tx.query<[{ tenantId: string }[], number]>(
    'delete from calendar_feeds where person_id = $1 returning tenant_id as "tenantId"',
    [personId],
  );
  return rows;
}
