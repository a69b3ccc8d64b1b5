import type { Tx } from '@puente/database';
import type { ExposureFigures } from '../core';
import type { ExposureRun } from '../entities/exposure-run.entity';

/** Which run of whom. */
export interface RunKey {
  readonly tenantId: string;
  readonly runId: string;
}

const COLUMNS = `select tenant_id as "tenantId", id, asked_by as "askedBy", asked_at as "askedAt", programmes, funders, chunks,
  done, nonprofits, listed, places, gini_millionths as "giniMillionths", ended_at as "endedAt" from exposure_runs`;
/** So long one waits for a run; one that was left lying holds up no other. */
const LONGEST = `interval '1 hour'`;

/** The last one that is done, of one organisation or of whichever has one. */
export async function lastRun(tx: Tx, tenantId: string | null): Promise<ExposureRun | null> {
  const [row] = await tx.query<ExposureRun[]>(
    `${COLUMNS} where ended_at is not null and ($1::uuid is null or tenant_id = $1) order by asked_at desc, id limit 1`,
    [tenantId],
  );
  return row ?? null;
}

/** The one that is being measured. */
export async function runUnderWay(tx: Tx, tenantId: string, now: Date): Promise<ExposureRun | null> {
  const [row] = await tx.query<ExposureRun[]>(
    `${COLUMNS} where tenant_id = $1 and ended_at is null and asked_at > $2::timestamptz - ${LONGEST}
      order by asked_at desc, id limit 1`,
    [tenantId, now],
  );
  return row ?? null;
}

export async function insertRun(
  tx: Tx,
  run: Pick<ExposureRun, 'tenantId' | 'id' | 'askedBy' | 'askedAt'>,
): Promise<void> {
  await tx.query('insert into exposure_runs (tenant_id, id, asked_by, asked_at) values ($1, $2, $3, $4)', [
    ...[run.tenantId, run.id, run.askedBy, run.askedAt],
  ]);
}

/** The run while it is not done, held until the transaction ends. */
export async function lockRun(tx: Tx, { tenantId, runId }: RunKey): Promise<ExposureRun | null> {
  const [row] = await tx.query<ExposureRun[]>(
    `${COLUMNS} where tenant_id = $1 and id = $2 and ended_at is null for update`,
    [tenantId, runId],
  );
  return row ?? null;
}

/** Published programmes of everybody, in an order that mixes their owners: every chunk is about as much work. */
export function publishedProgrammes(tx: Tx): Promise<{ id: string; tenantId: string }[]> {
  return tx.query(
    `select id, tenant_id as "tenantId" from programmes where status = 'published' order by id`,
  );
}

/** Cuts a run; what earlier runs left lying goes. */
export async function cutRun(
  tx: Tx,
  { tenantId, runId }: RunKey,
  chunks: readonly (readonly string[])[],
  counted: { readonly programmes: number; readonly funders: number },
): Promise<void> {
  await tx.query('delete from exposure_chunks where tenant_id = $1 and run_id <> $2', [tenantId, runId]);
  await tx.query(
    `insert into exposure_chunks (tenant_id, run_id, number, programme_ids)
      select $1, $2, number, array(select jsonb_array_elements_text(ids)::uuid)
        from jsonb_array_elements($3) with ordinality as cut(ids, number)`,
    [tenantId, runId, JSON.stringify(chunks)],
  );
  await tx.query(
    'update exposure_runs set chunks = $3, programmes = $4, funders = $5 where tenant_id = $1 and id = $2',
    [tenantId, runId, chunks.length, counted.programmes, counted.funders],
  );
}

export interface ProgrammeOfChunk {
  readonly tenantId: string;
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly status: 'published';
  readonly facts: object;
  readonly updatedAt: Date;
  readonly funder: string;
}

/** The programmes of a chunk that is not done; null where there is nothing to do. */
export async function programmesOfChunk(
  tx: Tx,
  { tenantId, runId }: RunKey,
  number: number,
): Promise<ProgrammeOfChunk[] | null> {
  const [chunk] = await tx.query<{ ids: string[] }[]>(
    `select programme_ids as ids from exposure_chunks
      where tenant_id = $1 and run_id = $2 and number = $3 and lists is null`,
    [tenantId, runId, number],
  );
  if (!chunk) return null;
  return tx.query<ProgrammeOfChunk[]>(
    `select p.tenant_id as "tenantId", o.kind, p.id, p.version, p.status, p.facts, p.updated_at as "updatedAt", o.name as funder
       from programmes p join organizations o on o.id = p.tenant_id
      where p.id = any ($1) and p.status = 'published' order by p.id`,
    [chunk.ids],
  );
}

export async function noteChunk(
  tx: Tx,
  { tenantId, runId }: RunKey,
  number: number,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  await tx.query(
    `update exposure_chunks set nonprofit_ids = $4, lists = $5
      where tenant_id = $1 and run_id = $2 and number = $3 and lists is null`,
    [tenantId, runId, number, [...counts.keys()], [...counts.values()]],
  );
}

/** How many chunks are done; counted under the run's lock, so that the last of them knows that it is. */
export async function noteDone(tx: Tx, { tenantId, runId }: RunKey): Promise<number> {
  const [rows] = await tx.query<[{ done: number }[], number]>(
    `update exposure_runs set done = (select count(*) from exposure_chunks c
        where c.tenant_id = $1 and c.run_id = $2 and c.lists is not null)
      where tenant_id = $1 and id = $2 returning done`,
    [tenantId, runId],
  );
  return rows[0]?.done ?? 0;
}

/** On how many lists each stands, over all chunks. */
export async function countsOfRun(tx: Tx, { tenantId, runId }: RunKey): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: string; lists: number }[]>(
    `select each.id, sum(each.lists)::int as lists
       from exposure_chunks c, unnest(c.nonprofit_ids, c.lists) as each(id, lists)
      where c.tenant_id = $1 and c.run_id = $2 group by each.id`,
    [tenantId, runId],
  );
  return new Map(rows.map(({ id, lists }) => [id, lists]));
}

/** Ends a run with its figures; who stood where is forgotten. */
export async function endRun(
  tx: Tx,
  { tenantId, runId }: RunKey,
  { nonprofits, listed, places, gini }: ExposureFigures,
  endedAt: Date,
): Promise<void> {
  await tx.query('delete from exposure_chunks where tenant_id = $1 and run_id = $2', [tenantId, runId]);
  await tx.query(
    `update exposure_runs set nonprofits = $3, listed = $4, places = $5, gini_millionths = $6, ended_at = $7
      where tenant_id = $1 and id = $2 and ended_at is null`,
    [tenantId, runId, nonprofits, listed, places, Math.round(gini * 1e6), endedAt],
  );
}
