import fc from 'fast-check';
import { groupBy, type DateOnly } from '@puente/kernel';
import type { NonprofitFacts } from '@puente/organizations/core';
import { populations, services, states, type SafetyLevel } from '@puente/taxonomy/core';
import { SMALLEST_GROUP } from './coarsen-profiles';
import { discloseToFunders as disclose, publicRow, type ConsentsById } from './disclose-profile';
import { CONSENT_CLASSES, isRemembered, shownByName, type ConsentClass, type ConsentFact } from './consent';
import { FACT_CLASS } from './field-classes';

const TODAY = '2026-11-21' as DateOnly;
const NONE: ConsentsById = new Map();
const discloseToFunders = (rows: readonly NonprofitFacts[], consents = NONE): NonprofitFacts[] => [
  ...disclose(rows, consents, TODAY).rows,
];

const facts = fc.record({
  safety: fc.constantFrom<SafetyLevel>('open', 'discreet', 'protected', 'protected', 'protected'),
  state: fc.constantFrom(...states.codes),
  service: fc.option(fc.constantFrom(...services.codes)),
  budget: fc.option(fc.integer({ min: 0, max: 30_000_000 })),
});

const portfolio = fc.array(facts, { maxLength: 300, size: 'max' }).map((rows) =>
  rows.map(({ safety, state, service, budget }, index): NonprofitFacts => ({
    id: `n${index}`,
    name: `CANARY ${index}`,
    safety,
    withheld: false,
    states: [state],
    regions: [],
    sizeBand: null,
    strategies: { capacity: 3 },
    needs: [],
    forms: ['forced-labour'],
    populations: [populations.codes[index % populations.codes.length]!],
    services: service ? [service] : [],
    movements: ['women'],
    languages: ['tzo'],
    annualBudgetMxn: budget,
    foundedYear: 1990 + (index % 30),
    authorisedDonee: true,
    cluni: true,
    legalRoutes: ['treaty'],
    minAwardMxn: 12345,
    acceptsPublicity: true,
    capacityGaps: ['capacity.digital'],
    refusedFunders: ['government'],
    mission: { es: `CANARY ${index}`, en: '' },
  })),
);

const description = (row: NonprofitFacts): string => JSON.stringify({ ...row, id: '' });

describe('what funders see', () => {
  it('every description of a protected nonprofit is shared by at least five', () => {
    fc.assert(
      fc.property(portfolio, (rows) => {
        const groups = groupBy(
          discloseToFunders(rows).filter((row) => row.withheld),
          description,
        );
        for (const group of groups.values()) expect(group.length).toBeGreaterThanOrEqual(SMALLEST_GROUP);
      }),
    );
  });

  it('no fact beyond region, service and size band leaves a protected nonprofit', () => {
    fc.assert(
      fc.property(portfolio, (rows) => {
        const shown = JSON.stringify(discloseToFunders(rows).filter((row) => row.safety === 'protected'));
        for (const canary of ['CANARY', 'MX-', 'tzo', 'forced-labour', 'treaty', '12345']) {
          expect(shown).not.toContain(canary);
        }
      }),
    );
  });

  it('open and discreet nonprofits stay whole', () => {
    fc.assert(
      fc.property(portfolio, (rows) => {
        const named = rows.filter((row) => row.safety !== 'protected');
        expect(discloseToFunders(rows).filter((row) => !row.withheld)).toEqual(named);
      }),
    );
  });

  it('the answer does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(portfolio, (rows) => {
        const byId = (list: NonprofitFacts[]): NonprofitFacts[] =>
          list.sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(discloseToFunders([...rows].reverse()))).toEqual(byId(discloseToFunders(rows)));
      }),
    );
  });
});

const consent = (changes: Partial<ConsentFact>): ConsentFact => ({
  classes: ['identity'],
  audience: 'funder',
  funderId: null,
  until: '2027-01-31' as DateOnly,
  revokedOn: null,
  ...changes,
});
const consentOf = fc.record({
  index: fc.integer({ min: 0, max: 299 }),
  classes: fc.subarray([...CONSENT_CLASSES], { minLength: 1 }),
  audience: fc.constantFrom('funder', 'funder', 'public', 'donor-report'),
  funderId: fc.constantFrom(null, 'f1', 'f2'),
  until: fc.constantFrom('2026-11-20', '2026-11-21', '2027-06-01', '2025-12-31') as fc.Arbitrary<DateOnly>,
  revokedOn: fc.constantFrom(null, null, '2026-02-03', '2025-02-03') as fc.Arbitrary<DateOnly | null>,
});
const consents = fc.array(consentOf, { maxLength: 60, size: 'max' }).map((given): ConsentsById => {
  const byId = groupBy(given, ({ index }) => `n${index}`);
  return new Map(
    [...byId].map(([id, list]) => [
      id,
      list.map(({ index: _index, ...each }) =>
        consent({ ...each, funderId: each.audience === 'funder' ? each.funderId : null }),
      ),
    ]),
  );
});

/** Which classes of a row differ from one of which only the description is known. */
function classesIn(row: NonprofitFacts): Set<string> {
  const told = {
    identity: row.name !== '',
    place: row.states.length > 0,
    work: row.forms.length > 0,
    size: row.foundedYear !== null,
    standing: row.legalRoutes.length > 0,
    terms: row.minAwardMxn !== null,
    text: row.mission.es !== '',
  };
  return new Set(Object.entries(told).flatMap(([each, isTold]) => (isTold ? [each] : [])));
}

describe('with consents', () => {
  it('each description without consent is shared by at least five of its kind', () => {
    fc.assert(
      fc.property(portfolio, consents, (rows, given) => {
        const known = (id: string) => (given.get(id) ?? []).some((each) => isRemembered(each, TODAY));
        const quiet = discloseToFunders(rows, given).filter((row) => row.withheld && !known(row.id));
        for (const group of groupBy(quiet, description).values()) {
          expect(group.length).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        }
      }),
      { endOnFailure: true },
    );
  });

  it('who consented to somebody else looks like those who did not', () => {
    fc.assert(
      fc.property(portfolio, (rows) => {
        const given = new Map([['n0', [consent({ funderId: 'f1', classes: [...CONSENT_CLASSES] })]]]);
        const shown = discloseToFunders(rows, given).filter((row) => row.withheld);
        const own = shown.find((row) => row.id === 'n0');
        const alike = shown.filter((row) => own && description(row) === description(own)).length;
        expect(own === undefined || alike > SMALLEST_GROUP).toBe(true);
      }),
    );
  });

  it.each(CONSENT_CLASSES.map((each) => [each] as const))(
    'a consent to %s shows that class, to that funder alone',
    (only: ConsentClass) => {
      const rows = fc
        .sample(
          portfolio.filter((list) => list.length > 20),
          1,
        )[0]!
        .map((row): NonprofitFacts => ({ ...row, safety: 'protected' }));
      const given = new Map([['n1', [consent({ funderId: 'f1', classes: [only] })]]]);
      const { rows: all, byFunder } = disclose(rows, given, TODAY);
      expect([...byFunder.keys()]).toEqual(['f1']);
      const [own] = byFunder.get('f1')!;
      const base = all.find(({ id }) => id === 'n1');
      expect(classesIn(own!)).toEqual(new Set([only]));
      expect(base ? classesIn(base) : new Set()).toEqual(new Set());
      expect(own!.withheld).toBe(true);
    },
  );

  it('a consent that ended shows nothing more, and its nonprofit hides nobody until the year is over', () => {
    const rows = Array.from({ length: 5 }, (_, index): NonprofitFacts => {
      return {
        ...fc.sample(
          portfolio.filter((list) => list.length > 0),
          1,
        )[0]![0]!,
        id: `n${index}`,
        safety: 'protected',
      };
    }).map((row) => ({
      ...row,
      states: ['MX-CHP' as const],
      services: ['legal' as const],
      annualBudgetMxn: 1,
    }));
    const revoked = (revokedOn: string): ConsentsById =>
      new Map([['n0', [consent({ revokedOn: revokedOn as DateOnly })]]]);
    expect(discloseToFunders(rows, revoked('2026-03-01'))).toEqual([]);
    expect(discloseToFunders(rows, revoked('2025-12-31'))).toHaveLength(5);
    expect(discloseToFunders(rows, revoked('2025-12-31')).every(({ name }) => name === '')).toBe(true);
  });

  it('who funders could name this year hides nobody, and is described as others are', () => {
    fc.assert(
      fc.property(
        portfolio,
        fc.uniqueArray(fc.integer({ min: 0, max: 299 }), { maxLength: 60 }),
        (rows, former) => {
          const given: ConsentsById = new Map(
            former.map((index) => [`n${index}`, [shownByName('2026-02-03' as DateOnly)]]),
          );
          const shown = discloseToFunders(rows, given).filter((row) => row.withheld);
          const others = groupBy(
            shown.filter(({ id }) => !given.has(id)),
            description,
          );
          for (const row of shown) {
            expect(others.get(description(row))?.length ?? 0).toBeGreaterThanOrEqual(SMALLEST_GROUP);
          }
        },
      ),
    );
  });

  it('in public a consent names, with a region and a band, never a state or an amount', () => {
    const hidden = {
      ...fc.sample(
        portfolio.filter((list) => list.length > 0),
        1,
      )[0]![0]!,
      id: 'n0',
      safety: 'protected' as const,
    };
    const given = (classes: ConsentClass[]): ConsentsById =>
      new Map([['n0', [consent({ audience: 'public', classes })]]]);
    expect(publicRow(hidden, NONE, TODAY)).toBeNull();
    expect(publicRow(hidden, given(['place']), TODAY)).toBeNull();
    const row = publicRow(hidden, given([...CONSENT_CLASSES]), TODAY)!;
    expect(row).toMatchObject({ name: hidden.name, states: [], annualBudgetMxn: null, minAwardMxn: null });
    expect(row.regions).toHaveLength(1);
  });
});

describe('the classes of facts', () => {
  it('every fact of a real row has a class', () => {
    const row = fc.sample(
      portfolio.filter((list) => list.length > 0),
      1,
    )[0]![0]!;
    expect(Object.keys(row).sort()).toEqual(Object.keys(FACT_CLASS).sort());
  });
});
