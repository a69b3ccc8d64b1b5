import type { Tx } from '@puente/database';
import type { SanctionsEntry } from '../core';
import type { SanctionsListView } from './sanctions-list';

const BATCH = 2_000;

/** Serialises what changes the list in use, and the runs that rest on it. */
export async function lockLists(tx: Tx): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(726064)');
}

/** All lists, the one in use first. */
export function listLists(tx: Tx, tenantId: string): Promise<SanctionsListView[]> {
  return tx.query<SanctionsListView[]>(
    `select id, published_on::text as "publishedOn", entries, aliases, places, strays, sdn_sha256 as "sdnSha256",
            alt_sha256 as "altSha256", add_sha256 as "addSha256", imported_at as "importedAt"
       from sanctions_lists where tenant_id = $1 order by imported_at desc, id`,
    [tenantId],
  );
}

export interface NewList extends SanctionsListView {
  readonly tenantId: string;
  readonly importedBy: string | null;
}

export async function insertList(tx: Tx, list: NewList): Promise<void> {
  await tx.query(
    `insert into sanctions_lists (tenant_id, id, kind, published_on, sdn_sha256, alt_sha256, add_sha256, entries, aliases,
                                  places, strays, imported_by, imported_at)
     values ($1, $2, 'ofac-sdn', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[list.tenantId, list.id, list.publishedOn, list.sdnSha256, list.altSha256, list.addSha256],
      ...[list.entries, list.aliases, list.places, list.strays, list.importedBy, list.importedAt],
    ],
  );
}

export interface HashedEntry extends SanctionsEntry {
  /** Of all that the list says of the party. */
  readonly sha256: string;
}

/** Makes these the entries in use. What a list said before stays, out of use, beside the hits that rest on it. */
export async function replaceEntries(
  tx: Tx,
  tenantId: string,
  entries: readonly HashedEntry[],
): Promise<void> {
  await tx.query('update sanctions_entries set listed = false where tenant_id = $1 and listed', [tenantId]);
  for (let start = 0; start < entries.length; start += BATCH) {
    await tx.query(
      `insert into sanctions_entries (tenant_id, number, sha256, name, kind, programme, remarks, aliases, places, listed)
       select $1, r.*, true from jsonb_to_recordset($2::jsonb) as r
         (number integer, sha256 text, name text, kind text, programme text, remarks text, aliases text[], places text[])
       on conflict (tenant_id, number, sha256) do update set listed = true`,
      [tenantId, JSON.stringify(entries.slice(start, start + BATCH))],
    );
  }
}

/** The names of the list in use. */
export function listedNames(
  tx: Tx,
  tenantId: string,
): Promise<Pick<HashedEntry, 'number' | 'sha256' | 'name' | 'aliases'>[]> {
  return tx.query(
    'select number, sha256, name, aliases from sanctions_entries where tenant_id = $1 and listed order by number',
    [tenantId],
  );
}
