import type { ReportCell } from '@puente/rendering/core';
import { addsUp, breakdowns, categoriesOf } from '@puente/taxonomy/core';
import { number, words, type Block, type Saying } from './impact-blocks';
import type { BreakdownLine, ResultLine } from './result-lines';

const REPORTS = ['reports'];

/** Who is counted, as far as it is known and may be told: for each breakdown a table and, where anything is told, a drawing of it. */
export function breakdownBlocks(results: readonly ResultLine[], say: Saying): Block[] {
  const blocks = results.flatMap((line, at) =>
    line.breakdowns.flatMap((part) => blocksOf(line, part, `part-${at + 1}-${part.breakdown}`, say)),
  );
  if (blocks.length === 0) return [];
  const severalForms = results.some((line) => line.breakdowns.some(({ breakdown }) => !addsUp(breakdown)));
  return [
    say.heading('parts', 'parts', 3),
    ...blocks,
    say.note('parts-note', 'partsNote', 'partsText', ...(severalForms ? (['partsSeveral'] as const) : [])),
  ];
}

function blocksOf(line: ResultLine, part: BreakdownLine, id: string, say: Saying): Block[] {
  const title = say.of('partsBy', {
    indicator: say.indicator(line.indicator),
    breakdown: breakdowns.label(part.breakdown)[say.locale].toLowerCase(),
  });
  return [tableOf(line, part, { id, title }, say), ...chartOf(line, part, { id: `${id}-chart`, title }, say)];
}

interface Named {
  readonly id: string;
  readonly title: string;
}

function tableOf(
  { total }: ResultLine,
  { breakdown, parts }: BreakdownLine,
  named: Named,
  say: Saying,
): Block {
  const isWhole = addsUp(breakdown);
  const columns = [
    words('category', breakdowns.label(breakdown)[say.locale]),
    number('count', say.of('count')),
    ...(isWhole ? [{ ...PERCENT, label: say.of('percent') }] : []),
  ];
  const rows = parts.map(({ value, count }): ReportCell[] => [
    ...[labelOf(breakdown, value, say), count],
    ...(isWhole ? [percentOf(count, total)] : []),
  ]);
  const sum: ReportCell[] | null = isWhole ? [say.of('count'), total, percentOf(total, total)] : null;
  return { kind: 'table', ...named, sources: REPORTS, columns, rows, total: sum };
}

const PERCENT = { key: 'percent', kind: 'percent', digits: 1 } as const;

/** Of what is told alone: a part of a number that is withheld is withheld. */
function percentOf(count: ReportCell, total: ReportCell): ReportCell {
  if (typeof count !== 'number' || typeof total !== 'number') return { kept: true };
  return total === 0 ? null : Math.round((1_000 * count) / total) / 10;
}

function chartOf(
  { indicator }: ResultLine,
  { breakdown, parts }: BreakdownLine,
  named: Named,
  say: Saying,
): Block[] {
  if (!parts.some(({ count }) => typeof count === 'number')) return [];
  return [
    {
      ...{ kind: 'chart', drawing: 'bars', ...named, sources: REPORTS },
      of: breakdowns.label(breakdown)[say.locale],
      measure: number('count', say.indicator(indicator)),
      rows: parts.map(({ value, count }) => ({ label: labelOf(breakdown, value, say), value: count })),
    },
  ];
}

const labelOf = (breakdown: BreakdownLine['breakdown'], category: string, say: Saying): string =>
  categoriesOf(breakdown).label(category)[say.locale];
