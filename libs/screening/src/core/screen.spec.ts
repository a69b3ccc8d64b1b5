import fc from 'fast-check';
import { foldPartyName, jaroWinkler } from './names';
import { HIT_THRESHOLD, prepareList, screenName } from './screen';
import { faultOfReason } from './standing';

const entry = (number: number, name: string, ...aliases: string[]) => ({ number, name, aliases });

describe('a name beside a list', () => {
  const list = prepareList([
    entry(1, 'FUNDACION NINEZ LIBRE', 'AMIGOS DE LA NINEZ'),
    entry(2, 'SOLARIS TRADING S.A. DE C.V.'),
    entry(3, 'PEREZ LOPEZ, Ana Maria'),
  ]);
  const found = (name: string) => screenName(name, list).map(({ number, name: listed }) => [number, listed]);

  it.each([
    ['Fundación Niñez Libre, A.C.', [[1, 'FUNDACION NINEZ LIBRE']]],
    ['Amigos de la Niñez', [[1, 'AMIGOS DE LA NINEZ']]],
    ['Trading Solaris', [[2, 'SOLARIS TRADING S.A. DE C.V.']]],
    ['Ana María Pérez López', [[3, 'PEREZ LOPEZ, Ana Maria']]],
    ['Fundasión Niñes Libre', [[1, 'FUNDACION NINEZ LIBRE']]],
    ['Casa Jacaranda', []],
    ['', []],
  ])('%s: %j', (name, hits) => expect(found(name)).toEqual(hits));

  it('is the most similar of a party’s names, to the whole when they are the same', () => {
    expect(screenName('AMIGOS DE LA NIÑEZ, I.A.P.', list)[0]!.score).toBe(1);
  });

  it('finds all that comparing every pair would find', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', ' ', '1'), maxLength: 14 });
    fc.assert(
      fc.property(letters, fc.array(letters, { maxLength: 5 }), (name, names) => {
        const each = names.map((listed, number) => ({ number, name: listed, aliases: [] }));
        const slow = each.filter(
          (one) => jaroWinkler(foldPartyName(name), foldPartyName(one.name)) >= HIT_THRESHOLD,
        );
        const fast = screenName(name, prepareList(each)).map(({ number }) => number);
        expect(fast).toEqual(slow.map(({ number }) => number));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a reason', () => {
  it.each([
    ['', 'reason-needed'],
    ['          ok          ', 'reason-needed'],
    ['😀😀😀😀😀', 'reason-needed'],
    ['Otro país y otro giro.', null],
    ['x'.repeat(1001), 'too-long-text'],
  ])('%p: %p', (reason, fault) => expect(faultOfReason(reason)).toBe(fault));
});
