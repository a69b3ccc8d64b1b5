import type { Tx } from '@puente/database';

/** A passkey as its person sees it. */
export interface PasskeyRow {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  /** `2026-11-21`; null: not yet. */
  readonly lastUsedOn: string | null;
}

export async function listPasskeys(tx: Tx, personId: string): Promise<PasskeyRow[]> {
  return tx.query<PasskeyRow[]>(
    `select id, name, created_at as "createdAt", last_used_on::text as "lastUsedOn"
       from passkeys where person_id = $1 order by created_at, id`,
    [personId],
  );
}

export async function countPasskeys(tx: Tx, personId: string): Promise<number> {
  const rows = await tx.query<{ count: number }[]>(
    'select count(*)::int as count from passkeys where person_id = $1',
    [personId],
  );
  return rows[0]!.count;
}

/** A credential as the browser names it. */
export interface CredentialRow {
  readonly credentialId: Buffer;
  readonly transports: readonly string[];
}

export async function listCredentials(tx: Tx, personId: string): Promise<CredentialRow[]> {
  return tx.query<CredentialRow[]>(
    'select credential_id as "credentialId", transports from passkeys where person_id = $1',
    [personId],
  );
}

/** A passkey, whose it is, and the organisation they used last or joined first. */
export interface KnownPasskey {
  readonly id: string;
  readonly personId: string;
  readonly tenantId: string;
  readonly email: string;
  readonly publicKey: Buffer;
}

export async function findPasskey(tx: Tx, credentialId: Buffer): Promise<KnownPasskey | null> {
  const rows = await tx.query<KnownPasskey[]>(
    `select k.id, k.person_id as "personId", m.tenant_id as "tenantId", p.email, k.public_key as "publicKey"
       from passkeys k
       join people p on p.id = k.person_id
       join memberships m on m.person_id = p.id
      where k.credential_id = $1
      order by m.last_used_at desc nulls last, m.created_at, m.tenant_id limit 1`,
    [credentialId],
  );
  return rows[0] ?? null;
}

export interface NewPasskey {
  readonly id: string;
  readonly personId: string;
  readonly credentialId: Buffer;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly now: Date;
}

/** False when the credential is somebody's already. */
export async function insertPasskey(tx: Tx, each: NewPasskey): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into passkeys (id, person_id, credential_id, public_key, counter, transports, name, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing returning id`,
    [
      each.id,
      each.personId,
      each.credentialId,
      each.publicKey,
      each.counter,
      each.transports,
      each.name,
      each.now,
    ],
  );
  return rows.length > 0;
}

/**
 * Keeps the counter of an accepted signature; false when it has not grown since the last one, by whichever process: the
 * passkey may have been copied. Shared passkeys do not count and always say zero.
 */
export async function takePasskeyCounter(tx: Tx, id: string, counter: number, now: Date): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    `update passkeys set counter = $2, last_used_on = ($3::timestamptz at time zone 'America/Mexico_City')::date
      where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))`,
    [id, counter, now],
  );
  return count > 0;
}

export async function renamePasskey(tx: Tx, personId: string, id: string, name: string): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    'update passkeys set name = $3 where person_id = $1 and id::text = $2',
    [personId, id, name],
  );
  return count > 0;
}

export async function deletePasskey(tx: Tx, personId: string, id: string): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    'delete from passkeys where person_id = $1 and id::text = $2',
    [personId, id],
  );
  return count > 0;
}

interface NewChallenge {
  readonly hash: Buffer;
  readonly personId: string | null;
  readonly expiresAt: Date;
}

export async function insertChallenge(tx: Tx, { hash, personId, expiresAt }: NewChallenge): Promise<void> {
  await tx.query(
    'insert into passkey_challenges (challenge_hash, person_id, expires_at) values ($1, $2, $3)',
    [hash, personId, expiresAt],
  );
}

/** Uses up a challenge; false when it is over, was another's, or was used before, by whichever process. */
export async function takeChallenge(
  tx: Tx,
  hash: Buffer,
  personId: string | null,
  now: Date,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    `delete from passkey_challenges
      where challenge_hash = $1 and person_id is not distinct from $2::uuid and expires_at > $3`,
    [hash, personId, now],
  );
  return count > 0;
}

export async function deleteEndedChallenges(tx: Tx, now: Date): Promise<void> {
  await tx.query('delete from passkey_challenges where expires_at <= $1', [now]);
}
