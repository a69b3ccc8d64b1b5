import type { Observation } from '../base/observation';
import type { Period } from '../period';

export type Figure = Observation & { readonly value: number };

/** Whose time has both ends. */
export type Dated<Each extends Observation> = Each & Readonly<Record<'periodStart' | 'periodEnd', string>>;

export const isDated = <Each extends Observation>(each: Each): each is Dated<Each> =>
  each.periodStart !== null && each.periodEnd !== null;

export const periodOf = ({ periodStart: start, periodEnd: end }: Dated<Observation>): Period => ({
  start,
  end,
});

export type Rule =
  | 'parts-exceed'
  | 'parts-fall-short'
  | 'breakdowns-differ'
  | 'share-differs'
  | 'share-of-known-differs'
  | 'share-of-other-whole'
  | 'shares-leave-rest'
  | 'wholes-differ'
  | 'outside-limits'
  | 'value-differs'
  | 'one-value-two-names'
  | 'not-independent'
  | 'gap-in-series'
  | 'bound-beside-exact'
  | 'definitions-differ'
  | 'categories-change'
  | 'part-outside-whole'
  | 'bodies-side-by-side'
  | 'assisted-over-identified'
  | 'whole-not-stated'
  | 'shares-of-two-wholes'
  | 'rates-differ'
  | 'currencies-move-apart'
  | 'claim-differs'
  | 'claim-hides-parts'
  | 'claim-on-bounds'
  | 'claim-without-figure';

/** What a check found: figures that do not go together, with the numbers that show it. */
export interface Finding {
  readonly rule: Rule;
  readonly observations: readonly string[];
  readonly params: Readonly<Record<string, number | string>>;
}

/** Categories that stand for all that the others leave out: a source that prints one gives the whole. */
export const REST: ReadonlySet<string> = new Set(['unspecified', 'unknown']);

/** The same matter, time and place; `breakdown` left out. */
export function subjectOf(each: Observation): string {
  return [each.source, matterOf(each)].join('|');
}

/** What is told, whoever tells it; `breakdown` left out. */
export function matterOf(each: Observation): string {
  return [each.indicator, each.unit, each.periodStart, each.periodEnd, each.geography].join('|');
}

export function breakdownKey(breakdown: Observation['breakdown'], without?: string): string {
  return Object.entries(breakdown)
    .filter(([key, value]) => key !== without && !(key === 'level' && value === 'all'))
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(';');
}

export function sumOf(figures: readonly Figure[]): number {
  return figures.reduce((sum, { value }) => sum + value, 0);
}

export function idsOf(figures: readonly Observation[]): string[] {
  return figures.map(({ id }) => id);
}

export function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]));
}

/** A percentage with one decimal. */
export function percentOf(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 10;
}
