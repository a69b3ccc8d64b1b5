import { TOTAL, type Verdict } from '@puente/disclosure/core';
import { groupBy } from '@puente/kernel';
import type { ReportCell } from '@puente/rendering/core';
import {
  addsUp,
  categoriesOf,
  indicatorFacts,
  regions,
  type Breakdown,
  type GrantIndicator,
} from '@puente/taxonomy/core';
import { cellOf, KEPT, printed, whole, type Answers } from './answered-cells';
import type { ImpactCount, ImpactFacts } from './impact-facts';
import { breakdownsOf, partRows, type ResultParts } from './impact-parts';
import { SEVERAL, UNTOLD } from './in-scope';
import { partsName, resultName, targetName } from './result-figures';

/** A part of a count, by a region or a category. */
export interface PartLine {
  readonly value: string;
  readonly count: ReportCell;
}

export interface BreakdownLine {
  readonly breakdown: Breakdown;
  /** In the order of the vocabulary; what is not known last. */
  readonly parts: readonly PartLine[];
}

export interface TargetLine {
  readonly sum: ReportCell;
  /** How many awards of those that reported state a target, and how many reported. */
  readonly stating: ReportCell;
  readonly reporting: ReportCell;
}

/** What nonprofits counted of one matter, by one version of its definition. */
export interface ResultLine {
  readonly indicator: GrantIndicator;
  readonly definition: number;
  readonly total: ReportCell;
  readonly regions: readonly PartLine[];
  readonly breakdowns: readonly BreakdownLine[];
  /** What awards that reported aim at in all of their time; null where none says so. */
  readonly target: TargetLine | null;
  /** Whether some of it was worked out and not counted, and whether people may stand in it twice. */
  readonly quality: ImpactCount['quality'];
  readonly overlap: ImpactCount['overlap'];
}

/** What was done before what changed, each by its name. */
export function resultsOf({ counts, parts }: ImpactFacts, answers: Answers, isOwn: boolean): ResultLine[] {
  const groups = groupBy(counts, ({ indicator, definition }) => resultName(indicator, definition));
  const lines = [...groups].map(([name, rows]): ResultLine => ({
    ...resultOf(rows, answers.get(name)),
    breakdowns: breakdownsOf(rows, parts).map((some) => breakdownOf(some, answers)),
    target: targetOf(rows, answers, isOwn),
  }));
  const order = (line: ResultLine): string =>
    `${indicatorFacts(line.indicator).kind} ${resultName(line.indicator, line.definition)}`;
  return lines.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

function resultOf(
  rows: readonly ImpactCount[],
  answer: Verdict | undefined,
): Omit<ResultLine, 'breakdowns' | 'target'> {
  const { indicator, definition } = rows[0]!;
  return {
    ...{ indicator, definition, total: whole(answer), regions: regionsIn(answer) },
    quality: rows.some(({ quality }) => quality === 'estimated') ? 'estimated' : 'counted',
    overlap: worst(rows.map(({ overlap }) => overlap)),
  };
}

/** Of a breakdown that adds up nothing is told beside a total that is withheld: the one would be worked out of the other. */
function breakdownOf({ counts, breakdown, parts }: ResultParts, answers: Answers): BreakdownLine {
  const { indicator, definition } = counts[0]!;
  const answer = answers.get(partsName(indicator, definition, breakdown));
  const isTold = !addsUp(breakdown) || typeof whole(answer) === 'number';
  const told = new Set(partRows(counts, breakdown, parts).map(({ value }) => value));
  const lines = categoriesOf(breakdown).codes.filter((code) => told.has(code));
  return {
    breakdown,
    parts: lines.map((value) => ({ value, count: isTold ? cellOf(answer, value) : KEPT })),
  };
}

/** Targets are terms of the payer’s own awards, exact for itself; for the public they come from the register. */
function targetOf(rows: readonly ImpactCount[], answers: Answers, isOwn: boolean): TargetLine | null {
  const { indicator, definition } = rows[0]!;
  const aims = new Map(
    rows.flatMap(({ awardId, target }) => (target === null ? [] : [[awardId, target] as const])),
  );
  if (aims.size === 0) return null;
  if (!isOwn) {
    const sum = whole(answers.get(targetName(indicator, definition)));
    return { sum, stating: KEPT, reporting: KEPT };
  }
  const sum = [...aims.values()].reduce((all, each) => all + each, 0);
  return { sum, stating: aims.size, reporting: new Set(rows.map(({ awardId }) => awardId)).size };
}

/** Nonprofits count for themselves: whoever goes to two of them is in both counts. */
function worst(overlaps: readonly ImpactCount['overlap'][]): ImpactCount['overlap'] {
  if (overlaps.includes('possible') || overlaps.length > 1) return 'possible';
  return overlaps.includes('unknown') ? 'unknown' : 'none';
}

/** Told apart by region, where that left. */
function regionsIn(answer: Verdict | undefined): PartLine[] {
  if (answer?.verdict !== 'publish') return [];
  return answer.cells
    .filter(({ key }) => !key.includes(TOTAL) && isRegion(key.at(-1)!))
    .map((cell) => ({ value: cell.key.at(-1)!, count: printed(cell) }));
}

const isRegion = (value: string): boolean => regions.has(value) || value === SEVERAL || value === UNTOLD;
