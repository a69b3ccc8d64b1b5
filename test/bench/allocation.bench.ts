import { openHighs } from '../../libs/matching/src/allocation/highs-solver';
import { bestChoice, byValuePerPeso, greedy, valueOf, type AllocationProblem } from '@puente/matching/core';
import { states, strategies } from '@puente/taxonomy/core';
import type { Measurement } from './measurement';
import { randomFrom } from './random';

export const name = 'allocate';

const SIZES = [1_000, 5_000, 20_000];
const SECONDS = 300;
const SEED = 20_261_123;
const LIST = 'going down the list by value for each peso';

/** The best choice under a budget with floors, caps and locks: how long it takes, and what it is worth beside the list. */
export async function* run(): AsyncGenerator<Measurement> {
  for (const size of SIZES) {
    const problem = problemOf(size);
    const solver = await openHighs(performance.now() + SECONDS * 1_000);
    const start = performance.now();
    const best = valueOf(bestChoice(problem, solver)!);
    const value = performance.now() - start;
    yield { name: `${name}.time`, size, value, unit: 'ms', peer: null, peerValue: null, ratio: null };
    const peerValue = valueOf(greedy(problem, byValuePerPeso));
    yield {
      ...{ name: `${name}.value`, size, value: best, unit: 'points' },
      ...{ peer: LIST, peerValue, ratio: best / peerValue },
    };
  }
}

/** Three tiers each, a budget for about a fifth, floors and caps for strategies, caps for states. */
function problemOf(size: number): AllocationProblem {
  const random = randomFrom(SEED);
  const below = (number: number): number => Math.floor(random() * number);
  const candidates = Array.from({ length: size }, (_, at) => {
    const base = 100 + below(900);
    const worth = 20 + below(8_000) / 100;
    return {
      id: `n${at}`,
      strategy: strategies.codes[below(strategies.codes.length)]!,
      state: states.codes[below(states.codes.length)]!,
      movements: [],
      tiers: [1, 1.5, 2].map((times) => ({
        amount: Math.round(base * times) * 1_000,
        value: worth * (1 + ((times - 1) * below(60)) / 100),
      })),
    };
  });
  const budget = Math.round(candidates.reduce((sum, { tiers }) => sum + tiers[0]!.amount, 0) / 5);
  return {
    ...{ budget, candidates, maxShare: 0.1 },
    limits: limitsOf(budget),
    lockedIn: new Set(['n3']),
    lockedOut: new Set(['n5']),
  };
}

function limitsOf(budget: number): AllocationProblem['limits'] {
  return [
    ...strategies.codes.flatMap((code) => [
      { side: 'floor' as const, grouping: 'strategy' as const, code, amount: Math.round(budget * 0.15) },
      { side: 'cap' as const, grouping: 'strategy' as const, code, amount: Math.round(budget * 0.4) },
    ]),
    ...states.codes.map((code) => ({
      ...{ side: 'cap' as const, grouping: 'state' as const, code, amount: Math.round(budget * 0.05) },
    })),
  ];
}
