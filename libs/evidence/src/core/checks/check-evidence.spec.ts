import type { Observation } from '../base/observation';
import type { Claim } from '../base/read-claims';
import type { Indicator, Source } from '../base/vocabulary';
import { checkEvidence } from './check-evidence';

const SOURCES = new Map([
  ['a', { notIndependentOf: ['b'] } as unknown as Source],
  ['b', { notIndependentOf: ['a'] } as unknown as Source],
]);
const staged = (code: string, stage: string): [string, Indicator] => [
  code,
  { code, stage } as unknown as Indicator,
];
const STAGES = new Map([staged('victims-identified', 'identified'), staged('assisted', 'assisted')]);
const PLAIN: Observation = {
  id: '',
  source: 'a',
  locator: '¶1',
  indicator: 'victims-identified',
  value: 0,
  unit: 'persons',
  qualifier: 'exact',
  periodStart: '2017',
  periodEnd: '2017',
  editionYear: 2018,
  geography: 'MX',
  breakdown: {},
  scope: 'unstated',
  denominator: null,
  reporter: '',
  confidence: 'high',
  caveats: [],
  twinOf: null,
  quarantine: null,
};
const one = (id: string, value: number | null, more: Partial<Observation> = {}): Observation => ({
  ...PLAIN,
  id,
  value,
  ...more,
});
const share = (id: string, value: number, more: Partial<Observation> = {}) =>
  one(id, value, { unit: 'percent', indicator: 'share', ...more });
const of = (key: string, value: string, denominator: string | null = null) => ({
  breakdown: { [key]: value },
  denominator,
});
const said = (direction: Claim['direction'], earlier = 'x', later = 'y'): Claim => ({
  id: 'c',
  source: 'a',
  locator: '¶1',
  direction,
  observation: null,
  earlier: earlier.split(' '),
  later: later.split(' '),
});
const found = (all: Observation[], claims: Claim[] = []) =>
  checkEvidence(all, SOURCES, claims, STAGES).map(
    ({ rule, observations }) => `${rule} ${observations.join(' ')}`,
  );

type Case = [string, Observation[], string[]];

describe('sums', () => {
  const levels = (federal: number, state: number) => [
    one('f', federal, of('level', 'federal')),
    one('s', state, of('level', 'state')),
  ];
  const forms = (...values: number[]) =>
    values.map((value, index) =>
      one(`p${index}`, value, { ...of('form', `form-${index}`, 't'), source: 'b' }),
    );
  it.each<Case>([
    ['levels that close', [one('t', 10), ...levels(4, 6)], []],
    ['levels over the total', [one('t', 740), ...levels(194, 691)], ['parts-exceed t f s']],
    ['levels under the total', [one('t', 10), ...levels(4, 5)], ['parts-fall-short t f s']],
    ['one level alone', [one('t', 10), one('f', 4, of('level', 'federal'))], []],
    [
      'forms under the total, with those unspecified',
      [one('t', 10), one('p', 4, of('form', 'forced-labour')), one('u', 5, of('form', 'unspecified'))],
      ['parts-fall-short t p u'],
    ],
    [
      'forms under the total, which may be some of them',
      [one('t', 10), one('p', 4, of('form', 'forced-labour')), one('u', 5, of('form', 'forced-begging'))],
      [],
    ],
    [
      'people put under fewer cases',
      [
        one('w', 10, { unit: 'cases', indicator: 'hotline-cases' }),
        one('p', 6, of('nationality', 'MX', 'w')),
        one('q', 5, of('nationality', 'HN', 'w')),
      ],
      ['parts-exceed w p q'],
    ],
    [
      'people put under as many cases',
      [
        one('w', 11, { unit: 'cases', indicator: 'hotline-cases' }),
        one('p', 6, of('nationality', 'MX', 'w')),
        one('q', 5, of('nationality', 'HN', 'w')),
      ],
      [],
    ],
    [
      'levels and forms of two sources that differ',
      [...levels(4, 6), ...forms(5, 4)],
      ['breakdowns-differ f s p0 p1'],
    ],
    ['levels and forms of two sources that agree', [...levels(4, 6), ...forms(6, 4)], []],
  ])('%s', (_name, all, findings) => expect(found(all)).toEqual(findings));
});

describe('shares', () => {
  const women = of('sex', 'female');
  const modality = (id: string, value: number, form: string) =>
    one(id, value, { ...of('form', form), indicator: 'hotline-modalities', unit: 'registries' });
  const registered = of('form', 'forced-labour', 'modalities-registered');
  const files = { indicator: 'investigation-files', unit: 'files', breakdown: { channel: 'hotline' } };
  const cases = one('w', 184, { indicator: 'hotline-cases', unit: 'cases' });
  const means = (value: string) => ({ breakdown: { means: value } });
  it.each<Case>([
    [
      'a share against its counts',
      [one('w', 200), one('p', 80, women), share('%', 59, of('sex', 'female', 'w'))],
      ['share-differs % p w'],
    ],
    [
      'a share that is right',
      [one('w', 200), one('p', 118, women), share('%', 59, of('sex', 'female', 'w'))],
      [],
    ],
    [
      'a share against a list without a total',
      [share('%', 69, registered), modality('p', 71, 'forced-labour'), modality('q', 29, 'forced-begging')],
      ['share-differs % p q'],
    ],
    [
      'a share that a list without a total gives',
      [share('%', 71, registered), modality('p', 71, 'forced-labour'), modality('q', 29, 'forced-begging')],
      [],
    ],
    [
      'a share that is another one of those known',
      [
        one('w', 100),
        one('p', 75, of('nationality', 'MX')),
        one('u', 25, of('nationality', 'unknown')),
        share('%', 75, of('nationality', 'MX', 'w')),
      ],
      ['share-of-known-differs % p w u'],
    ],
    [
      'a share where nothing is unknown',
      [
        one('w', 100),
        one('p', 75, of('nationality', 'MX')),
        one('h', 25, of('nationality', 'HN')),
        share('%', 75, of('nationality', 'MX', 'w')),
      ],
      [],
    ],
    [
      'a share of the country that is the one of the line’s cases',
      [
        cases,
        one('p', 109, { ...files, denominator: 'w' }),
        share('%', 59, of('channel', 'hotline', 'files-nationwide')),
      ],
      ['share-of-other-whole % p w'],
    ],
    [
      'a share of the country that no other whole gives',
      [
        cases,
        one('p', 109, { ...files, denominator: 'w' }),
        share('%', 40, of('channel', 'hotline', 'files-nationwide')),
      ],
      [],
    ],
    [
      'shares that leave a rest',
      [share('a', 72, means('x')), share('b', 22, means('y'))],
      ['shares-leave-rest a b'],
    ],
    [
      'shares that make a hundred',
      [share('a', 92, means('x')), share('b', 6, means('y')), share('c', 2, means('z'))],
      [],
    ],
    ['shares of two lists', [share('a', 72, means('x')), share('b', 22, of('method', 'y'))], []],
  ])('%s', (_name, all, findings) => expect(found(all)).toEqual(findings));
});

describe('names, wholes, limits and origins', () => {
  const states = (id: string, denominator: string, more: Partial<Observation> = {}) =>
    one(id, 17, { unit: 'states', indicator: id, denominator, ...more });
  const term = (id: string, value: number, qualifier = 'exact', indicator = 'legal-penalty') =>
    one(id, value, { unit: 'years', indicator, qualifier });
  const law = [term('l', 5, 'range-low'), term('h', 30, 'range-high')];
  it.each<Case>([
    [
      'a sentence over the law',
      [...law, term('s', 99, 'exact', 'sentence-length')],
      ['outside-limits s l h'],
    ],
    ['a sentence within the law', [...law, term('s', 27, 'exact', 'sentence-length')], []],
    ['two values of one matter', [one('t', 10), one('u', 11)], ['value-differs t u']],
    ['another year', [one('t', 10), one('u', 11, { periodStart: '2016' })], []],
    ['quarantined figures', [one('t', 10), one('u', 11, { quarantine: 'foreign' })], []],
    ['one value from one origin', [one('t', 10), one('u', 10, { source: 'b' })], ['not-independent t u']],
    [
      'one value, two names',
      [one('t', 160), one('u', 160, { indicator: 'assisted' })],
      ['one-value-two-names t u'],
    ],
    ['one small value, two names', [one('t', 2), one('u', 2, { indicator: 'assisted' })], []],
    [
      'one value, two names, two sources',
      [one('t', 160), one('u', 160, { indicator: 'assisted', source: 'b' })],
      [],
    ],
    [
      'entities of 31 and of 32',
      [states('i', '31-states'), states('j', '32-entities', { value: 18 })],
      ['wholes-differ i j'],
    ],
    ['entities of 31 alone', [states('i', '31-states'), states('j', '31-states', { value: 18 })], []],
    [
      'entities of 31 and of 32 in two sources',
      [states('i', '31-states'), states('j', '32-entities', { source: 'b' })],
      [],
    ],
  ])('%s', (_name, all, findings) => expect(found(all)).toEqual(findings));
});

describe('claims of rise or fall', () => {
  const before = { periodStart: '2016', periodEnd: '2016' };
  const two = (earlier: number | null, later: number, more: Partial<Observation> = {}) => [
    one('x', earlier, before),
    one('y', later, more),
  ];
  const parts = (earlier: number, later: number) => [
    one('p', earlier, { ...before, ...of('form', 'forced-labour') }),
    one('q', later, of('form', 'forced-labour')),
  ];
  it.each<[string, Observation[], Claim, string[]]>([
    ['a rise that fell', two(87, 82), said('rise'), ['claim-differs x y']],
    ['a rise that rose', two(82, 87), said('rise'), []],
    ['what stayed and fell', two(228, 95), said('same'), ['claim-differs x y']],
    ['what stayed', two(100, 97), said('same'), []],
    ['a sum that fell', [...two(50, 90), one('z', 50, before)], said('fall', 'x z'), []],
    [
      'a fall without the earlier figure',
      two(null, 5),
      said('fall'),
      ['gap-in-series x y', 'claim-without-figure x y'],
    ],
    [
      'a rise between minimums',
      two(25, 52, { qualifier: 'at-least' }),
      said('rise'),
      ['bound-beside-exact x y', 'claim-on-bounds x y'],
    ],
    [
      'a fall that hides a rise',
      [...two(740, 667), ...parts(15, 103)],
      said('fall'),
      ['claim-hides-parts x y p q'],
    ],
    ['a fall of all parts', [...two(740, 667), ...parts(103, 15)], said('fall'), []],
    ['what is set aside', two(87, 82, { quarantine: 'orphan' }), said('rise'), []],
  ])('%s', (_name, all, claim, findings) => expect(found(all, [claim])).toEqual(findings));
});

describe('series', () => {
  const at = (year: string, more: Partial<Observation> = {}) => ({
    periodStart: year,
    periodEnd: year,
    ...more,
  });
  const form = (id: string, year: string, value: string) => one(id, 20, at(year, of('form', value)));
  it.each<Case>([
    [
      'what is not reported before a figure',
      [one('n', null, at('2013')), one('f', 5)],
      ['gap-in-series n f'],
    ],
    [
      'what is not reported between figures, by the nearest of each side',
      [one('a', 4, at('2012')), one('b', 5, at('2013')), one('n', null, at('2014')), one('f', 6)],
      ['gap-in-series n b', 'gap-in-series n f'],
    ],
    ['what is not reported of a part', [one('n', null, at('2013', of('sex', 'female'))), one('f', 5)], []],
    ['what is not reported within the time of a figure', [one('n', null), one('f', 5)], []],
    [
      'at least so many, then a count',
      [one('b', 5, at('2013', { qualifier: 'at-least' })), one('f', 9)],
      ['bound-beside-exact b f'],
    ],
    [
      'a bound of a time that holds the other',
      [one('b', 50, { periodStart: '2013', qualifier: 'fewer-than' }), one('f', 9)],
      [],
    ],
    ['a range', [one('b', 5, at('2013', { qualifier: 'range-low' })), one('f', 9)], []],
    [
      'two definitions',
      [one('a', 5, at('2013', { scope: 'cndh' })), one('f', 9, { scope: 'mx-law-2012' })],
      ['definitions-differ a f'],
    ],
    [
      'one definition, and one that is not said',
      [one('a', 5, at('2013', { scope: 'cndh' })), one('f', 9)],
      [],
    ],
    [
      'categories that are not the same',
      [form('a', '2016', 'x'), form('b', '2016', 'y'), form('c', '2017', 'x'), form('d', '2017', 'z')],
      ['categories-change a b c d'],
    ],
    [
      'the same categories',
      [form('a', '2016', 'x'), form('b', '2016', 'y'), form('c', '2017', 'y'), form('d', '2017', 'x')],
      [],
    ],
    ['one category in each time', [form('a', '2016', 'x'), form('b', '2017', 'y')], []],
  ])('%s', (_name, all, findings) => expect(found(all)).toEqual(findings));
});

describe('parts, bodies and stages', () => {
  const abroad = { breakdown: { form: 'x', place: 'abroad' } };
  const assisted = (id: string, value: number, reporter: string) =>
    one(id, value, { indicator: 'assisted', reporter });
  it.each<Case>([
    [
      'a part over the narrower whole',
      [one('w', 103, of('form', 'x')), one('p', 196, abroad)],
      ['part-outside-whole w p'],
    ],
    ['a part within it', [one('w', 196, of('form', 'x')), one('p', 103, abroad)], []],
    ['a part of another', [one('w', 103, of('form', 'y')), one('p', 196, abroad)], []],
    [
      'a whole that is a bound',
      [one('w', 103, { ...of('form', 'x'), qualifier: 'at-least' }), one('p', 196, abroad)],
      [],
    ],
    [
      'two bodies of one source',
      [assisted('a', 3, 'PGR'), assisted('b', 4, 'DIF')],
      ['bodies-side-by-side a b'],
    ],
    ['one body', [assisted('a', 3, 'PGR')], []],
    [
      'more assisted than identified',
      [one('i', 6), assisted('a', 3, 'PGR'), assisted('b', 4, 'DIF')],
      ['bodies-side-by-side a b', 'assisted-over-identified i a b'],
    ],
    ['fewer assisted than identified', [one('i', 7), assisted('a', 7, 'PGR')], []],
  ])('%s', (_name, all, findings) => expect(found(all)).toEqual(findings));
});

describe('wholes and currencies', () => {
  const method = (id: string, denominator: string) =>
    share(id, 40, { breakdown: { method: id }, denominator });
  const peso = (id: string, value: number, more: Partial<Observation> = {}) =>
    one(id, value, { unit: 'MXN', indicator: 'budget', ...more });
  const dollar = (id: string, value: number, twinOf: string, more: Partial<Observation> = {}) =>
    one(id, value, { unit: 'USD', indicator: 'budget', twinOf, ...more });
  const before = { periodStart: '2016', periodEnd: '2016' };
  it.each<Case>([
    ['a share of nobody knows what', [method('a', 'not-stated')], ['whole-not-stated a']],
    [
      'shares of one list by two wholes',
      [method('a', 'cases'), method('b', 'files-nationwide')],
      ['shares-leave-rest a b', 'shares-of-two-wholes a b'],
    ],
    [
      'two rates, and two movements',
      [peso('p', 2_000, before), dollar('d', 100, 'p', before), peso('q', 1_000), dollar('e', 48, 'q')],
      ['rates-differ p d q e', 'currencies-move-apart p d q e'],
    ],
    [
      'one rate',
      [peso('p', 2_000, before), dollar('d', 100, 'p', before), peso('q', 1_000), dollar('e', 50, 'q')],
      [],
    ],
  ])('%s', (_name, all, findings) => expect(found(all)).toEqual(findings));
});
