import { addDays, type DateOnly } from '@puente/kernel';
import fc from 'fast-check';
import {
  concentrationCurve,
  concentrationOf,
  countDue,
  crossOf,
  gapsOf,
  isWithin,
  linesBy,
  linesTogether,
  placeOf,
  placeOfValue,
  readPortfolioFilter,
  regionValue,
  releasePlans,
  slicesOf,
  stateOf,
  stateValueLabel,
  stateValues,
  totalsOf,
  type PortfolioAward,
} from '.';

const award = (more: Partial<PortfolioAward> = {}): PortfolioAward => ({
  ...{ id: 'w1', nonprofitId: 'n1', title: 'Casa abierta', state: 'active', currency: 'MXN' },
  ...{ amountMinor: 1_000n, paidMinor: 300n, populations: ['girls'], states: ['MX-CHP'] },
  ...{ startsOn: '2026-05-01' as DateOnly, endsOn: '2027-04-30' as DateOnly },
  strategies: [
    { code: 'capacity', percent: 33, needs: [] },
    { code: 'prevention', percent: 67, needs: [] },
  ],
  ...more,
});

describe('a portfolio', () => {
  it('counts every award once, to the last minor unit, whatever its shares', () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 12n });
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 99 }), (amountMinor, percent) => {
        const strategies = [
          { code: 'capacity', percent, needs: [] },
          { code: 'direct-services', percent: 100 - percent, needs: [] },
        ] as const;
        const slices = slicesOf(award({ amountMinor, paidMinor: amountMinor / 3n, strategies }));
        expect(totalsOf(slices)).toEqual([
          {
            ...{ currency: 'MXN', awards: 1, pipelineMinor: 0n },
            ...{ committedMinor: amountMinor, paidMinor: amountMinor / 3n },
          },
        ]);
      }),
    );
  });

  it('tells what may come from what is promised, and of what is over counts what was paid', () => {
    const totalOf = (state: PortfolioAward['state']) => {
      const [line] = totalsOf(slicesOf(award({ state })));
      return [line!.pipelineMinor, line!.committedMinor, line!.paidMinor];
    };
    expect(totalOf('proposed')).toEqual([1_000n, 0n, 0n]);
    expect(totalOf('paused')).toEqual([0n, 1_000n, 300n]);
    expect(totalOf('terminated')).toEqual([0n, 300n, 300n]);
    expect(totalOf('withdrawn')).toEqual([0n, 0n, 0n]);
  });

  it('puts what has several values under a value of its own', () => {
    expect(placeOf(['MX-CHP', 'MX-OAX'])).toBe('south');
    expect(placeOf(['MX-CHP', 'MX-CMX'])).toBe('several');
    expect(placeOf([])).toBe('not-said');
    expect([stateOf(['MX-CHP']), stateOf(['MX-CHP', 'MX-OAX'])]).toEqual(['MX-CHP', 'several-south']);
    for (const place of ['south', 'several', 'not-said'] as const) {
      expect(placeOfValue(regionValue(place))).toBe(place);
    }
    expect(regionValue('south').split('+')).toEqual(expect.arrayContaining(['MX-CHP', 'several-south']));
  });

  it('is narrowed by closed lists of codes, and says which are none', () => {
    const { filter, wrong } = readPortfolioFilter({ strategy: 'capacity', region: 'moon', year: '', x: '1' });
    expect([filter, wrong]).toEqual([{ strategy: 'capacity' }, ['region']]);
    const slices = slicesOf(award()).filter((slice) => isWithin(slice, { ...filter, currency: 'MXN' }));
    expect(slices.map(({ strategy, committedMinor }) => [strategy, committedMinor])).toEqual([
      ['capacity', 330n],
    ]);
  });

  it('adds up by each dimension, across two, and by recipient', () => {
    const slices = [
      ...slicesOf(award()),
      ...slicesOf(award({ id: 'w2', nonprofitId: 'n2', amountMinor: 3_000n, states: ['MX-CMX'] })),
    ];
    expect(linesBy(slices, 'region').map(({ code, committedMinor }) => [code, committedMinor])).toEqual([
      ['central', 3_000n],
      ['south', 1_000n],
    ]);
    expect(crossOf(slices, 'MXN').get('capacity')!.get('central')).toBe(990n);
    const { recipients, largest, capitalPermille } = concentrationOf(slices, 'MXN');
    expect([recipients, capitalPermille]).toEqual([2, 750]);
    expect(largest.map(({ permille, awards }) => [permille, awards[0]!.id])).toEqual([
      [750, 'w2'],
      [250, 'w1'],
    ]);
    expect(gapsOf(slices)).toMatchObject({
      ...{ strategy: ['direct-services', 'cross-movement'], region: ['north', 'southwest'] },
    });
  });
});

describe('what is drawn of a portfolio', () => {
  const spread = [1n, 2n, 7n].flatMap((amountMinor, at) =>
    slicesOf(award({ id: `w${at}`, nonprofitId: `n${at}`, amountMinor: amountMinor * 1_000n })),
  );

  it('is each award once by strategy, region and population at once', () => {
    const lines = linesTogether(spread);
    expect(lines.map(({ strategy, region, population }) => [strategy, region, population].join())).toEqual([
      'capacity,south,girls',
      'prevention,south,girls',
    ]);
    const sum = lines.reduce((all, { committedMinor }) => all + committedMinor, 0n);
    expect([sum, lines[0]!.awards]).toEqual([10_000n, 3]);
  });

  it('is how fast the money adds up, from the largest recipient to all', () => {
    expect(concentrationCurve(spread, 'MXN')).toEqual([
      { recipients: 1, permille: 700 },
      { recipients: 2, permille: 900 },
      { recipients: 3, permille: 1000 },
    ]);
  });

  it('puts every day that is late or near in one time', () => {
    const today = '2026-11-23' as DateOnly;
    const days = Array.from({ length: 131 }, (_, at) => addDays(today, at - 100));
    const counts = countDue(days, today);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(131);
    expect(countDue([today], today).find(({ count }) => count === 1)!.code).toBe('week');
  });

  it('is narrowed by what an award says of its states', () => {
    expect(isWithin(spread[0]!, { state: 'MX-CHP' })).toBe(true);
    expect(isWithin(spread[0]!, { state: 'several-south' })).toBe(false);
    expect(stateValues.map((value) => stateValueLabel(value).es)).toEqual(
      expect.arrayContaining(['Chiapas', 'Varias entidades: Sur', 'Sin dato']),
    );
  });
});

describe('what is to leave of all awards', () => {
  it('has a subject for each currency and year, and no award in two', () => {
    const plans = releasePlans([
      award(),
      award({ id: 'w2', startsOn: '2025-01-01' as DateOnly }),
      award({ id: 'w3', currency: 'USD', state: 'draft' }),
    ]);
    expect([...new Set(plans.map(({ subject }) => subject))]).toEqual(['awards.mxn.2025', 'awards.mxn.2026']);
    const shapes = plans.slice(0, 3).map(({ audience, ladder }) => [audience, ladder[0]!.dimensions.join()]);
    expect(shapes).toEqual([
      ['hip', 'standing,strategy,region,population'],
      ['hip', 'standing,population'],
      ['public', 'state'],
    ]);
  });

  it('names nonprofits as contributors, and nothing else of an award', () => {
    const [plan] = releasePlans([award({ amountMinor: 900_000_000n, paidMinor: 10n ** 12n })]);
    const cells = plan!.ladder[0]!.cells;
    expect(
      cells.flatMap(({ contributors }) => [...(contributors as { named: Map<string, number> }).named]),
    ).toEqual(cells.map(({ count }) => ['n1', count]));
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(900);
  });
});
