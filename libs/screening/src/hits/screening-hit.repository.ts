import type { Tx } from '@puente/database';
import type { HitStanding } from '../core';
import type { ScreeningDecision } from '../entities/screening-decision.entity';
import type { HitCase, HitDecisionView, HitEntry, RunView } from './screening-hit';

const STANDING = `coalesce((select d.decision from screening_decisions d where d.tenant_id = h.tenant_id and d.hit_id = h.id
                             order by d.number desc limit 1), 'open')`;

/** What was confirmed stays in sight when the name or the list is another now: a new name is no decision. */
const LISTED = `(h.ended_at is null or ${STANDING} = 'confirmed')`;

type Numbered<Row extends { readonly score: number }> = Omit<Row, 'score'> & { readonly score: string };

const withNumber = <Row extends { readonly score: string }>(row: Row) => ({
  ...row,
  score: Number(row.score),
});

/** How many hits of today's names and list, and confirmed ones of earlier, stand how. */
export async function countHits(tx: Tx, tenantId: string): Promise<Record<HitStanding, number>> {
  const rows = await tx.query<{ standing: HitStanding; count: number }[]>(
    `select ${STANDING} as standing, count(*)::integer as count
       from screening_hits h where h.tenant_id = $1 and ${LISTED} group by 1`,
    [tenantId],
  );
  const none = { open: 0, cleared: 0, confirmed: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ standing, count }) => [standing, count])) };
}

/** How many hits of each of these nonprofits stand against paying it: nobody cleared them. Those without any are left out. */
export async function countStandingHits(
  tx: Tx,
  tenantId: string,
  nonprofitIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ nonprofitId: string; count: number }[]>(
    `select h.nonprofit_id as "nonprofitId", count(*)::integer as count from screening_hits h
      where h.tenant_id = $1 and h.nonprofit_id = any ($2) and ${LISTED} and ${STANDING} <> 'cleared' group by 1`,
    [tenantId, nonprofitIds],
  );
  return new Map(rows.map(({ nonprofitId, count }) => [nonprofitId, count]));
}

/** One page of the hits that stand so, the most similar first, with the ids of the nonprofits that they name. */
export async function listHits(
  tx: Tx,
  tenantId: string,
  { standing, limit, offset }: { standing: HitStanding; limit: number; offset: number },
): Promise<(HitEntry & { readonly nonprofitId: string })[]> {
  const rows = await tx.query<Numbered<HitEntry & { nonprofitId: string }>[]>(
    `select * from (
       select h.id, h.nonprofit_id as "nonprofitId", o.name as "nonprofitName", h.listed_name as "listedName", e.programme,
              h.score, ${STANDING} as standing, h.found_at as "foundAt"
         from screening_hits h
         join organizations o on o.id = h.nonprofit_id
         join sanctions_entries e on e.tenant_id = h.tenant_id and e.number = h.entry_number and e.sha256 = h.entry_sha256
        where h.tenant_id = $1 and ${LISTED}) hits
      where standing = $2 order by score desc, id limit $3 offset $4`,
    [tenantId, standing, limit, offset],
  );
  return rows.map(withNumber);
}

export async function findHit(tx: Tx, tenantId: string, id: string): Promise<HitCase | null> {
  const [row] = await tx.query<Numbered<HitCase>[]>(
    `select h.id, h.nonprofit_id as "nonprofitId", o.name as "nonprofitName", ${STANDING} as standing, h.score,
            h.listed_name as "listedName", h.found_at as "foundAt", h.ended_at as "endedAt",
            json_build_object('number', e.number, 'name', e.name, 'kind', e.kind, 'programme', e.programme,
              'remarks', e.remarks, 'aliases', e.aliases, 'places', e.places) as entry
       from screening_hits h
       join organizations o on o.id = h.nonprofit_id
       join sanctions_entries e on e.tenant_id = h.tenant_id and e.number = h.entry_number and e.sha256 = h.entry_sha256
      where h.tenant_id = $1 and h.id = $2`,
    [tenantId, id],
  );
  return row ? { ...withNumber(row), decisions: await decisionsOf(tx, tenantId, id) } : null;
}

function decisionsOf(tx: Tx, tenantId: string, hitId: string): Promise<HitDecisionView[]> {
  return tx.query(
    `select number, decision, reason, decided_at as "decidedAt" from screening_decisions
      where tenant_id = $1 and hit_id = $2 order by number desc`,
    [tenantId, hitId],
  );
}

/** Adds a decision unless somebody else has added the one of that number; tells whether it did. */
export async function insertHitDecision(tx: Tx, row: ScreeningDecision): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into screening_decisions (tenant_id, hit_id, number, decision, reason, decided_by, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (tenant_id, hit_id, number) do nothing returning 1`,
    [row.tenantId, row.hitId, row.number, row.decision, row.reason, row.decidedBy, row.decidedAt],
  );
  return rows.length > 0;
}

/** The last runs, the newest first. */
export function listRuns(tx: Tx, tenantId: string, limit: number): Promise<RunView[]> {
  return tx.query(
    `select r.id, r.ran_at as "ranAt", l.published_on::text as "publishedOn", r.nonprofit_id is not null as one,
            r.nonprofits, r.entries, r.hits, r.new_hits as "newHits"
       from screening_runs r
       join sanctions_lists l on l.tenant_id = r.tenant_id and l.id = r.list_id
      where r.tenant_id = $1 order by r.ran_at desc, r.id limit $2`,
    [tenantId, limit],
  );
}
