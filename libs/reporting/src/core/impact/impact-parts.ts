import { addsUp, breakdowns, type Breakdown } from '@puente/taxonomy/core';
import type { ImpactCount, ImpactPart } from './impact-facts';

/** Where everybody stands of whom it is not known: a nonprofit did not know it, or its report does not break the count down. */
export const UNKNOWN = 'unknown';

/** Of these "nobody" tells too much as well (trust.md §5, rule 2). */
const SENSITIVE: ReadonlySet<Breakdown> = new Set(['gender-identity', 'form']);
export const isSensitive = (breakdown: Breakdown): boolean => SENSITIVE.has(breakdown);

/** What reports say of one breakdown of one indicator. */
export interface ResultParts {
  readonly counts: readonly ImpactCount[];
  readonly breakdown: Breakdown;
  readonly parts: readonly ImpactPart[];
}

/** The breakdowns that at least one of the reports has, in the order of the vocabulary. */
export function breakdownsOf(counts: readonly ImpactCount[], parts: readonly ImpactPart[]): ResultParts[] {
  const { indicator, definition } = counts[0]!;
  const own = parts.filter((part) => part.indicator === indicator && part.definition === definition);
  return breakdowns.codes.flatMap((breakdown) => {
    const some = own.filter((part) => part.breakdown === breakdown);
    return some.length > 0 ? [{ counts, breakdown, parts: some }] : [];
  });
}

interface PartRow {
  readonly value: string;
  readonly contributor: string;
  readonly count: number;
}

/** Every part by its category. What a report does not break down is unknown, so that parts that add up come to the total. */
export function partRows(
  counts: readonly ImpactCount[],
  breakdown: Breakdown,
  parts: readonly ImpactPart[],
): PartRow[] {
  const told = parts.map(({ category, nonprofitId, value }) => ({
    ...{ value: category, contributor: nonprofitId, count: value },
  }));
  return [...told, ...counts.flatMap((count) => untold(count, breakdown, parts))];
}

function untold(count: ImpactCount, breakdown: Breakdown, parts: readonly ImpactPart[]): PartRow[] {
  const own = parts.filter(({ recipientId }) => recipientId === count.recipientId);
  if (own.length > 0 && !addsUp(breakdown)) return [];
  const left = count.value - own.reduce((sum, { value }) => sum + value, 0);
  return left > 0 ? [{ value: UNKNOWN, contributor: count.nonprofitId, count: left }] : [];
}
