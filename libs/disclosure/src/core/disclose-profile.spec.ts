import fc from 'fast-check';
import { groupBy } from '@puente/kernel';
import type { NonprofitFacts } from '@puente/organizations/core';
import { populations, services, states, type SafetyLevel } from '@puente/taxonomy/core';
import { SMALLEST_GROUP } from './coarsen-profiles';
import { discloseToFunders } from './disclose-profile';

const facts = fc.record({
  safety: fc.constantFrom<SafetyLevel>('open', 'discreet', 'protected', 'protected', 'protected'),
  state: fc.constantFrom(...states.codes),
  service: fc.option(fc.constantFrom(...services.codes)),
  budget: fc.option(fc.integer({ min: 0, max: 30_000_000 })),
});

const portfolio = fc.array(facts, { maxLength: 300 }).map((rows) =>
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
