import type { Tx } from '@puente/database';
import { ScreeningRun } from '../entities/screening-run.entity';

/** A nonprofit and the name that it has now. */
export interface ScreenedNonprofit {
  readonly id: string;
  readonly name: string;
}

/** All nonprofits, or one. An erased one has no name. */
export function namedNonprofits(tx: Tx, id: string | null): Promise<ScreenedNonprofit[]> {
  return tx.query(
    `select id, name from organizations
      where kind = 'nonprofit' and name <> '—' and ($1::uuid is null or id = $1) order by id`,
    [id],
  );
}

export async function runIsDone(tx: Tx, tenantId: string, id: string): Promise<boolean> {
  return tx.existsBy(ScreeningRun, { tenantId, id });
}

export async function insertRun(tx: Tx, run: ScreeningRun): Promise<void> {
  await tx.insert(ScreeningRun, run);
}

/** A pair of a name and an entry as both are now. */
export interface FoundHit {
  readonly id: string;
  readonly nonprofitId: string;
  readonly nameSha256: string;
  readonly entryNumber: number;
  readonly entrySha256: string;
  readonly listedName: string;
  readonly score: number;
}

/**
 * Keeps the hits of a run and ends those of the nonprofits that it did not find again. A pair that is known stays as it
 * was decided, also after it had ended; gives how many are new.
 */
export async function keepHits(
  tx: Tx,
  { tenantId, at, screened }: { tenantId: string; at: Date; screened: readonly string[] },
  hits: readonly FoundHit[],
): Promise<number> {
  await tx.query(
    `update screening_hits set ended_at = $3
      where tenant_id = $1 and nonprofit_id = any ($2::uuid[]) and ended_at is null`,
    [tenantId, screened, at],
  );
  const rows = await tx.query<{ added: boolean }[]>(
    `insert into screening_hits (tenant_id, id, nonprofit_id, name_sha256, entry_number, entry_sha256, listed_name, score, found_at)
     select $1, r.id, r."nonprofitId", r."nameSha256", r."entryNumber", r."entrySha256", r."listedName", r.score, $2
       from jsonb_to_recordset($3::jsonb) as r (id uuid, "nonprofitId" uuid, "nameSha256" text, "entryNumber" integer,
         "entrySha256" text, "listedName" text, score numeric)
     on conflict (tenant_id, nonprofit_id, entry_number, entry_sha256, name_sha256) do update set ended_at = null
     returning xmax = 0 as added`,
    [tenantId, at, JSON.stringify(hits)],
  );
  return rows.filter(({ added }) => added).length;
}
