import type { Tx } from '@puente/database';

/** Who has an e-mail and a password, and the organisation they used last or joined first; all null for nobody. */
export interface SignInRow {
  readonly personId: string | null;
  readonly tenantId: string | null;
  readonly passwordHash: string | null;
  /** Where attempts at names that nobody has are recorded; null before HIP is there. */
  readonly houseId: string | null;
}

/** Always one row, and the same work whether or not anybody has that e-mail. */
export async function findSignIn(tx: Tx, email: string): Promise<SignInRow> {
  const rows = await tx.query<SignInRow[]>(
    `select found.*, (select id from organizations where kind = 'hip' order by id limit 1) as "houseId"
       from (select $1::text as email) asked
       left join lateral (
         select p.id as "personId", m.tenant_id as "tenantId", c.password_hash as "passwordHash"
           from people p
           join memberships m on m.person_id = p.id
           join credentials c on c.person_id = p.id
          where p.email = asked.email
          order by m.last_used_at desc nulls last, m.created_at, m.tenant_id limit 1) found on true`,
    [email],
  );
  return rows[0]!;
}

/** The organisation in whose log attempts at nobody are recorded; null before it is there. */
export async function findHouse(tx: Tx): Promise<string | null> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from organizations where kind = 'hip' order by id limit 1`,
  );
  return rows[0]?.id ?? null;
}

export async function findPasswordHash(tx: Tx, personId: string): Promise<string | null> {
  const rows = await tx.query<{ passwordHash: string }[]>(
    'select password_hash as "passwordHash" from credentials where person_id = $1',
    [personId],
  );
  return rows[0]?.passwordHash ?? null;
}

/** Whether a password still is the person's; if so, nobody replaces it before the transaction ends. */
export async function holdPassword(tx: Tx, personId: string, passwordHash: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    'select 1 from credentials where person_id = $1 and password_hash = $2 for share',
    [personId, passwordHash],
  );
  return rows.length > 0;
}

/** A sign-in that waits for its second factor. */
export interface StepRow {
  readonly personId: string;
  readonly tenantId: string;
  readonly email: string;
  readonly tries: number;
  readonly expiresAt: Date;
}

interface NewStep {
  readonly idHash: Buffer;
  readonly personId: string;
  readonly tenantId: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

export async function insertStep(
  tx: Tx,
  { idHash, personId, tenantId, now, expiresAt }: NewStep,
): Promise<void> {
  await tx.query(
    `insert into sign_in_steps (id_hash, person_id, tenant_id, created_at, expires_at) values ($1, $2, $3, $4, $5)`,
    [idHash, personId, tenantId, now, expiresAt],
  );
}

export async function findStep(tx: Tx, idHash: Buffer, now: Date): Promise<StepRow | null> {
  const rows = await tx.query<StepRow[]>(
    `select s.person_id as "personId", s.tenant_id as "tenantId", p.email, s.tries, s.expires_at as "expiresAt"
       from sign_in_steps s join people p on p.id = s.person_id
      where s.id_hash = $1 and s.expires_at > $2`,
    [idHash, now],
  );
  return rows[0] ?? null;
}

/** Counts one try; false when the step is over or has had all its tries, however many come at once. */
export async function takeTry(tx: Tx, idHash: Buffer, now: Date, most: number): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    'update sign_in_steps set tries = tries + 1 where id_hash = $1 and expires_at > $2 and tries < $3',
    [idHash, now, most],
  );
  return count > 0;
}

/** Ends a step; false when another request was first. */
export async function deleteStep(tx: Tx, idHash: Buffer): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>('delete from sign_in_steps where id_hash = $1', [
    idHash,
  ]);
  return count > 0;
}

/** A new password ends every sign-in that began with the old one. */
export async function deleteStepsOf(tx: Tx, personId: string): Promise<void> {
  await tx.query('delete from sign_in_steps where person_id = $1', [personId]);
}

export async function deleteEndedSteps(tx: Tx, now: Date): Promise<void> {
  await tx.query('delete from sign_in_steps where expires_at <= $1', [now]);
}
