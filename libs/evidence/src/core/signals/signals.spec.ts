import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DateOnly } from '@puente/kernel';
import fc from 'fast-check';
import { states, statesOf, type StateCode } from '@puente/taxonomy/core';
import { readEvidence, type EvidenceBase } from '../base';
import { buildSignals, documentedStates, figureOf, filterSignals, statesInNeed } from '.';
import type { NeedSignal, SignalRow } from '.';
import { populationsOf } from './rows-of-observations';

const DATA = join(__dirname, '../../../data');
const base = readEvidence((name) => readFileSync(join(DATA, name)), '2026-11-22' as DateOnly);
const all = buildSignals(base);
const signal = (code: string): NeedSignal => all.signals.find((each) => each.code === code)!;
const hotline = signal('hotline-cases.lnctp');

const row = (state: StateCode, value: number | null, start: string, end = start): SignalRow => ({
  state,
  value,
  qualifier: 'exact',
  period: { start, end },
  caveats: ['awareness-bias'],
  populations: [],
  observation: null,
});
const of = (...rows: SignalRow[]): NeedSignal => ({ ...hotline, rows });

describe('the signals of the evidence base', () => {
  it('are these, each of one source', () => {
    expect(all.signals.map(({ code }) => code)).toEqual([
      'hotline-cases.lnctp',
      'victims-sheltered.mix',
      'government-shelters.mix',
      'government-shelters.tip2014',
      'government-shelters.delgado',
      'public-private-shelters.mix',
      'government-shelters-opened.mix',
      'hotlines.tip2014',
      'states-with-protocol.mix',
      'states-with-specialised-prosecutor.mix',
      'states-with-committee.mix',
      'states-with-specific-law.tip2014',
      'states-with-aligned-law.mix',
    ]);
  });

  it.each([
    ['hotline-cases.lnctp', 'MX-CMX', 52],
    ['hotline-cases.lnctp', 'MX-MEX', 20],
    ['hotline-cases.lnctp', 'MX-PUE', 10],
    ['hotline-cases.lnctp', 'MX-COL', 1],
    ['hotline-cases.lnctp', 'MX-ZAC', null],
    ['victims-sheltered.mix', 'MX-CMX', 52],
    ['public-private-shelters.mix', 'MX-PUE', 1],
    ['government-shelters-opened.mix', 'MX-MEX', 3],
    ['states-with-specific-law.tip2014', 'MX-CMX', 1],
    ['states-with-protocol.mix', 'MX-CMX', null],
  ] as const)('%s says of %s: %p', (code, state, value) => {
    expect(figureOf(signal(code), state).value).toBe(value);
  });

  it('leave the five states that the hotline never names without a figure, not at zero', () => {
    const silent = states.codes.filter((state) => figureOf(hotline, state).value === null);
    expect(silent).toEqual(['MX-AGU', 'MX-HID', 'MX-NAY', 'MX-SLP', 'MX-ZAC']);
    expect(states.codes.filter((state) => !documentedStates(all).has(state))).toEqual(silent);
    expect(hotline.rows.reduce((sum, { value }) => sum + value!, 0)).toBe(163);
  });

  it('a counted zero is a figure and documents no need', () => {
    const zero = {
      ...all,
      signals: [of(row('MX-AGU', 0, '2019'), row('MX-HID', 3, '2019'), row('MX-ZAC', null, '2019'))],
    };
    expect([[...documentedStates(zero)], [...statesInNeed(zero)]]).toEqual([
      ['MX-AGU', 'MX-HID'],
      ['MX-HID'],
    ]);
  });

  it.each([
    ['states-with-protocol.mix', 17, 31],
    ['states-with-specialised-prosecutor.mix', 27, 31],
    ['states-with-committee.mix', 28, 31],
    ['states-with-specific-law.tip2014', 23, 31],
  ])('%s says %d of %d of the country and paints no state', (code, value, denominator) => {
    expect(signal(code).national).toMatchObject([{ value, of: denominator }]);
    expect(signal(code).rows.filter(({ state }) => state !== 'MX-CMX')).toEqual([]);
  });

  it('never come without a date and a caveat that has words', () => {
    const words = base.vocabularies.get('caveat')!;
    for (const { rows, national, caveats } of all.signals) {
      expect(caveats.filter((code) => !words.has(code))).toEqual([]);
      for (const each of [...rows, ...national]) {
        expect([each.period.start, each.caveats.length > 0]).toEqual([expect.stringMatching(/^\d{4}/), true]);
      }
    }
    expect(words.has(all.trends.caveats[0]!)).toBe(true);
  });

  it('take neither one person’s story nor what is set aside', () => {
    const used = new Set(all.signals.flatMap(({ rows }) => rows.map(({ observation }) => observation)));
    const left = base.observations.filter(
      (each) => each.quarantine !== null || each.caveats.includes('single-account'),
    );
    expect(left.filter(({ id }) => used.has(id))).toEqual([]);
  });

  it('spread a region’s trends to its states alone', () => {
    for (const state of statesOf('north')) {
      expect(all.trends.byState.get(state)!.every(({ region }) => region === 'north')).toBe(true);
    }
    expect([...all.trends.byState.values()].every((tags) => tags.length > 0)).toBe(true);
  });

  it('do not depend on the order of the observations', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...base.observations], { minLength: base.observations.length }),
        (observations) => {
          const turned: EvidenceBase = { ...base, observations };
          expect(buildSignals(turned).signals.map(({ rows }) => rows)).toEqual(
            all.signals.map(({ rows }) => rows),
          );
        },
      ),
      { numRuns: 10 },
    );
  });
});

describe('figureOf', () => {
  it.each([
    ['nothing', [], null],
    ['years apart add up', [row('MX-PUE', 2, '2019'), row('MX-PUE', 3, '2020')], 5],
    ['a zero is a zero', [row('MX-PUE', 0, '2019')], 0],
    ['not reported alone', [row('MX-PUE', null, '2019')], null],
    ['not reported adds nothing', [row('MX-PUE', 2, '2019'), row('MX-PUE', null, '2020')], 2],
    ['days are not counted twice', [row('MX-PUE', 2, '2019'), row('MX-PUE', 3, '2019-03')], null],
    ['of others nothing', [row('MX-JAL', 2, '2019')], null],
  ] as const)('%s', (_name, rows, value) => {
    expect(figureOf(of(...rows), 'MX-PUE').value).toBe(value);
  });

  it('joins imported rows as a signal of their own', () => {
    const source = { code: 'file', title: 'x', publisher: 'y', editionYear: null };
    const rows = [row('MX-ZAC', 4, '2025')];
    const { signals } = buildSignals(base, [{ indicator: 'hotline-cases', source, rows }]);
    const imported = signals.find(({ code }) => code === 'hotline-cases.file')!;
    expect([figureOf(imported, 'MX-ZAC').value, figureOf(hotline, 'MX-ZAC').value]).toEqual([4, null]);
  });
});

describe('filterSignals', () => {
  it('keeps what the data say of a strategy', () => {
    expect(filterSignals(all, { strategy: 'capacity' }).signals).toEqual([]);
    const services = filterSignals(all, { strategy: 'direct-services' }).signals;
    expect(services.map(({ code }) => code)).not.toContain('hotline-cases.lnctp');
    expect(services.length).toBe(all.signals.length - 1);
  });

  it('keeps what the data say of a population', () => {
    const { signals, trends } = filterSignals(all, { population: 'women' });
    expect(signals.map(({ code }) => code)).toContain('victims-sheltered.mix');
    expect(signals.every(({ rows }) => rows.every((each) => each.populations.includes('women')))).toBe(true);
    const tags = [...trends.byState.values()].flat();
    expect(tags.length > 0 && tags.every(({ populations }) => populations.includes('women'))).toBe(true);
  });

  it.each([
    [{}, []],
    [{ sex: 'female' }, ['women', 'girls', 'adolescents']],
    [{ sex: 'female', age: 'child' }, ['girls', 'adolescents']],
    [{ age: 'child' }, ['girls', 'boys', 'adolescents']],
    [{ population: 'indigenous' }, ['indigenous']],
  ] as const)('%j is about %j', (breakdown, about) => expect(populationsOf(breakdown)).toEqual(about));
});
