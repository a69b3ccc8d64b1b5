import { pairs, type Figure, type Finding } from './figure';

/** What still counts as one rate, or one movement: in parts of the lower rate, or of the earlier amount. */
const TOLERANCE = 0.01;

interface Twin {
  readonly one: Figure;
  readonly other: Figure;
  /** How much of the first currency, by code, stands for one of the second. */
  readonly rate: number;
}

/** Amounts printed in two currencies at different rates, or that move differently in each. */
export function ratesOfTwins(figures: readonly Figure[]): Finding[] {
  const twins = figures.flatMap((each) => twinOf(each, figures));
  return [
    ...pairs(twins)
      .filter(([a, b]) => apart(a.rate, b.rate))
      .map(([a, b]) => twinFinding('rates-differ', a, b)),
    ...pairs(twins)
      .filter(([a, b]) => isSeries(a, b) && movesApart(a, b))
      .map(([a, b]) => twinFinding('currencies-move-apart', a, b)),
  ];
}

function twinOf(each: Figure, figures: readonly Figure[]): Twin[] {
  const other = figures.find(({ id }) => id === each.twinOf);
  if (!other || other.value === 0) return [];
  const [one, two] = each.unit < other.unit ? [each, other] : [other, each];
  return [{ one, other: two, rate: one.value / two.value }];
}

const apart = (one: number, other: number): boolean =>
  Math.abs(one - other) > Math.min(one, other) * TOLERANCE;

const isSeries = (a: Twin, b: Twin): boolean =>
  a.one.indicator === b.one.indicator && a.one.periodStart !== b.one.periodStart;

const movesApart = (a: Twin, b: Twin): boolean =>
  Math.abs(b.one.value / a.one.value - b.other.value / a.other.value) > TOLERANCE;

function twinFinding(rule: Finding['rule'], a: Twin, b: Twin): Finding {
  return {
    rule,
    observations: [a.one.id, a.other.id, b.one.id, b.other.id],
    params: { one: Math.round(a.rate * 100) / 100, other: Math.round(b.rate * 100) / 100 },
  };
}
