import { groupBy } from '@puente/kernel';
import type { Observation } from './observation';
import type { Source } from './vocabulary';

/** What a check found: figures that do not go together, with the numbers that show it. */
export interface Finding {
  readonly rule: 'parts-exceed' | 'parts-fall-short' | 'share-differs' | 'value-differs' | 'not-independent';
  readonly observations: readonly string[];
  readonly params: Readonly<Record<string, number | string>>;
}

/** Breakdowns whose parts make the whole when all of these are there. */
const WHOLE_SETS: Readonly<Record<string, readonly string[]>> = {
  level: ['federal', 'state'],
  sex: ['female', 'male'],
  age: ['adult', 'child'],
  nationality: ['MX', 'unknown'],
};

type Figure = Observation & { readonly value: number };

/** All that does not add up among observations in use; each finding once, in the order of its first observation. */
export function checkEvidence(
  observations: readonly Observation[],
  sources: ReadonlyMap<string, Source>,
): Finding[] {
  const figures = observations.filter(
    (each): each is Figure => each.value !== null && each.quarantine === null,
  );
  return [
    ...figures.flatMap((whole) => partsOf(whole, figures)),
    ...figures.flatMap((share) => shareOf(share, figures)),
    ...saidTwice(figures, sources),
  ];
}

/** The same matter, time and place; `breakdown` left out. */
function subjectOf(each: Observation): string {
  return [each.source, each.indicator, each.unit, each.periodStart, each.periodEnd, each.geography].join('|');
}

function breakdownKey(breakdown: Observation['breakdown'], without?: string): string {
  return Object.entries(breakdown)
    .filter(([key, value]) => key !== without && !(key === 'level' && value === 'all'))
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(';');
}

/** Sums by one breakdown against the figure without it. */
function partsOf(whole: Figure, figures: readonly Figure[]): Finding[] {
  const subject = subjectOf(whole);
  const rest = breakdownKey(whole.breakdown);
  const parts = figures.filter(
    (each) => each.id !== whole.id && subjectOf(each) === subject && each.qualifier === 'exact',
  );
  const keys = [...new Set(parts.flatMap(({ breakdown }) => Object.keys(breakdown)))];
  return keys
    .filter((key) => !(key in whole.breakdown) || whole.breakdown[key] === 'all')
    .flatMap((key) => {
      const ofKey = parts.filter(
        ({ breakdown }) =>
          breakdown[key] && breakdown[key] !== 'all' && breakdownKey(breakdown, key) === rest,
      );
      return sumFinding(whole, key, ofKey);
    });
}

function sumFinding(whole: Figure, key: string, parts: readonly Figure[]): Finding[] {
  const summed = parts.reduce((sum, each) => sum + each.value, 0);
  const values = new Set(parts.map(({ breakdown }) => breakdown[key]));
  const isWhole = WHOLE_SETS[key]?.every((value) => values.has(value)) ?? false;
  const rule = summed > whole.value ? 'parts-exceed' : 'parts-fall-short';
  const differs = parts.length > 1 && summed !== whole.value && (rule === 'parts-exceed' || isWhole);
  if (!differs) return [];
  const observations = [whole.id, ...parts.map(({ id }) => id)];
  return [{ rule, observations, params: { stated: whole.value, summed, breakdown: key } }];
}

/** A percentage whose denominator is an observation, against the count of the same people. */
function shareOf(share: Figure, figures: readonly Figure[]): Finding[] {
  if (share.unit !== 'percent') return [];
  const whole = figures.find(({ id }) => id === share.denominator);
  const part = whole && figures.find((each) => isPartOf(each, share, whole));
  if (!whole || !part || whole.value === 0) return [];
  const computed = Math.round((part.value / whole.value) * 1000) / 10;
  if (Math.abs(computed - share.value) <= 0.5) return [];
  const params = { stated: share.value, computed, part: part.value, whole: whole.value };
  return [{ rule: 'share-differs', observations: [share.id, part.id, whole.id], params }];
}

function isPartOf(each: Figure, share: Figure, whole: Figure): boolean {
  return (
    each.id !== whole.id &&
    each.source === whole.source &&
    each.unit === whole.unit &&
    each.indicator === whole.indicator &&
    breakdownKey(each.breakdown) === breakdownKey(share.breakdown)
  );
}

/** One matter told by two figures: other values contradict each other, like values of one origin confirm nothing. */
function saidTwice(figures: readonly Figure[], sources: ReadonlyMap<string, Source>): Finding[] {
  const matters = groupBy(
    figures.filter(({ periodStart }) => periodStart !== null),
    (each) =>
      [each.indicator, each.unit, each.periodStart, each.periodEnd, each.geography].join('|') +
      `|${breakdownKey(each.breakdown)}|${each.reporter}`,
  );
  return [...matters.values()].flatMap((told) => pairs(told).flatMap((pair) => pairFinding(pair, sources)));
}

function pairs(told: readonly Figure[]): [Figure, Figure][] {
  return told.flatMap((one, index) => told.slice(index + 1).map((other): [Figure, Figure] => [one, other]));
}

function pairFinding([one, other]: [Figure, Figure], sources: ReadonlyMap<string, Source>): Finding[] {
  const observations = [one.id, other.id];
  const isRange = one.qualifier.startsWith('range') && other.qualifier.startsWith('range');
  if (one.value !== other.value) {
    const params = { one: one.value, other: other.value };
    return isRange ? [] : [{ rule: 'value-differs', observations, params }];
  }
  const dependent = sources.get(one.source)?.notIndependentOf.includes(other.source) ?? false;
  return one.source !== other.source && dependent
    ? [{ rule: 'not-independent', observations, params: { value: one.value } }]
    : [];
}
