import { countsTo } from './counts-to';
import { cents, largestAward } from './portfolio-model';
import type { AllocationProblem, Award, Candidate, Limit } from './problem';

type Order = (award: Award) => number;

/** Awards worth most first. */
export const byValue: Order = ({ value }) => value;
/** Awards worth most for each peso first. */
export const byValuePerPeso: Order = ({ value, amount }) => value / amount;

/**
 * What a committee does that goes down a ranked list and funds while there is money: the locked first, then what the
 * floors ask, then the rest. It takes nothing back, so a floor may stay unmet that could be met.
 */
export function greedy(problem: AllocationProblem, order: Order): Award[] {
  const ranked = offers(problem)
    .map((award) => ({ award, rank: order(award) }))
    .sort((a, b) => b.rank - a.rank || (a.award.id < b.award.id ? -1 : a.award.id > b.award.id ? 1 : 0))
    .map(({ award }) => award);
  const round = new Round(problem);
  for (const award of ranked) if (problem.lockedIn.has(award.id)) round.takeLocked(award);
  for (const floor of problem.limits.filter(({ side }) => side === 'floor')) {
    for (const award of ranked) {
      if (countsTo(floor, award.candidate) && !round.meets(floor)) round.take(award);
    }
  }
  for (const award of ranked) if (award.value > 0) round.take(award);
  return round.taken.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every award that could be made: each candidate in each tier that is not above its share. */
function offers(problem: AllocationProblem): Award[] {
  const most = largestAward(problem);
  const of = (candidate: Candidate): Award[] =>
    candidate.tiers
      .filter(({ amount }) => amount <= most)
      .map(({ amount, value }) => ({ id: candidate.id, amount, value, candidate }));
  return problem.candidates.filter(({ id }) => !problem.lockedOut.has(id)).flatMap(of);
}

/** The awards taken so far, in hundredths of pesos. */
class Round {
  readonly taken: Award[] = [];
  private readonly ids = new Set<string>();
  private readonly used: Map<Limit, number>;
  private left: number;
  /** The least that each locked candidate still needs. */
  private readonly reserved: Map<string, number>;

  constructor(problem: AllocationProblem) {
    this.left = cents(problem.budget);
    this.used = new Map(problem.limits.map((limit) => [limit, 0]));
    const locked = problem.candidates.filter(({ id }) => problem.lockedIn.has(id));
    this.reserved = new Map(
      locked.map(({ id, tiers }) => [id, Math.min(...tiers.map(({ amount }) => cents(amount)))]),
    );
  }

  meets(floor: Limit): boolean {
    return this.used.get(floor)! >= cents(floor.amount);
  }

  /** Leaves the other locked ones the least that they need. */
  takeLocked(award: Award): void {
    const own = this.reserved.get(award.id);
    if (own === undefined) return;
    this.reserved.delete(award.id);
    const others = [...this.reserved.values()].reduce((sum, each) => sum + each, 0);
    if (cents(award.amount) + others <= this.left) this.take(award);
    if (!this.ids.has(award.id)) this.reserved.set(award.id, own);
  }

  take(award: Award): void {
    const amount = cents(award.amount);
    if (amount > this.left || this.ids.has(award.id)) return;
    const counted = [...this.used].filter(([limit]) => countsTo(limit, award.candidate));
    if (counted.some(([limit, used]) => limit.side === 'cap' && used + amount > cents(limit.amount))) return;
    for (const [limit, used] of counted) this.used.set(limit, used + amount);
    this.left -= amount;
    this.ids.add(award.id);
    this.taken.push(award);
  }
}
