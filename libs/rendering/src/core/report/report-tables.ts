import type { ReportBars, ReportMap, ReportTable, ReportTargets } from './report-blocks';
import type { ReportColumn } from './report-cells';

/** A drawing as the table that says the same. */
export type TwinTable = Omit<ReportTable, 'kind'>;

const label = (of: string): ReportColumn => ({ key: 'label', label: of, kind: 'text' });
const nothingMore = { total: null } as const;

export const valueTable = ({ id, title, sources, of, measure, rows }: ReportBars): TwinTable => ({
  ...{ id, title, sources, columns: [label(of), measure], ...nothingMore },
  rows: rows.map((row) => [row.label, row.value]),
});

export const targetTable = ({ id, title, sources, of, measures, rows }: ReportTargets): TwinTable => ({
  ...{ id, title, sources, columns: [label(of), measures.target, measures.actual], ...nothingMore },
  rows: rows.map((row) => [row.label, row.target, row.actual]),
});

export const mapTable = ({ id, title, sources, of, measure, rows }: ReportMap): TwinTable => ({
  ...{
    id,
    title,
    sources,
    columns: [label(of), { key: 'state', label: 'ISO', kind: 'text' }, measure],
    ...nothingMore,
  },
  rows: rows.map((row) => [row.label, row.state, row.value]),
});
