import { randomUUID } from 'node:crypto';
import type { Tx } from '@puente/database';
import type { PastGrant } from './core';

/** Serialises imports of past grants, so that two of the same file do not collide. */
export async function lockPastGrants(tx: Tx): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(726020)');
}

/** Adds the funders that are not there yet and answers with the id of each name. */
export async function ensureFunders(
  tx: Tx,
  tenantId: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  await tx.query(
    `insert into past_grant_funders (tenant_id, id, name)
     select $1, id, name from unnest($2::uuid[], $3::text[]) as fresh (id, name)
     where not exists (select from past_grant_funders known where known.tenant_id = $1 and known.name = fresh.name)`,
    [tenantId, names.map(() => randomUUID()), names],
  );
  const rows = await tx.query<{ id: string; name: string }[]>(
    'select id, name from past_grant_funders where tenant_id = $1',
    [tenantId],
  );
  return new Map(rows.map((row) => [row.name, row.id]));
}

/** The same for recipients, by folded name; the first spelling stays. */
export async function ensureRecipients(
  tx: Tx,
  tenantId: string,
  spellings: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  await tx.query(
    `insert into past_grant_recipients (tenant_id, id, folded_name, name)
     select $1, id, folded, name from unnest($2::uuid[], $3::text[], $4::text[]) as fresh (id, folded, name)
     where not exists (select from past_grant_recipients known where known.tenant_id = $1 and known.folded_name = fresh.folded)`,
    [tenantId, [...spellings.keys()].map(() => randomUUID()), [...spellings.keys()], [...spellings.values()]],
  );
  const rows = await tx.query<{ id: string; folded: string }[]>(
    'select id, folded_name as folded from past_grant_recipients where tenant_id = $1',
    [tenantId],
  );
  return new Map(rows.map((row) => [row.folded, row.id]));
}

interface GrantIds {
  readonly funders: ReadonlyMap<string, string>;
  readonly recipients: ReadonlyMap<string, string>;
}

/** Adds grants that are not there yet; answers how many were new. */
export async function insertPastGrants(
  tx: Tx,
  tenantId: string,
  grants: readonly PastGrant[],
  ids: GrantIds,
): Promise<number> {
  const rows = await tx.query<{ fresh: number }[]>(
    `with added as (
       insert into past_grants (tenant_id, key, funder_id, recipient_id, description, amount_minor, currency, granted_on,
                                date_precision, topic, countries, regions)
       select $1, g.* from unnest($2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::bigint[], $7::text[], $8::date[],
                                  $9::text[], $10::text[], $11::text[], $12::text[]) as g
       on conflict do nothing returning 1)
     select count(*)::int as fresh from added`,
    [
      tenantId,
      grants.map((grant) => `${grant.contentKey}-${grant.ordinal}`),
      grants.map((grant) => ids.funders.get(grant.funder)),
      grants.map((grant) => ids.recipients.get(grant.recipientKey)),
      grants.map((grant) => grant.description),
      grants.map((grant) => grant.amountMinor?.toString() ?? null),
      grants.map((grant) => grant.currency),
      grants.map((grant) => grant.date),
      grants.map((grant) => grant.datePrecision),
      grants.map((grant) => grant.topic),
      grants.map((grant) => grant.affectedCountries),
      grants.map((grant) => grant.affectedRegions),
    ],
  );
  return rows[0]!.fresh;
}

/** A stored grant that may have to do with Mexico; `amountMinor` in decimal digits. */
export interface GrantNearMexico {
  readonly countries: string;
  readonly regions: string;
  readonly description: string;
  readonly recipient: string;
  readonly amountMinor: string | null;
  readonly currency: string;
  readonly year: number | null;
}

/** A stored grant with who gave it, for those who keep the record. */
export interface GrantInFull extends GrantNearMexico {
  readonly funder: string;
}

/** How many grants are stored. They are never changed nor removed, so the same number means the same grants. */
export async function countPastGrants(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>('select count(*)::int as count from past_grants');
  return row!.count;
}

const COLUMNS = `g.countries, g.regions, g.description, r.name as recipient, g.amount_minor::text as "amountMinor", g.currency,
            extract(year from g.granted_on)::int as year`;
const NEAR_MEXICO = `g.regions <> '' or (g.countries || g.description || r.name) like any (array['%xic%', '%XIC%'])`;

/**
 * Grants with letters of the country's name, however its accent is written, or with a region; what they mean is read
 * elsewhere.
 */
export async function grantsNearMexico(tx: Tx): Promise<GrantNearMexico[]> {
  return tx.query<GrantNearMexico[]>(
    `select ${COLUMNS}
       from past_grants g
       join past_grant_recipients r on r.tenant_id = g.tenant_id and r.id = g.recipient_id
      where ${NEAR_MEXICO}`,
  );
}

/** The same with who gave each, the latest first. */
export async function grantsNearMexicoInFull(tx: Tx): Promise<GrantInFull[]> {
  return tx.query<GrantInFull[]>(
    `select ${COLUMNS}, f.name as funder
       from past_grants g
       join past_grant_recipients r on r.tenant_id = g.tenant_id and r.id = g.recipient_id
       join past_grant_funders f on f.tenant_id = g.tenant_id and f.id = g.funder_id
      where ${NEAR_MEXICO}
      order by g.granted_on desc nulls last, f.name, r.name, g.key`,
  );
}
