import { groupBy } from '@puente/kernel';
import { REST, breakdownKey, idsOf, percentOf, sumOf, type Figure, type Finding } from './figure';

/** What a denominator in words counts, as an indicator. */
const COUNTED: Readonly<Record<string, string>> = {
  'modalities-registered': 'hotline-modalities',
  'reports-received': 'hotline-reports',
  'victims-identified': 'victims-identified',
};
const TOLERANCE = 0.5;

interface Counted {
  readonly part: Figure;
  readonly whole: number;
  /** The figures that make the whole. */
  readonly of: readonly Figure[];
  readonly key: string;
}

/** Percentages against the counts of the same people. */
export function sharesAgainstCounts(figures: readonly Figure[]): Finding[] {
  return figures
    .filter(({ unit }) => unit === 'percent')
    .flatMap((share) => {
      const counted = linked(share, figures) ?? inWords(share, figures);
      return counted ? [...shareFinding(share, counted), ...knownFinding(share, counted, figures)] : [];
    });
}

function linked(share: Figure, figures: readonly Figure[]): Counted | null {
  const whole = figures.find(({ id }) => id === share.denominator);
  const key = Object.keys(share.breakdown)[0];
  const part = whole && figures.find((each) => isPartOf(each, share, whole));
  return whole && part && key ? { part, whole: whole.value, of: [whole], key } : null;
}

function isPartOf(each: Figure, share: Figure, whole: Figure): boolean {
  return (
    each.id !== whole.id &&
    each.source === whole.source &&
    each.unit === whole.unit &&
    each.indicator === whole.indicator &&
    without(each, whole) === breakdownKey(share.breakdown)
  );
}

/** The breakdown of a part, less what it shares with its whole. */
function without(each: Figure, whole: Figure): string {
  const own = Object.entries(each.breakdown).filter(([key, value]) => whole.breakdown[key] !== value);
  return breakdownKey(Object.fromEntries(own));
}

/** Where no total is printed, the categories of one list stand for it. */
function inWords(share: Figure, figures: readonly Figure[]): Counted | null {
  const keys = Object.keys(share.breakdown);
  const [key] = keys;
  if (keys.length !== 1 || !key) return null;
  const of = categories(share, key, figures);
  const part = of.find(({ breakdown }) => breakdown[key] === share.breakdown[key]);
  return part && of.length > 1 ? { part, whole: sumOf(of), of, key } : null;
}

function categories(share: Figure, key: string, figures: readonly Figure[]): Figure[] {
  const indicator = COUNTED[share.denominator ?? ''];
  const ofKey = figures.filter(
    (each) => each.indicator === indicator && isBeside(each, share) && key in each.breakdown,
  );
  const values = new Set(ofKey.map(({ breakdown }) => breakdown[key]));
  return values.size === ofKey.length ? ofKey : [];
}

function isBeside(one: Figure, other: Figure): boolean {
  return (
    one.source === other.source &&
    one.periodStart === other.periodStart &&
    one.periodEnd === other.periodEnd &&
    one.geography === other.geography
  );
}

function shareFinding(share: Figure, { part, whole, of }: Counted): Finding[] {
  const computed = whole === 0 ? share.value : percentOf(part.value, whole);
  if (Math.abs(computed - share.value) <= TOLERANCE) return [];
  const params = { stated: share.value, computed, part: part.value, whole };
  const observations = [share.id, part.id, ...idsOf(of).filter((id) => id !== part.id)];
  return [{ rule: 'share-differs', observations, params }];
}

/** A percentage of all is another one of those whose category is known. */
function knownFinding(
  share: Figure,
  { part, whole, of, key }: Counted,
  figures: readonly Figure[],
): Finding[] {
  const unknown = figures.find(
    (each) =>
      each.indicator === part.indicator &&
      each.unit === part.unit &&
      isBeside(each, part) &&
      REST.has(each.breakdown[key] ?? '') &&
      breakdownKey(each.breakdown, key) === breakdownKey(part.breakdown, key),
  );
  if (!unknown || unknown.value >= whole) return [];
  const computed = percentOf(part.value, whole - unknown.value);
  if (Math.abs(computed - share.value) <= TOLERANCE) return [];
  const observations = [...new Set([share.id, part.id, ...idsOf(of), unknown.id])];
  const params = { stated: share.value, computed, unknown: unknown.value, whole };
  return [{ rule: 'share-of-known-differs', observations, params }];
}

/** A percentage said to be of one whole that is exactly what a count makes of another. */
export function otherWholes(figures: readonly Figure[]): Finding[] {
  const shares = figures.filter(({ unit, denominator }) => unit === 'percent' && denominator !== null);
  return shares.flatMap((share) =>
    figures
      .filter((part) => part.unit !== 'percent' && part.denominator !== null && isBeside(part, share))
      .filter((part) => breakdownKey(part.breakdown) === breakdownKey(share.breakdown))
      .flatMap((part) => otherWhole(share, part, figures)),
  );
}

function otherWhole(share: Figure, part: Figure, figures: readonly Figure[]): Finding[] {
  const whole = figures.find(({ id }) => id === part.denominator);
  const other = whole && whole.id !== share.denominator && COUNTED[share.denominator!] !== whole.indicator;
  if (!other || whole.value === 0) return [];
  const computed = percentOf(part.value, whole.value);
  if (Math.abs(computed - share.value) > TOLERANCE) return [];
  const params = { stated: share.value, computed, part: part.value, whole: whole.value };
  return [{ rule: 'share-of-other-whole', observations: [share.id, part.id, whole.id], params }];
}

/** Percentages by one breakdown that pass 100, or that leave a rest without figures. */
export function restOfShares(figures: readonly Figure[]): Finding[] {
  const shares = figures.filter(
    ({ unit, breakdown }) => unit === 'percent' && Object.keys(breakdown).length > 0,
  );
  const lists = groupBy(shares, (each) => {
    const keys = Object.keys(each.breakdown).sort().join(' ');
    return [each.source, each.indicator, each.periodStart, each.periodEnd, each.geography, keys].join('|');
  });
  return [...lists.values()].flatMap((list) => {
    const summed = sumOf(list);
    if (list.length < 2 || Math.abs(summed - 100) <= TOLERANCE * list.length) return [];
    return [{ rule: 'shares-leave-rest' as const, observations: idsOf(list), params: { summed } }];
  });
}
