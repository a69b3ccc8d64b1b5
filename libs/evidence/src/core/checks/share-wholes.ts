import { pairs, type Figure, type Finding } from './figure';

/** Percentages whose whole the source does not state, and such of one list as are of two wholes. */
export function wholesOfShares(figures: readonly Figure[]): Finding[] {
  const shares = figures.filter(({ unit }) => unit === 'percent');
  const unstated = shares.filter(({ denominator }) => denominator === 'not-stated');
  return [
    ...unstated.map(({ id, value }): Finding => {
      return { rule: 'whole-not-stated', observations: [id], params: { stated: value } };
    }),
    ...pairs(shares)
      .filter(([one, other]) => isOfOneList(one, other) && one.denominator !== other.denominator)
      .map(([one, other]): Finding => {
        const params = { one: one.denominator ?? '', other: other.denominator ?? '' };
        return { rule: 'shares-of-two-wholes', observations: [one.id, other.id], params };
      }),
  ];
}

function isOfOneList(one: Figure, other: Figure): boolean {
  const keys = ({ breakdown }: Figure): string => Object.keys(breakdown).sort().join(';');
  return (
    one.source === other.source &&
    one.indicator === other.indicator &&
    one.periodStart === other.periodStart &&
    one.periodEnd === other.periodEnd &&
    keys(one) !== '' &&
    keys(one) === keys(other)
  );
}
