import fc from 'fast-check';
import {
  allocate,
  bestChoice,
  brokenBy,
  limitName,
  type AllocationProblem,
  type Award,
  type Relaxation,
  type Solver,
} from '../core';
import { openHighs } from './highs-solver';

const SECONDS = 60;

const limit = fc.record({
  side: fc.constantFrom('floor' as const, 'cap' as const),
  grouping: fc.constantFrom('strategy' as const, 'state' as const, 'region' as const),
  at: fc.nat(1),
  amount: fc.integer({ min: 0, max: 12 }),
});
const CODES = {
  strategy: ['capacity', 'prevention'],
  state: ['MX-CHP', 'MX-OAX'],
  region: ['south', 'north'],
} as const;

/** Small enough to try every choice. */
const problems: fc.Arbitrary<AllocationProblem> = fc
  .record({
    budget: fc.integer({ min: 0, max: 20 }),
    candidates: fc.array(
      fc.record({
        strategy: fc.constantFrom(...CODES.strategy),
        state: fc.constantFrom(...CODES.state, 'MX-SON' as const),
        tiers: fc.array(
          fc.record({ amount: fc.integer({ min: 1, max: 9 }), value: fc.integer({ min: -2, max: 30 }) }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      { maxLength: 6 },
    ),
    limits: fc.array(limit, { maxLength: 3 }),
    maxShare: fc.constantFrom(1, 1, 0.6, 0.3),
    locked: fc.array(fc.constantFrom('in', 'out', 'free', 'free', 'free'), { minLength: 6, maxLength: 6 }),
  })
  .map(({ budget, candidates, limits, maxShare, locked }) => ({
    budget: budget * 50_000,
    maxShare,
    candidates: candidates.map((each, at) => ({
      ...each,
      id: `n${at}`,
      movements: [],
      tiers: each.tiers.map(({ amount, value }) => ({ amount: amount * 50_000, value })),
    })),
    limits: byName(
      limits.map(({ side, grouping, at, amount }) => ({
        side,
        grouping,
        code: CODES[grouping][at]!,
        amount: amount * 50_000,
      })),
    ),
    lockedIn: new Set(candidates.flatMap((_, at) => (locked[at] === 'in' ? [`n${at}`] : []))),
    lockedOut: new Set(candidates.flatMap((_, at) => (locked[at] === 'out' ? [`n${at}`] : []))),
  }));

function byName(limits: AllocationProblem['limits']): AllocationProblem['limits'] {
  return [...new Map(limits.map((each) => [limitName(each), each])).values()];
}

/** Every choice there is. */
function* choices(problem: AllocationProblem, at = 0): Generator<Award[]> {
  const candidate = problem.candidates[at];
  if (!candidate) {
    yield [];
    return;
  }
  for (const rest of choices(problem, at + 1)) {
    yield rest;
    for (const tier of candidate.tiers) yield [{ id: candidate.id, candidate, ...tier }, ...rest];
  }
}

const worth = (awards: readonly Award[]): number => awards.reduce((sum, { value }) => sum + value, 0);

/** The value of the best of all choices, by trying each; `null` when none keeps within all constraints. */
function bestByTrying(problem: AllocationProblem): number | null {
  let best: number | null = null;
  for (const awards of choices(problem)) {
    const value = awards.reduce((sum, each) => sum + each.value, 0);
    if ((best === null || value > best) && brokenBy(problem, awards).length === 0) best = value;
  }
  return best;
}

describe('allocate', () => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await openHighs(performance.now() + SECONDS * 1_000);
  });

  it('is as good as trying every choice, keeps within all constraints, and says what a little more buys', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { best, oneMore } = allocate(problem, solver);
        const tried = bestByTrying(problem);
        expect(best?.value ?? null).toBe(tried);
        if (!best) return;
        expect(brokenBy(problem, best.awards)).toEqual([]);
        const more = bestByTrying({ ...problem, budget: problem.budget + 100_000 });
        expect(oneMore).toBeCloseTo(Math.max(0, more! - best.value), 6);
      }),
      { numRuns: 60 },
    );
  });

  it('says for what cannot be done the smallest change that helps', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { best, relaxation } = allocate(problem, solver);
        expect(best !== null).toBe(relaxation.length === 0);
        if (best) return;
        expect(allocate(relaxed(problem, relaxation), solver).best).not.toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('changes a floor that asks too much by no peso more than it has to', () => {
    const problem: AllocationProblem = {
      budget: 500_000,
      maxShare: 1,
      candidates: [candidate('n1', 'capacity', 100_000, 5), candidate('n2', 'capacity', 150_000, 5)],
      limits: [{ side: 'floor', grouping: 'strategy', code: 'capacity', amount: 300_000 }],
      lockedIn: new Set(),
      lockedOut: new Set(),
    };
    expect(allocate(problem, solver).relaxation).toEqual([
      { constraint: 'floors.strategy.capacity', from: 300_000, to: 250_000 },
    ]);
  });

  it('counts as binding what a better choice is without, and nothing else', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { best, binding } = allocate(problem, solver);
        if (!best) return;
        for (const limit of problem.limits) {
          const limits = problem.limits.filter((each) => each !== limit);
          const gain = bestByTrying({ ...problem, limits })! - best.value;
          const found = binding.find(({ constraint }) => constraint === limitName(limit));
          expect(found?.gain ?? 0).toBeCloseTo(gain, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const turned = { ...problem, candidates: [...problem.candidates].reverse() };
        expect(allocate(turned, solver)).toEqual(allocate(problem, solver));
      }),
      { numRuns: 30 },
    );
  });

  it('gives of very many the same as of those that matter', () => {
    const many = Array.from({ length: 1_500 }, (_, at) => ({
      ...candidate(
        `n${String(at).padStart(4, '0')}`,
        at % 2 ? 'capacity' : 'prevention',
        100_000 + ((at * 7_919) % 900) * 1_000,
        1,
      ),
    })).map((each, at) => ({
      ...each,
      tiers: each.tiers.map(({ amount }) => ({ amount, value: 20 + ((at * 104_729) % 8_000) / 100 })),
    }));
    const problem: AllocationProblem = {
      budget: 20_000_000,
      maxShare: 0.1,
      candidates: many,
      limits: [{ side: 'cap', grouping: 'strategy', code: 'capacity', amount: 6_000_000 }],
      lockedIn: new Set(['n0002']),
      lockedOut: new Set(),
    };
    const best = bestChoice(problem, solver)!;
    expect(brokenBy(problem, best)).toEqual([]);
    const chosen = new Set(best.map(({ id }) => id));
    const cheap = [...many]
      .sort((a, b) => b.tiers[0]!.value / b.tiers[0]!.amount - a.tiers[0]!.value / a.tiers[0]!.amount)
      .filter(({ id }, at) => at < 400 || chosen.has(id) || id === 'n0002');
    expect(worth(bestChoice({ ...problem, candidates: cheap }, solver)!)).toBeCloseTo(worth(best), 6);
  });

  it('asks also candidates that lose more than hundreds of others, where only they fill the budget', () => {
    const large = Array.from({ length: 400 }, (_, at) =>
      candidate(`large${at}`, 'capacity', 600_000, 60 - at / 1e5),
    );
    const halves = ['half1', 'half2'].map((id) => candidate(id, 'capacity', 500_000, 49.5));
    const free = { maxShare: 1, limits: [], lockedIn: new Set<string>(), lockedOut: new Set<string>() };
    const best = bestChoice({ ...free, budget: 1_000_000, candidates: [...large, ...halves] }, solver)!;
    expect(best.map(({ id }) => id)).toEqual(['half1', 'half2']);
  });

  it('a choice down the list keeps within budget and caps, and says what it breaks', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { best, greedy } = allocate(problem, solver);
        for (const each of Object.values(greedy)) {
          expect(each.broken).toEqual(brokenBy(problem, each.awards));
          expect(
            each.broken.filter((name) => name === 'budget' || /^(caps|maxShare|out)/.test(name)),
          ).toEqual(each.broken.filter((name) => /^out/.test(name) && problem.lockedIn.has(name.slice(4))));
          if (each.broken.length === 0) expect(each.value).toBeLessThanOrEqual(best!.value + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function candidate(id: string, strategy: 'capacity' | 'prevention', amount: number, value: number) {
  return { id, strategy, state: 'MX-CHP' as const, movements: [], tiers: [{ amount, value }] };
}

/** The problem after its constraints gave way. */
function relaxed(problem: AllocationProblem, changes: readonly Relaxation[]): AllocationProblem {
  const to = new Map(changes.map((each) => [each.constraint, each.to]));
  const budget = to.get('budget') ?? problem.budget;
  return {
    ...problem,
    budget,
    maxShare: Math.min(1, (problem.maxShare * problem.budget) / (budget || 1)),
    limits: problem.limits.map((each) => ({ ...each, amount: to.get(limitName(each)) ?? each.amount })),
    lockedIn: new Set([...problem.lockedIn].filter((id) => !to.has(`in.${id}`))),
  };
}
