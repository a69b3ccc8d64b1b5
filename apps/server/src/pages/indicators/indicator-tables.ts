import { indicatorCatalogue, type CatalogueIndicator } from '@puente/taxonomy';
import type { DataTable } from '@puente/rendering';

/** Each version of each indicator on a line, in both languages. */
export const indicatorTable = (): DataTable => ({
  name: 'indicators',
  header: [
    ...['indicator', 'name_es', 'name_en', 'strategy', 'version', 'since', 'kind', 'unit'],
    ...['counted_es', 'counted_en', 'breakdowns', 'sdg', 'changed'],
  ],
  rows: indicatorCatalogue().indicators.flatMap(rowsOf),
});

const rowsOf = ({ code, label, strategy, versions }: CatalogueIndicator): DataTable['rows'] =>
  versions.map(({ version, since, kind, unit, counted, breakdowns, sdg, changed }) => [
    ...[code, label.es, label.en, strategy, version, since, kind, unit],
    ...[counted.es, counted.en, breakdowns.join('; '), sdg.join('; '), changed.join('; ')],
  ]);

/** What counts can be broken down by, each category on a line. */
export const breakdownTable = (): DataTable => ({
  name: 'breakdowns',
  header: ['breakdown', 'category', 'name_es', 'name_en', 'standard'],
  rows: indicatorCatalogue().breakdowns.flatMap(({ code, categories, standard }) =>
    categories.map(({ code: category, label }) => [code, category, label.es, label.en, standard]),
  ),
});
