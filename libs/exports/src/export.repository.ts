import type { Tx } from '@puente/database';
import type { ExportFacts, ExportFilters, ExportKind, ExportPurpose } from './core';
import type { Export } from './entities/export.entity';

/** A file with the names of the colleagues who took it out or decided about it. */
export interface ExportRow extends ExportFacts {
  readonly id: string;
  readonly kind: ExportKind;
  readonly filters: ExportFilters;
  readonly rowCount: number;
  /** Null for files that needed nobody else. */
  readonly purpose: ExportPurpose | null;
  readonly requestedBy: string;
  readonly requester: string | null;
  readonly decider: string | null;
  readonly madeAt: Date | null;
}

const COLUMNS = `
  select e.id, e.kind, e.filters, e.row_count as "rowCount", e.status, e.purpose, e.requested_by as "requestedBy",
         e.requested_at as "requestedAt", p.name as requester, d.name as decider, e.decided_at as "decidedAt",
         e.made_at as "madeAt"
    from exports e
    left join people p on p.id = e.requested_by
    left join people d on d.id = e.decided_by
   where e.tenant_id = $1`;

const MOST_LISTED = 200;

/** The latest files, the newest first: of one person, or of all with null; with a code only those that bear it. */
export function listExports(
  tx: Tx,
  tenantId: string,
  { personId, code }: { readonly personId: string | null; readonly code: string | null },
): Promise<ExportRow[]> {
  return tx.query<ExportRow[]>(
    `${COLUMNS} and ($2::uuid is null or e.requested_by = $2) and ($3::text is null or left(e.id::text, 13) = lower($3))
      order by e.requested_at desc, e.id limit ${MOST_LISTED}`,
    [tenantId, personId, code],
  );
}

export async function findExport(tx: Tx, tenantId: string, id: string): Promise<ExportRow | null> {
  const rows = await tx.query<ExportRow[]>(`${COLUMNS} and e.id = $2`, [tenantId, id]);
  return rows[0] ?? null;
}

interface Person {
  readonly tenantId: string;
  readonly personId: string;
}

/** Lets one transaction at a time count and add what a person takes out; the rest wait until it is over. */
export async function lockExportsOf(tx: Tx, { tenantId, personId }: Person): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('export:' || $1 || $2, 0))`, [
    tenantId,
    personId,
  ]);
}

/** The rows of nonprofits that a person took out alone since an instant; a file counts as one row at least. */
export async function countRowsTaken(tx: Tx, { tenantId, personId }: Person, since: Date): Promise<number> {
  const [row] = await tx.query<{ taken: number }[]>(
    `select coalesce(sum(case when kind = 'trail' then 1 else greatest(row_count, 1) end), 0)::int as taken
       from exports
      where tenant_id = $1 and requested_by = $2 and status = 'made' and decided_by is null and made_at > $3`,
    [tenantId, personId, since],
  );
  return row!.taken;
}

/** The requests of a person, made since an instant, that nobody decided. */
export async function countOpenRequests(
  tx: Tx,
  { tenantId, personId }: Person,
  since: Date,
): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from exports
      where tenant_id = $1 and requested_by = $2 and status = 'requested' and requested_at > $3`,
    [tenantId, personId, since],
  );
  return row!.count;
}

export async function insertExport(
  tx: Tx,
  row: Pick<
    Export,
    | 'tenantId'
    | 'id'
    | 'kind'
    | 'filters'
    | 'rowCount'
    | 'status'
    | 'purpose'
    | 'requestedBy'
    | 'requestedAt'
    | 'madeAt'
  >,
): Promise<void> {
  await tx.query(
    `insert into exports (tenant_id, id, kind, filters, row_count, status, purpose, requested_by, requested_at, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[row.tenantId, row.id, row.kind, JSON.stringify(row.filters), row.rowCount, row.status],
      ...[row.purpose, row.requestedBy, row.requestedAt, row.madeAt],
    ],
  );
}

/** Decides an open request; tells whether it still was open. */
export async function decideExport(
  tx: Tx,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
  decision: { readonly status: 'approved' | 'refused'; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update exports set status = $3, decided_by = $4, decided_at = $5
      where tenant_id = $1 and id = $2 and status = 'requested'`,
    [tenantId, id, decision.status, decision.by, decision.at],
  );
  return count === 1;
}

/** Uses up an approval; tells whether it still was there. */
export async function useApproval(
  tx: Tx,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
  at: Date,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update exports set status = 'made', made_at = $3 where tenant_id = $1 and id = $2 and status = 'approved'`,
    [tenantId, id, at],
  );
  return count === 1;
}
