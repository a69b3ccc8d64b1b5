import type { Tx } from '@puente/database';
import type { VisitSecrets } from './provider';

/** A visit to the provider that is under way. */
export interface VisitRow extends VisitSecrets {
  /** To whom the account is to be linked; null: somebody signs in. */
  readonly personId: string | null;
  readonly next: string;
}

interface NewVisit extends VisitRow {
  readonly idHash: Buffer;
  readonly expiresAt: Date;
}

export async function insertVisit(tx: Tx, each: NewVisit): Promise<void> {
  await tx.query(
    `insert into single_sign_ons (id_hash, person_id, state, nonce, verifier, next, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [each.idHash, each.personId, each.state, each.nonce, each.verifier, each.next, each.expiresAt],
  );
}

/** Ends a visit; null when it is over, or another request was first. */
export async function takeVisit(tx: Tx, idHash: Buffer, now: Date): Promise<VisitRow | null> {
  const [rows] = await tx.query<[VisitRow[], number]>(
    `delete from single_sign_ons where id_hash = $1 and expires_at > $2
     returning person_id as "personId", state, nonce, verifier, next`,
    [idHash, now],
  );
  return rows[0] ?? null;
}

export async function deleteEndedVisits(tx: Tx, now: Date): Promise<void> {
  await tx.query('delete from single_sign_ons where expires_at <= $1', [now]);
}

/** Whose an account is, and the organisation they used last or joined first. */
export interface LinkedPerson {
  readonly personId: string;
  readonly tenantId: string;
  readonly email: string;
}

export async function findLinked(tx: Tx, issuer: string, subject: string): Promise<LinkedPerson | null> {
  const rows = await tx.query<LinkedPerson[]>(
    `select l.person_id as "personId", m.tenant_id as "tenantId", p.email
       from linked_accounts l
       join people p on p.id = l.person_id
       join memberships m on m.person_id = p.id
      where l.issuer = $1 and l.subject = $2
      order by m.last_used_at desc nulls last, m.created_at, m.tenant_id limit 1`,
    [issuer, subject],
  );
  return rows[0] ?? null;
}

export async function markLinkedUsed(tx: Tx, issuer: string, subject: string, now: Date): Promise<void> {
  await tx.query(
    `update linked_accounts set last_used_on = ($3::timestamptz at time zone 'America/Mexico_City')::date
      where issuer = $1 and subject = $2`,
    [issuer, subject, now],
  );
}

interface NewLink {
  readonly id: string;
  readonly personId: string;
  readonly issuer: string;
  readonly subject: string;
  readonly now: Date;
}

/** False when the account is linked already, or the person to another one there. */
export async function insertLink(tx: Tx, { id, personId, issuer, subject, now }: NewLink): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into linked_accounts (id, person_id, issuer, subject, created_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning id`,
    [id, personId, issuer, subject, now],
  );
  return rows.length > 0;
}

/** The link of a person to a provider. */
export interface LinkRow {
  readonly createdAt: Date;
  /** A day; null: not used yet. */
  readonly lastUsedOn: string | null;
}

export async function findLink(tx: Tx, personId: string, issuer: string): Promise<LinkRow | null> {
  const rows = await tx.query<LinkRow[]>(
    `select created_at as "createdAt", last_used_on::text as "lastUsedOn"
       from linked_accounts where person_id = $1 and issuer = $2`,
    [personId, issuer],
  );
  return rows[0] ?? null;
}

export async function deleteLink(tx: Tx, personId: string, issuer: string): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    'delete from linked_accounts where person_id = $1 and issuer = $2',
    [personId, issuer],
  );
  return count > 0;
}
