import fc from 'fast-check';
import type { Currency } from '@puente/kernel';
import { regionOf } from '@puente/taxonomy/core';
import { grantsOfState, readGrantPlaces, sumMexicoMoney, thinlyFunded, type RecordedGrant } from '.';

const grant = (change: Partial<RecordedGrant>): RecordedGrant => ({
  countries: '',
  regions: '',
  description: '',
  recipient: '',
  amountMinor: 100n,
  currency: 'USD',
  year: 2019,
  ...change,
});

describe('readGrantPlaces', () => {
  it.each([
    [{ countries: 'Mexico' }, { states: [], alsoElsewhere: false, basis: 'columns' }],
    [{ countries: 'Brazil|Mexico' }, { states: [], alsoElsewhere: true, basis: 'columns' }],
    [
      { countries: 'Mexico', regions: 'Oaxaca|Chiapas' },
      { states: ['MX-CHP', 'MX-OAX'], alsoElsewhere: false, basis: 'columns' },
    ],
    [{ regions: 'Federal District' }, { states: ['MX-CMX'], alsoElsewhere: false, basis: 'columns' }],
    [
      { description: 'Work in Oaxaca, Mexico.' },
      { states: ['MX-OAX'], alsoElsewhere: false, basis: 'words' },
    ],
    [
      { description: "Courts of Mexico's Guerrero state" },
      { states: ['MX-GRO'], alsoElsewhere: false, basis: 'words' },
    ],
    [
      { description: 'Oaxaca’s forests, Mexico’s future' },
      { states: ['MX-OAX'], alsoElsewhere: false, basis: 'words' },
    ],
    [{ recipient: 'El Colegio de México' }, { states: [], alsoElsewhere: false, basis: 'words' }],
    [
      { description: 'Fishing in Baja California Sur, Mexico' },
      { states: ['MX-BCS'], alsoElsewhere: false, basis: 'words' },
    ],
    [
      { countries: 'Guatemala', description: 'Mexico' },
      { states: [], alsoElsewhere: true, basis: 'words' },
    ],
  ])('%j → %j', (change, places) => expect(readGrantPlaces(grant(change))).toEqual(places));

  it.each([
    { countries: 'New Mexico' },
    { regions: 'New Mexico' },
    { regions: 'Albuquerque, NM' },
    { description: 'The impact of the Mexico City Policy in Africa' },
    { description: "New Mexico's poorest workers" },
    { description: 'A school district of Durango' },
    { description: 'Investigator: Noel Hidalgo' },
    { recipient: 'Mexican American Legal Defense and Educational Fund' },
    { description: 'Birds of the Gulf of Mexico' },
    {},
  ])('%j is not about Mexico', (change) => expect(readGrantPlaces(grant(change))).toBeNull());
});

describe('sumMexicoMoney', () => {
  const money = sumMexicoMoney([
    grant({ countries: 'Mexico', regions: 'Oaxaca', amountMinor: 500n }),
    grant({ countries: 'Mexico', regions: 'Oaxaca', amountMinor: 700n, currency: 'MXN', year: 2017 }),
    grant({ countries: 'Mexico', regions: 'Oaxaca', amountMinor: null, year: null }),
    grant({ countries: 'Mexico', regions: 'Oaxaca|Puebla', amountMinor: 900n }),
    grant({ countries: 'Mexico|Brazil', regions: 'Puebla', amountMinor: 1_000n }),
    grant({ countries: 'Mexico', amountMinor: 40n }),
    grant({ countries: 'Brazil' }),
  ]);

  it('keeps currencies apart and what is not told out', () => {
    const { own, shared } = money.byState.get('MX-OAX')!;
    expect([...own.committed]).toEqual([
      ['MXN', 700n],
      ['USD', 500n],
    ]);
    expect([own.grants, own.amountUnknown, own.firstYear, own.lastYear, shared]).toEqual([
      3, 1, 2017, 2019, 1,
    ]);
  });

  it('splits no grant between states or countries', () => {
    expect(money.byState.get('MX-PUE')).toMatchObject({ own: { grants: 0 }, shared: 2 });
    expect(
      [money.severalStates, money.severalCountries, money.stateNotTold].map((sum) => sum.grants),
    ).toEqual([1, 1, 1]);
    expect(money.all.grants).toBe(6);
  });

  it('counts in a region what names its states alone, also several of them', () => {
    const of = (...places: string[]) =>
      sumMexicoMoney(places.map((regions) => grant({ countries: 'Mexico', regions }))).byRegion;
    const south = regionOf('MX-OAX');
    expect(of('Oaxaca', 'Oaxaca|Chiapas', 'Oaxaca|Sonora', '').get(south)?.grants).toBe(2);
    expect(money.byRegion.get(regionOf('MX-PUE'))).not.toEqual(money.byRegion.get(south));
  });

  it('has behind each state the grants that it counts', () => {
    const places = fc.constantFrom('', 'Oaxaca', 'Puebla', 'Oaxaca|Puebla', 'Texas');
    const countries = fc.constantFrom('Mexico', 'Mexico|Brazil', 'Brazil', '');
    const any = fc.record({ regions: places, countries }).map(grant);
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (grants) => {
        const { byState } = sumMexicoMoney(grants);
        for (const state of ['MX-OAX', 'MX-PUE', 'MX-TAM'] as const) {
          const behind = grantsOfState(grants, state);
          const own = behind.filter(({ isOwn }) => isOwn).length;
          expect([own, behind.length - own]).toEqual([
            byState.get(state)!.own.grants,
            byState.get(state)!.shared,
          ]);
        }
      }),
    );
  });

  it('has every grant in one sum, in any order', () => {
    const regions = fc.constantFrom('', 'Oaxaca', 'Puebla', 'Oaxaca|Puebla', 'Texas');
    const countries = fc.constantFrom('Mexico', 'Mexico|Brazil', 'Brazil', '');
    const amountMinor = fc.option(fc.bigInt({ min: -50n, max: 1_000n }), { nil: null });
    const currency = fc.constantFrom<Currency>('MXN', 'USD');
    const any = fc.record({ regions, countries, amountMinor, currency }).map(grant);
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (grants) => {
        const sums = sumMexicoMoney(grants);
        const parts = [sums.stateNotTold, sums.severalStates, sums.severalCountries];
        const apart = [...parts, ...[...sums.byState.values()].map(({ own }) => own)];
        expect(apart.reduce((total, each) => total + each.grants, 0)).toBe(sums.all.grants);
        for (const code of ['MXN', 'USD'] as const) {
          const total = apart.reduce((sum, each) => sum + (each.committed.get(code) ?? 0n), 0n);
          expect(total).toBe(sums.all.committed.get(code) ?? 0n);
        }
        expect(sumMexicoMoney(grants.toReversed())).toEqual(sums);
      }),
    );
  });
});

describe('thinlyFunded', () => {
  const inState = (regions: string, amountMinor: bigint | null, currency: Currency = 'USD') =>
    grant({ countries: 'Mexico', regions, amountMinor, currency });
  const thin = (...grants: RecordedGrant[]) => thinlyFunded(sumMexicoMoney(grants));
  const three = [inState('Oaxaca', 1n), inState('Puebla', 50n), inState('Jalisco', 90n)];

  it('names the lowest third and those that no grant names', () => {
    const found = thin(...three);
    expect(found.get('MX-OAX')).toBe('little');
    expect([found.has('MX-PUE'), found.has('MX-JAL'), found.get('MX-ZAC')]).toEqual([false, false, 'none']);
  });

  it('says nothing without a record, of shares not told, and of amounts not told', () => {
    expect(thin().size).toBe(0);
    expect(thin(...three, inState('Zacatecas|Puebla', 5n)).has('MX-ZAC')).toBe(false);
    expect(thin(...three, inState('Zacatecas', null)).has('MX-ZAC')).toBe(false);
  });

  it('weighs no currency against another', () => {
    const pesos = [
      inState('Oaxaca', 9_999n, 'MXN'),
      inState('Sonora', 99n, 'MXN'),
      inState('Puebla', 1n, 'MXN'),
    ];
    const found = thin(...three, ...pesos);
    expect([found.has('MX-OAX'), found.has('MX-PUE')]).toEqual([false, false]);
  });

  it('more money never makes a state thinner, given the others', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 200n }), fc.bigInt({ min: 0n, max: 200n }), (one, more) => {
        const others = [inState('Puebla', 50n), inState('Jalisco', 90n)];
        const before = thin(...others, inState('Oaxaca', one)).has('MX-OAX');
        const after = thin(...others, inState('Oaxaca', one + more)).has('MX-OAX');
        expect(after && !before).toBe(false);
      }),
    );
  });
});
