import { completenessOf, PROFILE_FACTS } from './completeness';
import type { NonprofitFacts } from './nonprofit-facts';

const empty: NonprofitFacts = {
  id: 'n',
  name: 'n',
  safety: 'open',
  withheld: false,
  states: [],
  regions: [],
  sizeBand: null,
  strategies: {},
  needs: [],
  forms: [],
  populations: [],
  services: [],
  movements: [],
  languages: [],
  annualBudgetMxn: null,
  foundedYear: null,
  authorisedDonee: null,
  cluni: null,
  legalRoutes: [],
  minAwardMxn: null,
  acceptsPublicity: null,
  mission: { es: '', en: '' },
};

it.each([
  ['an empty profile misses everything', {}, 0, PROFILE_FACTS.length],
  ['no is an answer, zero too', { cluni: false, minAwardMxn: 0 }, 2 / 16, 14],
  ['one language of the mission is enough', { mission: { es: '', en: 'x' } }, 1 / 16, 15],
  ['a level of one strategy counts', { strategies: { capacity: 1 } }, 1 / 16, 15],
] as const)('%s', (_name, told, share, missing) => {
  const result = completenessOf({ ...empty, ...told });
  expect(result.share).toBeCloseTo(share);
  expect(result.missing).toHaveLength(missing);
});
