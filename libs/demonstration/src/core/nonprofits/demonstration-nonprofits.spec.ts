import type { NonprofitFacts } from '@puente/organizations/core';
import {
  forms,
  isLanguageCode,
  languageName,
  legalRoutes,
  movements,
  needs,
  populations,
  regionOf,
  regions,
  safetyLevels,
  services,
  sizeBandOf,
  sizeBands,
  states,
  strategies,
} from '@puente/taxonomy/core';
import { demonstrationNonprofits } from './demonstration-nonprofits';
import { NEIGHBOURS, ROUTES } from './neighbours';

const nonprofits = demonstrationNonprofits();

function countBy(codeOf: (each: NonprofitFacts) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of nonprofits) counts.set(codeOf(each), (counts.get(codeOf(each)) ?? 0) + 1);
  return counts;
}

const shareOf = (holds: (each: NonprofitFacts) => boolean) =>
  nonprofits.filter(holds).length / nonprofits.length;

describe('the fictional nonprofits', () => {
  it('are 400, the same on every call, each with its own id and name', () => {
    expect(nonprofits).toHaveLength(400);
    expect(demonstrationNonprofits()).toEqual(nonprofits);
    expect(new Set(nonprofits.map(({ id }) => id)).size).toBe(400);
    expect(new Set(nonprofits.map(({ name }) => name)).size).toBe(400);
    expect(nonprofits[0]!.id).toBe('demo-001');
    expect(nonprofits[399]!.id).toBe('demo-400');
  });

  it('are marked as fictional', () => {
    expect(nonprofits.filter(({ name }) => !name.endsWith(' (ficticia)'))).toEqual([]);
  });

  it('have their main place in every state at least six times, and not above all in the capital', () => {
    const counts = countBy((each) => each.states[0]!);
    expect(states.codes.filter((code) => (counts.get(code) ?? 0) < 6)).toEqual([]);
    expect(counts.get('MX-CMX')! / 400).toBeLessThan(0.05);
  });

  it.each([
    ['strategies', strategies.codes, (each: NonprofitFacts) => Object.keys(each.strategies)],
    ['needs', needs.codes, (each: NonprofitFacts) => each.needs],
    ['forms', forms.codes, (each: NonprofitFacts) => each.forms],
    ['populations', populations.codes, (each: NonprofitFacts) => each.populations],
    ['services', services.codes, (each: NonprofitFacts) => each.services],
    ['movements', movements.codes, (each: NonprofitFacts) => each.movements],
    ['legal routes', legalRoutes.codes, (each: NonprofitFacts) => each.legalRoutes],
    ['regions', regions.codes, (each: NonprofitFacts) => each.states.map(regionOf)],
    ['safety levels', safetyLevels.codes, (each: NonprofitFacts) => [each.safety]],
    ['size bands', sizeBands.codes, (each: NonprofitFacts) => (each.sizeBand ? [each.sizeBand] : [])],
  ] as const)(
    'show every one of the %s, and nothing else, none twice in one profile',
    (_name, codes, codesOf) => {
      const lists = nonprofits.map((each): readonly string[] => codesOf(each));
      expect([...new Set(lists.flat())].sort()).toEqual([...codes].sort());
      if (_name === 'regions') return;
      expect(lists.filter((list) => new Set(list).size < list.length)).toEqual([]);
    },
  );

  it.each(['men', 'adolescents', 'day-labourers', 'people-with-disabilities'] as const)(
    'serve %s in many places, not in a token one',
    (population) => {
      expect(nonprofits.filter((each) => each.populations.includes(population)).length).toBeGreaterThan(30);
    },
  );

  it('keep roughly 45 % protected, 25 % discreet and 30 % open, and most shelters protected', () => {
    expect(Math.abs(shareOf(({ safety }) => safety === 'protected') - 0.45)).toBeLessThan(0.03);
    expect(Math.abs(shareOf(({ safety }) => safety === 'discreet') - 0.25)).toBeLessThan(0.03);
    const shelters = nonprofits.filter((each) => each.services[0] === 'shelter');
    const hidden = shelters.filter(({ safety }) => safety === 'protected');
    expect(hidden.length / shelters.length).toBeGreaterThan(0.8);
  });

  it('have budgets from 150,000 to 40 million pesos, most below two, some unknown', () => {
    const known = nonprofits.flatMap(({ annualBudgetMxn }) => annualBudgetMxn ?? []);
    expect(Math.min(...known)).toBeGreaterThanOrEqual(150_000);
    expect(Math.max(...known)).toBeLessThanOrEqual(40_000_000);
    expect(Math.max(...known)).toBeGreaterThan(20_000_000);
    expect(known.filter((budget) => budget < 2_000_000).length / known.length).toBeGreaterThan(0.55);
    expect(known.length).toBeLessThan(380);
    const bands = nonprofits.map((each) =>
      each.annualBudgetMxn === null ? null : sizeBandOf(each.annualBudgetMxn),
    );
    expect(nonprofits.map(({ sizeBand }) => sizeBand)).toEqual(bands);
  });

  it('were founded between 1985 and 2024, where it is known', () => {
    const years = nonprofits.flatMap(({ foundedYear }) => foundedYear ?? []);
    expect(years.filter((year) => year < 1985 || year > 2024)).toEqual([]);
    expect(years.length).toBeLessThan(400);
    expect(Math.max(...years) - Math.min(...years)).toBeGreaterThan(35);
  });

  it.each(['authorisedDonee', 'cluni', 'acceptsPublicity', 'minAwardMxn'] as const)(
    'leave %s unknown for some and known for more',
    (fact) => {
      const unknown = nonprofits.filter((each) => each[fact] === null).length;
      expect(unknown).toBeGreaterThan(40);
      expect(unknown).toBeLessThan(240);
    },
  );

  it('never accept publicity while they are protected', () => {
    expect(nonprofits.filter((each) => each.safety === 'protected' && each.acceptsPublicity)).toEqual([]);
  });

  it('all speak Spanish, and many an indigenous language that has a name', () => {
    expect(nonprofits.filter(({ languages }) => languages[0] !== 'es')).toEqual([]);
    const spoken = new Set(nonprofits.flatMap(({ languages }) => languages));
    expect([...spoken].filter((code) => !isLanguageCode(code) || languageName(code, 'es') === code)).toEqual(
      [],
    );
    expect(shareOf(({ languages }) => languages.some((code) => code.length === 3))).toBeGreaterThan(0.25);
    for (const code of ['tzo', 'tzh', 'nah', 'yua', 'zap', 'mix', 'oto', 'pua', 'tar']) {
      expect(spoken).toContain(code);
    }
  });

  it('work in one to four states that touch each other or lie on one route', () => {
    const strange = nonprofits.filter(({ states: served }) => {
      const onOneRoute = ROUTES.some((route) => served.every((state) => route.includes(state)));
      const touch = served.slice(1).every((state) => NEIGHBOURS[state].some((next) => served.includes(next)));
      return served.length < 1 || served.length > 4 || !(onOneRoute || touch);
    });
    expect(strange).toEqual([]);
    expect(shareOf(({ states: served }) => new Set(served.map(regionOf)).size > 1)).toBeGreaterThan(0.05);
  });
});

describe('the borders between states', () => {
  it('are seen from both sides', () => {
    for (const state of states.codes) {
      for (const next of NEIGHBOURS[state]) expect(NEIGHBOURS[next]).toContain(state);
    }
  });
});
