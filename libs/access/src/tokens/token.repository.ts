import type { TenantKind, Tx } from '@puente/database';
import type { Locale } from '@puente/kernel';

/** A token as its owner and the organisation's administrators see it: never the token itself. */
export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly personId: string;
  readonly personName: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** The day on which it was last used, as `2026-11-21`. */
  readonly lastUsedOn: string | null;
}

/** Living tokens of an organisation, or of one of its people; the newest first. */
export function listTokens(
  tx: Tx,
  tenantId: string,
  personId: string | null,
  now: Date,
): Promise<TokenRow[]> {
  return tx.query<TokenRow[]>(
    `select t.id, t.name, t.person_id as "personId", p.name as "personName", t.scopes, t.created_at as "createdAt",
            t.expires_at as "expiresAt", t.last_used_on::text as "lastUsedOn"
       from api_tokens t join people p on p.id = t.person_id
      where t.tenant_id = $1 and ($2::uuid is null or t.person_id = $2) and t.revoked_at is null and t.expires_at > $3
      order by t.created_at desc, t.id`,
    [tenantId, personId, now],
  );
}

export interface NewToken {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly tokenHash: Buffer;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export async function insertToken(tx: Tx, each: NewToken): Promise<void> {
  await tx.query(
    `insert into api_tokens (tenant_id, id, person_id, name, token_hash, scopes, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      each.tenantId,
      each.id,
      each.personId,
      each.name,
      each.tokenHash,
      each.scopes,
      each.createdAt,
      each.expiresAt,
    ],
  );
}

/** Ends a token, of one person when given; tells whether there was one. */
export async function revokeToken(
  tx: Tx,
  key: { readonly tenantId: string; readonly id: string; readonly personId: string | null },
  now: Date,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    `update api_tokens set revoked_at = $4
      where tenant_id = $1 and id::text = $2 and ($3::uuid is null or person_id = $3) and revoked_at is null`,
    [key.tenantId, key.id, key.personId, now],
  );
  return count === 1;
}

/** Ends all tokens of a person, in whichever organisation; answers which. */
export async function revokeTokensOf(
  tx: Tx,
  personId: string,
  now: Date,
): Promise<{ readonly tenantId: string; readonly id: string }[]> {
  const [rows] = await tx.query<[{ tenantId: string; id: string }[], number]>(
    `update api_tokens set revoked_at = $2 where person_id = $1 and revoked_at is null
     returning tenant_id as "tenantId", id`,
    [personId, now],
  );
  return rows;
}

/** Who a token acts for. */
export interface TokenHolder {
  readonly id: string;
  readonly personId: string;
  readonly tenantId: string;
  readonly tenantKind: TenantKind;
  readonly roles: readonly string[];
  readonly programmes: readonly string[] | null;
  readonly scopes: readonly string[];
  readonly personName: string;
  readonly organizationName: string;
  readonly locale: Locale;
  readonly lastUsedOn: string | null;
}

/** The living token of a hash, with what its person is now. */
export async function findToken(tx: Tx, tokenHash: Buffer, now: Date): Promise<TokenHolder | null> {
  const rows = await tx.query<TokenHolder[]>(
    `select t.id, t.person_id as "personId", t.tenant_id as "tenantId", o.kind as "tenantKind", m.roles, t.scopes,
            (select array_agg(programme_id::text) from membership_programmes mp
              where mp.tenant_id = m.tenant_id and mp.person_id = m.person_id) as programmes,
            p.name as "personName", o.name as "organizationName", p.locale, t.last_used_on::text as "lastUsedOn"
       from api_tokens t
       join memberships m on m.tenant_id = t.tenant_id and m.person_id = t.person_id
       join people p on p.id = t.person_id
       join organizations o on o.id = t.tenant_id
      where t.token_hash = $1 and t.revoked_at is null and t.expires_at > $2`,
    [tokenHash, now],
  );
  return rows[0] ?? null;
}

export async function markTokenUsed(tx: Tx, tenantId: string, id: string, day: string): Promise<void> {
  await tx.query('update api_tokens set last_used_on = $3 where tenant_id = $1 and id = $2', [
    tenantId,
    id,
    day,
  ]);
}
