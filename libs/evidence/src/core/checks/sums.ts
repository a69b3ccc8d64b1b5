import { groupBy } from '@puente/kernel';
import {
  REST,
  breakdownKey,
  idsOf,
  matterOf,
  pairs,
  subjectOf,
  sumOf,
  type Figure,
  type Finding,
} from './figure';

/** Breakdowns whose parts make the whole when all of these are there. */
const WHOLE_SETS: Readonly<Record<string, readonly string[]>> = {
  level: ['federal', 'state'],
  sex: ['female', 'male'],
  age: ['adult', 'child'],
};

/** Sums by one breakdown against the figure without it. */
export function partsOf(whole: Figure, figures: readonly Figure[]): Finding[] {
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
  const summed = sumOf(parts);
  const rule = summed > whole.value ? 'parts-exceed' : 'parts-fall-short';
  const differs =
    parts.length > 1 && summed !== whole.value && (rule === 'parts-exceed' || isWhole(key, parts));
  if (!differs) return [];
  const observations = [whole.id, ...idsOf(parts)];
  return [{ rule, observations, params: { stated: whole.value, summed, breakdown: key } }];
}

/** Whether the parts say themselves that nothing is left out. */
function isWhole(key: string, parts: readonly Figure[]): boolean {
  const values = parts.map(({ breakdown }) => breakdown[key]!);
  const complete = WHOLE_SETS[key]?.every((value) => values.includes(value)) ?? false;
  return complete || values.some((value) => REST.has(value));
}

/** Parts that a source puts under a figure of another thing, such as people under cases. */
export function namedParts(whole: Figure, figures: readonly Figure[]): Finding[] {
  const named = figures.filter((each) => each.denominator === whole.id && each.unit !== whole.unit);
  const counts = named.filter(({ unit }) => unit !== 'percent');
  return [...groupBy(counts, subjectOf).values()].flatMap((parts) => {
    const summed = sumOf(parts);
    if (parts.length < 2 || summed <= whole.value) return [];
    const params = { stated: whole.value, summed, breakdown: 'denominator' };
    return [{ rule: 'parts-exceed' as const, observations: [whole.id, ...idsOf(parts)], params }];
  });
}

interface WholeSet {
  readonly key: string;
  readonly parts: readonly Figure[];
}

/** Two breakdowns of one matter that both give the whole must add up to the same, whoever prints them. */
export function breakdownsOfOneMatter(figures: readonly Figure[]): Finding[] {
  const matters = groupBy(
    figures.filter(({ qualifier, periodStart }) => qualifier === 'exact' && periodStart !== null),
    matterOf,
  );
  return [...matters.values()].flatMap((told) => pairs(wholeSets(told)).flatMap(setFinding));
}

function wholeSets(told: readonly Figure[]): WholeSet[] {
  const keys = [...new Set(told.flatMap(({ breakdown }) => Object.keys(breakdown)))];
  const sets = keys.flatMap((key) => {
    const ofKey = told.filter(({ breakdown }) => breakdown[key] && breakdown[key] !== 'all');
    const alone = ofKey.filter(
      ({ breakdown }) => breakdownKey(breakdown, key).replace(/variant=.*/, '') === '',
    );
    return [...groupBy(alone, ({ source }) => source).values()].map((parts) => ({ key, parts }));
  });
  return sets.filter(({ key, parts }) => parts.length > 1 && (isWhole(key, parts) || isNamed(parts)));
}

/** All parts link one figure of their own unit as that of which they are the categories. */
function isNamed(parts: readonly Figure[]): boolean {
  const wholes = new Set(parts.map(({ denominator }) => denominator));
  return wholes.size === 1 && !wholes.has(null);
}

function setFinding([one, other]: [WholeSet, WholeSet]): Finding[] {
  const sums = { one: sumOf(one.parts), other: sumOf(other.parts) };
  if (one.key === other.key || sums.one === sums.other) return [];
  const observations = [...idsOf(one.parts), ...idsOf(other.parts)];
  return [
    { rule: 'breakdowns-differ', observations, params: { ...sums, breakdowns: `${one.key} ${other.key}` } },
  ];
}
