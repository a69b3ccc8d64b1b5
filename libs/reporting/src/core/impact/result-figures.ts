import { countedTable, type CountedRow, type CountTable, type Figures } from '@puente/disclosure/core';
import { groupBy } from '@puente/kernel';
import { addsUp, type Breakdown } from '@puente/taxonomy/core';
import type { AskedFigures } from './asked-figures';
import type { ImpactCount, ImpactFacts } from './impact-facts';
import { breakdownsOf, isSensitive, partRows, type ResultParts } from './impact-parts';
import { regionBucket } from './in-scope';

export const resultName = (indicator: string, definition: number): string =>
  `result.${indicator}.v${definition}`;
export const partsName = (indicator: string, definition: number, breakdown: Breakdown): string =>
  `${resultName(indicator, definition)}.${breakdown}`;
export const targetName = (indicator: string, definition: number): string =>
  `target.${indicator}.v${definition}`;

type Leaving = Pick<Figures, 'audience' | 'edition'>;

/**
 * What nonprofits counted, told apart by region and by every breakdown that they have; for the public the targets too.
 *
 * Counts are told apart by the reports of nonprofits that they were summed from, and by nothing else: whoever asks for them, for
 * whatever time or filter, two sums are attacked together as far as they are of the same reports. A report that two funders
 * accepted is one.
 */
export function resultFigures({ counts, parts }: ImpactFacts, leaving: Leaving): AskedFigures[] {
  const groups = [...groupBy(counts, (each) => resultName(each.indicator, each.definition))];
  const results = groups.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, rows]) => rows);
  return results.flatMap((rows) => [
    resultOf(rows, leaving),
    ...breakdownsOf(rows, parts).map((some) => partsOf(some, leaving)),
    ...(leaving.audience === 'public' ? targetsOf(rows, leaving) : []),
  ]);
}

/** The whole first: by region the same report may stand elsewhere for another payer, whose award is in other states. */
function resultOf(counts: readonly ImpactCount[], leaving: Leaving): AskedFigures {
  const { indicator, definition } = counts[0]!;
  const rows = counts.map(({ states, nonprofitId, value }) => ({
    ...{ value: regionBucket(states), contributor: nonprofitId, count: value },
  }));
  const of = { subject: `reported.${indicator}.v${definition}`, unit: 'counted', ...leaving };
  const tableOf = reportTables(counts, rows);
  const whole = { ...of, table: tableOf(null) };
  return {
    ...{ name: resultName(indicator, definition), cut: 'region', coarser: whole },
    ...{ figures: { ...of, table: tableOf('region') }, within: { name: null, whole } },
  };
}

/** Each breakdown is a subject of its own, in which the total is told first: parts may not be worked out with it. */
function partsOf({ counts, breakdown, parts }: ResultParts, leaving: Leaving): AskedFigures {
  const { indicator, definition } = counts[0]!;
  const of = {
    ...{ subject: `reported.${indicator}.v${definition}.${breakdown}`, unit: 'counted', ...leaving },
    isSensitive: isSensitive(breakdown),
  };
  const rows = partRows(counts, breakdown, parts);
  const tableOf = reportTables(counts, rows);
  const whole = addsUp(breakdown) ? { ...of, table: tableOf(null) } : null;
  return {
    ...{ name: partsName(indicator, definition, breakdown), cut: breakdown, coarser: null },
    figures: { ...of, table: tableOf(breakdown) },
    within: { name: resultName(indicator, definition), whole },
  };
}

/** What awards aim at together, each once. */
function targetsOf(counts: readonly ImpactCount[], leaving: Leaving): AskedFigures[] {
  const aims = new Map(
    counts.flatMap((each) => (each.target === null ? [] : [[each.awardId, each] as const])),
  );
  if (aims.size === 0) return [];
  const { indicator, definition } = counts[0]!;
  const key = [allOf([...aims.keys()])];
  const rows = [...aims.values()].map(({ nonprofitId, target }) => ({
    ...{ key, contributor: nonprofitId, count: target! },
  }));
  const of = { subject: `aimed.${indicator}.v${definition}`, unit: 'planned', ...leaving };
  const figures = { ...of, table: countedTable(['awards'], rows) };
  return [{ name: targetName(indicator, definition), figures, coarser: null, cut: null }];
}

/** So much of an id tells reports apart, and is short where many stand side by side. */
const ID_LENGTH = 13;

/** All of some reports or awards as one value of a dimension, as the register reads sums. */
const allOf = (ids: readonly string[]): string =>
  [...new Set(ids.map((id) => id.slice(0, ID_LENGTH)))].sort().join('+');

interface ReportRow extends Omit<CountedRow, 'key'> {
  readonly value: string;
}

/** Tables of what the same reports count, told apart or not. */
function reportTables(
  counts: readonly ImpactCount[],
  rows: readonly ReportRow[],
): (cut: string | null) => CountTable {
  const reports = allOf(counts.map(({ reportId }) => reportId));
  return (cut) =>
    countedTable(
      ['reports', ...(cut ? [cut] : [])],
      rows.map(({ value, ...row }) => ({ ...row, key: [reports, ...(cut ? [value] : [])] })),
    );
}
