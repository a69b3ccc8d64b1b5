import { countsTo, placedIn } from './counts-to';
import {
  limitName,
  type AllocationProblem,
  type Award,
  type Candidate,
  type Constraint,
  type Tier,
} from './problem';

/** Candidates that are alike in all that matters; each can be chosen once. */
export interface Kind {
  /** In order of their ids. */
  readonly members: readonly Candidate[];
  readonly tiers: readonly Tier[];
  /** Tiers in the unit of the model. */
  readonly units: readonly number[];
  /** Which shared rows its amounts count to. */
  readonly rows: readonly number[];
  /** Whether it has to be chosen. */
  readonly locked: boolean;
}

/** A limit on what all together are given, in the unit of the model. */
export interface SharedRow {
  readonly name: Constraint;
  readonly low: number;
  readonly high: number;
}

/** The problem with alike candidates taken together and amounts in whole units (their greatest common divisor). */
export interface PortfolioModel {
  readonly kinds: readonly Kind[];
  readonly rows: readonly SharedRow[];
  /** Hundredths of a peso in a unit. */
  readonly unit: number;
}

/** A locked candidate without a tier that it may be given; then nothing can be chosen. */
export const isBlocked = ({ locked, tiers }: Kind): boolean => locked && tiers.length === 0;

/** The most that one award may be, in pesos; a share that sums exactly is not broken by how decimals are kept. */
export const largestAward = ({ maxShare, budget }: AllocationProblem): number =>
  maxShare * budget * (1 + 1e-12);

/** The same choices, all worth nothing: for questions about what can be kept at all. */
export const withoutValues = (model: PortfolioModel): PortfolioModel => ({
  ...model,
  kinds: model.kinds.map((kind) => ({
    ...kind,
    tiers: kind.tiers.map(({ amount }) => ({ amount, value: 0 })),
  })),
});

/** Builds the model; the order of the candidates changes nothing. */
export function portfolioModel(problem: AllocationProblem): PortfolioModel {
  const most = largestAward(problem);
  const candidates = problem.candidates
    .map((each) => ({ candidate: each, tiers: each.tiers.filter(({ amount }) => amount <= most) }))
    .filter(
      ({ candidate: { id }, tiers }) => !isOut(problem, id) && (tiers.length > 0 || problem.lockedIn.has(id)),
    );
  const unit = candidates.reduce(
    (all, { tiers }) => tiers.reduce((one, { amount }) => divisor(one, cents(amount)), all),
    0,
  );
  return {
    kinds: kindsOf(problem, candidates, unit || 1),
    rows: rowsOf(problem, unit || 1),
    unit: unit || 1,
  };
}

/** Locks against each other are no choice: in wins here, and `contradictions` names them. */
const isOut = ({ lockedIn, lockedOut }: AllocationProblem, id: string): boolean =>
  lockedOut.has(id) && !lockedIn.has(id);

/** Ids that are locked both in and out. */
export const contradictions = ({ lockedIn, lockedOut }: AllocationProblem): string[] =>
  [...lockedIn].filter((id) => lockedOut.has(id)).sort();

function rowsOf({ budget, limits }: AllocationProblem, unit: number): SharedRow[] {
  const held = limits.map((limit) => ({
    name: limitName(limit),
    low: limit.side === 'floor' ? Math.ceil(cents(limit.amount) / unit) : -Infinity,
    high: limit.side === 'cap' ? Math.floor(cents(limit.amount) / unit) : Infinity,
  }));
  return [{ name: 'budget', low: -Infinity, high: Math.floor(cents(budget) / unit) }, ...held];
}

interface Fundable {
  readonly candidate: Candidate;
  readonly tiers: readonly Tier[];
}

function kindsOf(problem: AllocationProblem, fundable: readonly Fundable[], unit: number): Kind[] {
  const found = new Map<string, Candidate[]>();
  const kinds: { key: string; tiers: readonly Tier[]; locked: boolean }[] = [];
  const sorted = [...fundable].sort((a, b) => (a.candidate.id < b.candidate.id ? -1 : 1));
  for (const { candidate, tiers } of sorted) {
    const locked = problem.lockedIn.has(candidate.id);
    const key = locked ? `in ${candidate.id}` : likeness(candidate, tiers);
    const members = found.get(key);
    if (members) members.push(candidate);
    else {
      found.set(key, [candidate]);
      kinds.push({ key, tiers, locked });
    }
  }
  return kinds.map(({ key, tiers, locked }) => {
    const members = found.get(key)!;
    const rows = problem.limits.flatMap((limit, at) => (countsTo(limit, members[0]!) ? [at + 1] : []));
    return {
      members,
      tiers,
      units: tiers.map(({ amount }) => cents(amount) / unit),
      rows: [0, ...rows],
      locked,
    };
  });
}

const likeness = (candidate: Candidate, tiers: readonly Tier[]): string =>
  `${candidate.strategy} ${candidate.state} ${placedIn(candidate)} ${[...candidate.movements].sort().join()} ${tiers.map(({ amount, value }) => `${amount}=${value}`).join()}`;

/** The awards of a solution: of each kind so many members take so many of each tier, in order of their ids. */
export function awardsOf(kind: Kind, takes: readonly number[]): Award[] {
  let next = 0;
  return kind.tiers.flatMap(({ amount, value }, tier) =>
    Array.from({ length: takes[tier]! }, () => {
      const candidate = kind.members[next++]!;
      return { id: candidate.id, amount, candidate, value };
    }),
  );
}

export const cents = (pesos: number): number => Math.round(pesos * 100);

const divisor = (a: number, b: number): number => {
  while (b > 0) [a, b] = [b, a % b];
  return a;
};
