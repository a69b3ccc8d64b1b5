import type { Tx } from '@puente/database';
import type { Form } from '@puente/taxonomy/core';
import type { CountsOfPlace } from '../core';

/** The counts of one place in one import in use, with what is needed to cite them. */
export interface CitedCounts extends CountsOfPlace {
  readonly publisher: string;
  readonly title: string;
  readonly editionYear: number;
}

interface Row {
  readonly publisher: string;
  readonly title: string;
  readonly editionYear: number;
  readonly placeKey: string;
  readonly forms: Form[];
  readonly start: string;
  readonly end: string;
  readonly calls: number | null;
  readonly cases: number | null;
}

/** All counts in use. Added rows are cited as what they were added to. */
export async function countsInUse(tx: Tx): Promise<CitedCounts[]> {
  const rows = await tx.query<Row[]>(
    `select f.publisher, f.title, f.edition_year as "editionYear", c.place as "placeKey", c.forms,
            c.period_start as start, c.period_end as "end", c.calls, c.cases
       from hotline_counts c
       join figure_imports i on i.tenant_id = c.tenant_id and i.id = c.import_id and i.replaced_at is null
       join figure_imports f on f.tenant_id = i.tenant_id and f.id = coalesce(i.adds_to, i.id)
      order by f.publisher, f.title, f.edition_year, c.place, c.period_start, c.line`,
  );
  return rows.map(({ start, end, ...row }) => ({ ...row, period: { start, end } }));
}
