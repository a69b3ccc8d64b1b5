import fc from 'fast-check';
import type { EvidenceBase, Observation } from '../base';
import { buildSeries, type IndicatorSeries } from './build-series';
import { mayJoin } from './join-figures';
import { listIndicators } from './list-indicators';

const PLAIN = {
  ...{ id: 'a', source: 's', indicator: 'victims-identified', value: 5, unit: 'persons', qualifier: 'exact' },
  ...{ periodStart: '2016', periodEnd: '2016', editionYear: 2018, geography: 'MX', breakdown: {} },
  ...{ scope: 'palermo', denominator: null, reporter: 'r', quarantine: null },
} as unknown as Observation;
const NEXT: Observation = { ...PLAIN, id: 'b', value: 9, periodStart: '2017', periodEnd: '2017' };

const baseOf = (observations: readonly Observation[]): EvidenceBase =>
  ({
    observations,
    claims: [],
    conflictsOf: new Map([['a', ['c']]]),
    indicators: new Map([
      ['victims-identified', { code: 'victims-identified' }],
      ['nobody-counts', { code: 'nobody-counts' }],
    ]),
  }) as unknown as EvidenceBase;

const seriesOf = (...observations: Observation[]): IndicatorSeries =>
  buildSeries(baseOf(observations), 'victims-identified')!;
const ids = ({ panels }: IndicatorSeries): string[][] =>
  panels.flatMap(({ lines }) => lines.map(({ figures }) => figures.map(({ id }) => id)));
const joined = ({ panels }: IndicatorSeries): number =>
  panels.flatMap(({ lines }) => lines.flatMap(({ joins }) => joins)).length;

describe('mayJoin', () => {
  it('joins years and months that follow each other', () => {
    expect(mayJoin(PLAIN, NEXT)).toBe(true);
    const month = { periodStart: '2016-12', periodEnd: '2016-12' };
    expect(mayJoin({ ...PLAIN, ...month }, { ...NEXT, periodStart: '2017-01', periodEnd: '2017-01' })).toBe(
      true,
    );
  });

  it.each<[string, Partial<Observation>]>([
    ['another source', { source: 't' }],
    ['another edition', { editionYear: 2017 }],
    ['another scope', { scope: 'mx-law-2012' }],
    ['another unit', { unit: 'cases' }],
    ['another place', { geography: 'MX-CHP' }],
    ['another part', { breakdown: { sex: 'female' } }],
    ['another reporter', { reporter: 'q' }],
    ['another denominator', { denominator: '31-states' }],
    ['given in another way', { qualifier: 'at-least' }],
    ['not reported', { value: null }],
    ['a year between', { periodStart: '2018', periodEnd: '2018' }],
    ['the same year', { periodStart: '2016', periodEnd: '2016' }],
    ['a longer time', { periodStart: '2017', periodEnd: '2018' }],
    ['no date', { periodStart: null, periodEnd: null }],
    ['no end', { periodEnd: null }],
  ])('never joins what differs: %s', (_, change) =>
    expect(mayJoin(PLAIN, { ...NEXT, ...change })).toBe(false),
  );
});

describe('buildSeries', () => {
  it('gives each teller a line of its own and says what they differ in', () => {
    const series = seriesOf(NEXT, PLAIN, { ...PLAIN, id: 'c', scope: 'cndh', editionYear: 2017 });
    expect(ids(series)).toEqual([['a', 'b'], ['c']]);
    expect(series.panels[0]!.differ).toEqual(['edition', 'scope']);
    expect(joined(series)).toBe(1);
  });

  it('keeps apart what cannot be on one axis, the country first', () => {
    const state = { ...PLAIN, id: 'c', geography: 'MX-CHP' };
    const cases = { ...PLAIN, id: 'd', unit: 'cases' };
    expect(seriesOf(state, PLAIN, NEXT, cases).panels).toHaveLength(3);
    expect(ids(seriesOf(state, PLAIN, NEXT, cases))).toEqual([['a', 'b'], ['d'], ['c']]);
  });

  it('leaves out what is set aside, and says how much', () => {
    const series = seriesOf(PLAIN, { ...NEXT, quarantine: 'foreign' });
    expect([ids(series), series.setAside]).toEqual([[['a']], 1]);
  });

  it('knows no other indicator', () => expect(buildSeries(baseOf([PLAIN]), 'something')).toBeNull());

  it('joins through nothing that is missing, and depends on no order', () => {
    const years = [2012, 2013, 2014, 2015, 2016];
    const figure = (year: number, value: number | null): Observation => ({
      ...PLAIN,
      ...{ id: String(year), value, periodStart: String(year), periodEnd: String(year) },
    });
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(9)), { minLength: 5, maxLength: 5 }), (values) => {
        const told = years.map((year, index) => figure(year, values[index] ?? null));
        const series = seriesOf(...told);
        const neighbours = values.filter(
          (value, index) => index > 0 && value !== null && values[index - 1] !== null,
        );
        expect(joined(series)).toBe(neighbours.length);
        expect(seriesOf(...told.reverse())).toEqual(series);
      }),
    );
  });
});

describe('listIndicators', () => {
  it('counts what is in use, its sources, years and conflicts', () =>
    expect(listIndicators(baseOf([PLAIN, NEXT, { ...PLAIN, id: 'x', quarantine: 'foreign' }]))).toEqual([
      {
        indicator: { code: 'victims-identified' },
        ...{ inUse: 2, setAside: 1, sources: ['s'], conflicts: 1, years: ['2016', '2017'] },
      },
    ]));
});
