import type { Tx } from '@puente/database';
import type { Form } from '@puente/taxonomy/core';
import { placeKey, type CountedRow, type HotlineRow, type QuarantinedRow } from '../core';
import type { FigureImportView, SetAside } from './figure-import';

const BATCH = 5_000;
/** PostgreSQL keeps no zero byte in a text; its picture stands for it. */
const ZERO = new RegExp(String.fromCharCode(0), 'g');

/** Serialises what changes which figures are in use. */
export async function lockFigures(tx: Tx): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(726021)');
}

export interface StoredImport extends FigureImportView {
  readonly sha256: string;
  readonly header: readonly string[];
}

/** All imports, the newest first. */
export function listImports(tx: Tx, tenantId: string): Promise<StoredImport[]> {
  return tx.query<StoredImport[]>(
    `select id, publisher, title, edition_year as "editionYear", sha256, header, rows_taken as "rowsTaken",
            rows_set_aside as "rowsSetAside", totals_agreed as "totalsAgreed", adds_to as "addsTo",
            imported_at as "importedAt", replaced_at as "replacedAt", replaced_by as "replacedBy"
       from figure_imports where tenant_id = $1 order by imported_at desc, id`,
    [tenantId],
  );
}

export interface NewImport {
  readonly tenantId: string;
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly editionYear: number;
  readonly sha256: string;
  readonly header: readonly string[];
  readonly rowsTaken: number;
  readonly rowsSetAside: number;
  readonly totalsAgreed: number;
  readonly addsTo: string | null;
  readonly importedBy: string | null;
  readonly importedAt: Date;
}

export async function insertImport(tx: Tx, row: NewImport): Promise<void> {
  await tx.query(
    `insert into figure_imports (tenant_id, id, publisher, title, edition_year, sha256, header, rows_taken, rows_set_aside,
                                 totals_agreed, adds_to, imported_by, imported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      row.tenantId,
      row.id,
      row.publisher,
      row.title,
      row.editionYear,
      row.sha256,
      row.header,
      row.rowsTaken,
      row.rowsSetAside,
      row.totalsAgreed,
      row.addsTo,
      row.importedBy,
      row.importedAt,
    ],
  );
}

type Key = readonly [tenantId: string, importId: string];

export async function insertCounts(tx: Tx, key: Key, rows: readonly HotlineRow[]): Promise<void> {
  const stored = rows.map(({ line, place, forms, period, calls, cases }) => {
    const [period_start, period_end] = [period.start, period.end];
    return { line, place: placeKey(place), forms, period_start, period_end, calls, cases };
  });
  for (let start = 0; start < stored.length; start += BATCH) {
    await tx.query(
      `insert into hotline_counts (tenant_id, import_id, line, place, forms, period_start, period_end, calls, cases)
       select $1, $2, r.* from jsonb_to_recordset($3::jsonb) as r
         (line integer, place text, forms text[], period_start text, period_end text, calls integer, cases integer)`,
      [...key, JSON.stringify(stored.slice(start, start + BATCH))],
    );
  }
}

export async function insertSetAside(tx: Tx, key: Key, rows: readonly QuarantinedRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = JSON.stringify(rows.slice(start, start + BATCH), (_, value: unknown) =>
      typeof value === 'string' ? value.replace(ZERO, '␀') : value,
    );
    await tx.query(
      `insert into set_aside_rows (tenant_id, import_id, line, raw, faults)
       select $1, $2, r.* from jsonb_to_recordset($3::jsonb) as r (line integer, raw text, faults jsonb)`,
      [...key, batch],
    );
  }
}

export function setAsideOf(tx: Tx, tenantId: string, importId: string): Promise<SetAside[]> {
  return tx.query<SetAside[]>(
    `select line, raw, faults from set_aside_rows where tenant_id = $1 and import_id = $2 order by line`,
    [tenantId, importId],
  );
}

/** What imports count, by import. */
export async function countedRows(
  tx: Tx,
  tenantId: string,
  importIds: readonly string[],
): Promise<(CountedRow & { readonly importId: string })[]> {
  const rows = await tx.query<
    { importId: string; place: string; forms: Form[]; start: string; end: string }[]
  >(
    `select import_id as "importId", place, forms, period_start as start, period_end as "end"
       from hotline_counts where tenant_id = $1 and import_id = any ($2::uuid[])`,
    [tenantId, importIds],
  );
  return rows.map(({ importId, place, forms, start, end }) => {
    return { importId, placeKey: place, forms, period: { start, end } };
  });
}

/** Takes imports out of use, for another that is used instead or for none. */
export async function retireImports(
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
  { at, by }: { readonly at: Date; readonly by: string | null },
): Promise<void> {
  await tx.query(
    `update figure_imports set replaced_at = $3, replaced_by = $4
      where tenant_id = $1 and id = any ($2::uuid[]) and replaced_at is null`,
    [tenantId, ids, at, by],
  );
}

export async function reviveImports(tx: Tx, tenantId: string, ids: readonly string[]): Promise<void> {
  await tx.query(
    `update figure_imports set replaced_at = null, replaced_by = null where tenant_id = $1 and id = any ($2::uuid[])`,
    [tenantId, ids],
  );
}
