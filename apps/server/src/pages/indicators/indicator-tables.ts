import {
  breakdowns,
  categoriesOf,
  grantIndicators,
  historyOf,
  indicatorFacts,
  standardOf,
  type GrantIndicator,
} from '@puente/taxonomy';
import type { DataTable } from '@puente/rendering';

/** Each version of each indicator on a line, in both languages. */
export const indicatorTable = (): DataTable => ({
  name: 'indicators',
  header: [
    ...['indicator', 'name_es', 'name_en', 'strategy', 'version', 'since', 'kind', 'unit'],
    ...['counted_es', 'counted_en', 'breakdowns', 'sdg', 'changed'],
  ],
  rows: grantIndicators.codes.flatMap(rowsOf),
});

function rowsOf(code: GrantIndicator): DataTable['rows'] {
  const { es, en } = grantIndicators.label(code);
  return historyOf(code).map(({ version, since, kind, unit, counted, breakdowns: by, sdg, changed }) => [
    ...[code, es, en, indicatorFacts(code).strategy, version, version === 1 ? null : since, kind, unit],
    ...[counted.es, counted.en, by.join('; '), sdg.join('; '), changed.join('; ')],
  ]);
}

/** What counts can be broken down by, each category on a line. */
export const breakdownTable = (): DataTable => ({
  name: 'breakdowns',
  header: ['breakdown', 'category', 'name_es', 'name_en', 'standard'],
  rows: breakdowns.codes.flatMap((code) =>
    categoriesOf(code).terms.map(({ code: category, label }) => [
      ...[code, category, label.es, label.en, standardOf(code)],
    ]),
  ),
});
