import { demonstrationNonprofits } from '@puente/demonstration/core';
import { isRemembered, type ConsentClass } from '@puente/disclosure/core';
import { groupBy, type DateOnly } from '@puente/kernel';
import {
  parseProgramme,
  type NonprofitFacts,
  type NonprofitProfileView,
  type ProgrammeView,
} from '@puente/matching';
import {
  capacityGaps,
  corridorStages,
  forms,
  funderKinds,
  legalRoutes,
  movements,
  needs,
  populations,
  regions,
  services,
  sizeBands,
  states,
} from '@puente/taxonomy/core';
import { syntheticNonprofits } from '../bench/synthetic-nonprofits';
import { proofSize, reportFigure } from './proof-run';
import { Random } from './random';
import { both, suspectsOf } from './t25-attacker';
import { FUNDERS, LinkageWorld, officerOf, someConsents, type Funder } from './t25-world';

const K = 5;
const EVERYTHING = 100_000;
const random = Random.fromSeed('T25 linkage');

/** Everything that a profile shows besides its handle: what an attacker can compare with a register. */
const tupleOf = ({ card, facts }: NonprofitProfileView): string =>
  JSON.stringify({ ...facts, id: '', handle: '', label: card.named ? card.label : '' });

const handlesOf = (profiles: readonly NonprofitProfileView[]): Set<string> =>
  new Set(profiles.map(({ card }) => card.handle));

interface Sight {
  readonly edition: 1 | 2;
  readonly funder: Funder;
  readonly profiles: readonly NonprofitProfileView[];
}
const TODAY = { 1: '2026-11-21' as DateOnly, 2: '2027-11-22' as DateOnly };

/** All of a made-up register under protection but one in five, so that there is much to hide. */
function synthetic(): NonprofitFacts[] {
  return [...syntheticNonprofits(2_000, 25)].map((row, index): NonprofitFacts => {
    return {
      ...row,
      safety: index % 5 === 0 ? row.safety : 'protected',
      capacityGaps: [capacityGaps.codes[index % capacityGaps.codes.length]!],
      refusedFunders: index % 3 === 0 ? [funderKinds.codes[index % funderKinds.codes.length]!] : [],
    };
  });
}

/** T25: whoever holds a register and all that funders see finds no protected nonprofit better than one in five. */
describe('T25 profile linkage', () => {
  let fewest = Infinity;
  let worst = 0;
  let allowed = 0;
  let finer = 0;
  let asked = 0;

  jest.setTimeout(1_200_000);
  afterAll(() =>
    reportFigure({
      test: 'T25',
      title: 'Profile linkage',
      figure: `fewest that share a description ${fewest}; best attacker ${worst.toFixed(3)} (allowed ${allowed.toFixed(3)}); ${finer} descriptions split by ${asked} one-rule programmes`,
      target: '>= 5; <= 1/5 + 3 sigma; 0 split; pseudonyms do not join',
    }),
  );

  describe.each([
    ['the demonstration register', demonstrationNonprofits],
    ['a synthetic register of 2,000', synthetic],
  ])('%s', (_name, register) => {
    const rows = register();
    const consents = someConsents(rows, random);
    const world = new LinkageWorld(rows, consents);
    const seen: Sight[] = [];

    beforeAll(async () => {
      for (const edition of [1, 2] as const) {
        for (const funder of FUNDERS) {
          seen.push({ edition, funder, profiles: await world.profilesFor(funder) });
        }
        if (edition === 1) world.nextYear();
      }
    });

    /**
     * Under an alias, and with no consent that somebody may still know it by. One that ended in an earlier edition named
     * an alias that is gone.
     */
    const quiet = ({ edition, profiles }: Sight): NonprofitProfileView[] =>
      profiles.filter(({ card, facts }) => {
        const given = consents.get(facts.id) ?? [];
        return !card.named && !given.some((each) => isRemembered(each, TODAY[edition]));
      });

    it('holds some who consented and many who did not', () => {
      expect(consents.size).toBeGreaterThan(3);
      for (const each of seen) expect(quiet(each).length).toBeGreaterThan(100);
      const named = seen.map(({ profiles }) =>
        profiles.filter(({ card }) => card.named && card.safety === 'protected'),
      );
      expect(Math.max(...named.map((each) => each.length))).toBeGreaterThan(0);
    });

    it('each description is shared by at least five whom no consent shows', () => {
      for (const each of seen) {
        for (const group of groupBy(quiet(each), tupleOf).values()) {
          fewest = Math.min(fewest, group.length);
        }
      }
      expect(fewest).toBeGreaterThanOrEqual(K);
    });

    it('the best attacker, who knows the register, the method and all consents, is right one time in five at most', () => {
      for (const each of seen) {
        const hidden = quiet(each);
        const before = each.edition === 2 ? seen.find(({ funder }) => funder === each.funder)! : each;
        const [now, then] = [each, before].map(({ edition, profiles }) =>
          suspectsOf({
            register: rows,
            consents,
            today: TODAY[edition],
            all: profiles.map(({ facts }) => facts),
          }),
        );
        const chances = new Map<string, readonly string[]>();
        let right = 0;
        for (const profile of hidden) {
          const tuple = tupleOf(profile);
          const found = chances.get(tuple) ?? [...both(now!(profile.facts), then!(profile.facts))];
          chances.set(tuple, found);
          if (found.includes(profile.facts.id)) right += 1 / found.length;
        }
        const rate = right / hidden.length;
        const limit = 1 / K + 3 * Math.sqrt(((1 / K) * (1 - 1 / K)) / hidden.length);
        if (rate > worst) [worst, allowed] = [rate, limit];
        expect(rate).toBeLessThanOrEqual(limit);
      }
    });

    it('pseudonyms of two funders, and of two editions, do not join: not by handle, not by order', () => {
      for (const one of seen) {
        for (const other of seen.filter((each) => each !== one)) {
          const theirs = handlesOf(other.profiles);
          expect([...handlesOf(one.profiles)].filter((handle) => theirs.has(handle))).toEqual([]);
          const ids = [quiet(one), quiet(other)].map((all) => all.map(({ facts }) => facts.id));
          const [left, right] = [ids[0]!, ids[1]!];
          const inPlace = left.filter((id, at) => right[at] === id).length;
          expect(inPlace).toBeLessThanOrEqual(12);
        }
      }
    });

    it('who consented to somebody else shows nothing of it, and no consent shows more than it names', () => {
      const shown = new Set<ConsentClass>();
      const faults: string[] = [];
      for (const { edition, funder, profiles } of seen) {
        for (const { card, facts } of profiles.filter((each) => each.card.safety === 'protected')) {
          const living = (consents.get(facts.id) ?? []).filter(
            (each) =>
              each.audience === 'funder' &&
              (each.funderId === null || each.funderId === funder) &&
              each.revokedOn === null &&
              each.until >= TODAY[edition],
          );
          const named = new Set(living.flatMap(({ classes }) => classes));
          if (card.named !== named.has('identity')) faults.push('name');
          for (const [each, says] of BEYOND_DESCRIPTION) {
            if (says(facts) && !named.has(each)) faults.push(each);
            if (says(facts)) shown.add(each);
          }
        }
      }
      expect(faults).toEqual([]);
      expect(shown.size).toBeGreaterThan(3);
    });

    it('no programme of one rule, filter, weight or order splits a description', async () => {
      const count = proofSize(500, 25);
      const [funder] = FUNDERS;
      const profiles = quiet({ edition: 2, funder, profiles: await world.profilesFor(funder) });
      const same = [...groupBy(profiles, tupleOf).values()];
      let money = false;
      for (let n = 0; n < count; n++) {
        asked++;
        world.programme = oneRule(random);
        const weights = n % 2 === 0 ? {} : { weights: WEIGHTS[n % WEIGHTS.length]! };
        const list = await world.matches.list(officerOf(funder), 'p', { ...weights, pageSize: EVERYTHING });
        const told = new Map(
          list.rows.map(({ card, match, standing }) => [
            card.handle,
            JSON.stringify([standing, { ...match, id: '', label: '' }]),
          ]),
        );
        money ||= [...told.values()].some((text) => text.includes('money is on record'));
        const split = same.filter(
          (group) => new Set(group.map(({ card }) => told.get(card.handle))).size > 1,
        );
        finer += split.length;
      }
      expect(finer).toBe(0);
      expect(money).toBe(true);
    });
  });
});

/** Whether a row says more of a class than a shared description does. */
const BEYOND_DESCRIPTION: readonly (readonly [ConsentClass, (facts: NonprofitFacts) => boolean])[] = [
  ['identity', ({ name }) => name !== ''],
  ['place', ({ states, regions: some }) => states.length > 0 || some.length > 1],
  [
    'work',
    (row) =>
      row.services.length > 1 ||
      [row.needs, row.forms, row.populations, row.movements, row.languages].some((each) => each.length > 0) ||
      Object.keys(row.strategies).length > 1,
  ],
  ['size', ({ annualBudgetMxn, foundedYear }) => annualBudgetMxn !== null || foundedYear !== null],
  ['standing', (row) => row.authorisedDonee !== null || row.cluni !== null || row.legalRoutes.length > 0],
  [
    'terms',
    (row) =>
      row.minAwardMxn !== null ||
      row.acceptsPublicity !== null ||
      row.capacityGaps.length > 0 ||
      row.refusedFunders.length > 0,
  ],
  ['text', ({ mission }) => mission.es + mission.en !== ''],
];

const WEIGHTS = [
  {
    strategies: 100,
    needs: 0,
    geography: 0,
    populations: 0,
    forms: 0,
    services: 0,
    movements: 0,
    award: 0,
    text: 0,
  },
  {
    strategies: 0,
    needs: 0,
    geography: 100,
    populations: 0,
    forms: 0,
    services: 0,
    movements: 0,
    award: 0,
    text: 0,
  },
  {
    strategies: 0,
    needs: 0,
    geography: 0,
    populations: 0,
    forms: 0,
    services: 50,
    movements: 0,
    award: 0,
    text: 50,
  },
];

/** A programme that asks one thing, narrow enough to single somebody out if the truth answered it. */
function oneRule(from: Random): ProgrammeView {
  const asks: readonly (() => object)[] = [
    () => ({ states: [from.pick(states.codes)] }),
    () => ({
      states: [from.pick(states.codes), from.pick(states.codes)],
      regions: [from.pick(regions.codes)],
    }),
    () => ({ rules: { annualBudget: { max: 100_000 * (1 + from.below(200)) } } }),
    () => ({ rules: { minYears: from.below(40) } }),
    () => ({ rules: { authorisedDonee: 'required' } }),
    () => ({ rules: { cluni: 'required' } }),
    () => ({ rules: { legalRoutes: [from.pick(legalRoutes.codes)] } }),
    () => ({ rules: { excludePopulations: populations.codes.filter(() => from.below(2) === 0) } }),
    () => ({ languages: ['tzo'] }),
    () => ({
      award: { min: 0, max: 10_000 * (1 + from.below(100)), currency: 'MXN', publicity: from.below(2) === 0 },
    }),
    () => ({ services: [from.pick(services.codes)] }),
    () => ({
      corridor: { [from.pick(corridorStages.codes)]: [from.pick(states.codes)] },
      movements: [from.pick(movements.codes)],
      needs: [from.pick(capacityGaps.codes)],
      weights: { corridor: 50, capacity: 25, 'adjacent-movements': 25 },
    }),
    () => ({ funderKind: from.pick(funderKinds.codes) }),
    () => ({ needs: [from.pick(needs.codes)], forms: [from.pick(forms.codes)] }),
    () => ({ text: { es: `refugio ${from.pick(sizeBands.codes)} mujeres`, en: '' } }),
  ];
  const input = {
    id: 'p',
    funder: 'f',
    title: { es: 'Una', en: 'One' },
    today: '2026-11-21',
    ...from.pick(asks)(),
  };
  const { programme, errors } = parseProgramme(input);
  if (!programme) throw new Error(JSON.stringify(errors));
  return { id: 'p', version: 1, status: 'draft', facts: programme, updatedAt: new Date(0) };
}
