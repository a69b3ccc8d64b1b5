import type { EvidenceBase, Observation } from '../base';
import { conflictsOf, filterConflicts, filterObservations, twinsOf, yearsOf } from './explore-evidence';

const PLAIN = {
  source: 'a',
  indicator: 'victims-identified',
  unit: 'persons',
  geography: 'MX',
  scope: 'unstated',
  periodStart: '2016',
  periodEnd: '2016',
  editionYear: 2018,
  quarantine: null,
  twinOf: null,
};
const observations = [
  { ...PLAIN, id: '1' },
  { ...PLAIN, id: '2', source: 'b', geography: 'MX-CHP', unit: 'cases', twinOf: '1' },
  {
    ...PLAIN,
    id: '3',
    periodStart: '2013-04',
    periodEnd: '2014-03',
    indicator: 'shelters',
    scope: 'hotline',
  },
  { ...PLAIN, id: '4', periodStart: '2010', periodEnd: null, editionYear: 2014 },
  { ...PLAIN, id: '5', periodStart: null, periodEnd: null },
  { ...PLAIN, id: '6', quarantine: 'foreign', geography: 'US' },
] as unknown as readonly Observation[];
const conflict = { id: 'c', kind: 'series', observations: ['2', '1'], summary: { es: '', en: '' } } as const;
const base = {
  observations,
  conflicts: [conflict],
  claims: [],
  conflictsOf: new Map([
    ['1', ['c']],
    ['2', ['c']],
  ]),
  indicators: new Map([['victims-identified', { stage: 'identified' }]]),
} as unknown as EvidenceBase;

describe('filterObservations', () => {
  it.each([
    [{}, '12345'],
    [{ set: 'all' }, '123456'],
    [{ set: 'aside' }, '6'],
    [{ set: 'conflicting' }, '12'],
    [{ source: 'b' }, '2'],
    [{ place: 'MX-CHP' }, '2'],
    [{ unit: 'cases', source: 'a' }, ''],
    [{ scope: 'hotline' }, '3'],
    [{ stage: 'identified' }, '1245'],
    [{ indicator: 'shelters' }, '3'],
    [{ year: '2016' }, '12'],
    [{ year: '2014' }, '34'],
    [{ year: '2012' }, '4'],
  ] as const)('%j: %s', (filter, ids) =>
    expect(
      filterObservations(base, filter)
        .map(({ id }) => id)
        .join(''),
    ).toBe(ids),
  );
});

describe('what belongs to a figure', () => {
  it('knows the years, the latest first', () =>
    expect(yearsOf(observations)).toEqual(['2016', '2014', '2013', '2010']));

  it('finds the other currency from either side', () => {
    expect(twinsOf(base, observations[0]!)).toEqual([observations[1]]);
    expect(twinsOf(base, observations[1]!)).toEqual([observations[0]]);
  });

  it('joins the figures of a conflict, and finds it by kind and source', () => {
    const whole = [{ conflict, observations: [observations[1], observations[0]] }];
    expect(conflictsOf(base, observations[0]!)).toEqual(whole);
    expect(conflictsOf(base, observations[2]!)).toEqual([]);
    expect(filterConflicts(base, { kind: 'series', source: 'b' })).toEqual(whole);
    expect(filterConflicts(base, { indicator: 'victims-identified' })).toEqual(whole);
    expect(filterConflicts(base, { indicator: 'shelters' })).toEqual([]);
    expect(filterConflicts(base, { kind: 'definition' })).toEqual([]);
    expect(filterConflicts(base, { source: 'nobody' })).toEqual([]);
  });
});
