import type { Tx } from '@puente/database';
import type { ProgrammeHint } from '../entities/programme-hint.entity';

/** Makes hints of one person wait for each other, so that their limit of a day holds. */
export async function lockHintsOf(tx: Tx, personId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('programme-hint:' || $1, 0))`, [personId]);
}

/** How many a person gave since a moment. */
export async function countHints(tx: Tx, funderId: string, givenBy: string, since: Date): Promise<number> {
  const rows = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from programme_hints where funder_id = $1 and given_by = $2 and given_at >= $3`,
    [funderId, givenBy, since],
  );
  return rows[0]!.count;
}

/** Gives one; false where its line led to one before. */
export async function insertHint(tx: Tx, row: ProgrammeHint): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into programme_hints (tenant_id, id, funder_id, entry_id, given_by, given_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (tenant_id, funder_id, entry_id) do nothing returning 1`,
    [row.tenantId, row.id, row.funderId, row.entryId, row.givenBy, row.givenAt],
  );
  return rows.length > 0;
}

export interface HintRow {
  readonly funderId: string;
  readonly funder: string;
  readonly givenAt: Date;
}

/** What a nonprofit was told since a moment: of each funder the latest. */
export function listHints(tx: Tx, tenantId: string, since: Date): Promise<HintRow[]> {
  return tx.query<HintRow[]>(
    `select h.funder_id as "funderId", o.name as funder, max(h.given_at) as "givenAt"
       from programme_hints h join organizations o on o.id = h.funder_id
      where h.tenant_id = $1 and h.given_at >= $2 group by 1, 2 order by 3 desc, 1`,
    [tenantId, since],
  );
}
