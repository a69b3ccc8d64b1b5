import { completenessOf, PROFILE_FACTS } from './completeness';
import { unknownNonprofit } from './nonprofit-facts';

const empty = unknownNonprofit('n');

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
