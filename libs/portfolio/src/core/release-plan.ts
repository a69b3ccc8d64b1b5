import {
  countedTable,
  moneySteps,
  type CountedRow,
  type CountTable,
  type Figures,
} from '@puente/disclosure/core';
import { groupBy, type Currency } from '@puente/kernel';
import { regionValue } from './one-value';
import { slicesOf, type PortfolioAward, type Slice } from './portfolio-award';

/** Tables of the same money, the one that says most first: the first that may leave does. */
export interface ReleasePlan extends Pick<Figures, 'subject' | 'audience'> {
  readonly ladder: readonly CountTable[];
}

/** One value of each dimension for a part of the money of a slice. */
const VALUES = {
  strategy: ({ strategy }: Slice) => strategy,
  region: ({ region }: Slice) => regionValue(region),
  population: ({ population }: Slice) => population,
  state: ({ state }: Slice) => state,
} as const;
type SliceDimension = keyof typeof VALUES;

/** Fixed tables (trust.md §5, rule 1). `standing` parts what is committed into `paid` and `to-pay`. */
const LADDERS: readonly (readonly [
  Figures['audience'],
  readonly (readonly ('standing' | SliceDimension)[])[],
])[] = [
  [
    'hip',
    [
      ['standing', 'strategy', 'region', 'population'],
      ['standing', 'strategy', 'region'],
      ['strategy', 'region'],
      ['region'],
    ],
  ],
  ['hip', [['standing', 'population'], ['population']]],
  ['public', [['state']]],
];

/**
 * What is to leave of all organisations' awards. Each currency and year in which awards began is a subject of its own: no
 * award is in two of them, and nothing adds them up.
 */
export function releasePlans(awards: readonly PortfolioAward[]): ReleasePlan[] {
  const slices = awards.flatMap(slicesOf).filter(({ committedMinor }) => committedMinor > 0n);
  const subjects = groupBy(slices, (slice) => subjectOf(slice.award.currency, slice.year));
  return [...subjects.keys()].sort().flatMap((subject) => {
    const those = subjects.get(subject)!;
    return LADDERS.map(([audience, ladder]) => ({
      ...{ subject, audience },
      ladder: ladder.map((dimensions) => tableOf(those, dimensions)),
    }));
  });
}

export const subjectOf = (currency: Currency, year: string): string =>
  `awards.${currency.toLowerCase()}.${year}`;

/** The currency and year of a subject. */
export function readSubject(subject: string): { readonly currency: Currency; readonly year: string } {
  const [, currency, year] = subject.split('.');
  return { currency: currency!.toUpperCase() as Currency, year: year! };
}

function tableOf(slices: readonly Slice[], dimensions: readonly ('standing' | SliceDimension)[]): CountTable {
  const rows = slices.flatMap((slice) => {
    const parts = dimensions.includes('standing') ? parted(slice) : [['', stepsOf(slice)] as const];
    return parts.map(([standing, count]): CountedRow => {
      const key = dimensions.map((name) => (name === 'standing' ? standing : VALUES[name](slice)));
      return { key, contributor: slice.award.nonprofitId, count };
    });
  });
  return countedTable(dimensions, rows);
}

/** Each slice is rounded once, so that all tables of it add up to the same. */
const stepsOf = ({ award, committedMinor }: Slice): number => moneySteps(committedMinor, award.currency);

/** Paid is never more than what is committed; what would be is not told apart. */
function parted(slice: Slice): readonly (readonly [string, number])[] {
  const [all, paid] = [stepsOf(slice), moneySteps(slice.paidMinor, slice.award.currency)];
  return [
    ['paid', Math.min(paid, all)],
    ['to-pay', all - Math.min(paid, all)],
  ];
}
