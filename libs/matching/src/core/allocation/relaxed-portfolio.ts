import { programOf, tiersOf, type Pick, type Slack } from './chosen-columns';
import { withoutValues, type Kind, type PortfolioModel } from './portfolio-model';
import { Unproven, type Solver } from './solver';

/** Up to so many kinds are looked at at once; of more, only those that can pay. */
const AT_ONCE = 2_000;
const EPSILON = 1e-9;

/** The best with fractions of awards allowed: no choice of whole awards is worth more. */
export interface Relaxed {
  readonly value: number;
  /** What one more unit of each shared row's bound adds to the value. */
  readonly prices: readonly number[];
  /** How far each slack is used. */
  readonly broken: readonly number[];
}

/**
 * Solves the relaxation over all kinds by looking at few: those that pay at the present prices are added until none
 * does (column generation; Dantzig and Wolfe 1960). `null` when not even fractions are feasible.
 */
export function relaxedPortfolio(
  model: PortfolioModel,
  solver: Solver,
  slacks: readonly Slack[] = [],
): Relaxed | null {
  const { kinds } = model;
  const every = kinds.map((_, kind) => kind);
  if (kinds.length <= AT_ONCE) return generate(model, new Set(every), solver, slacks);
  const locked = every.filter((kind) => kinds[kind]!.locked);
  const within = new Set([...locked, ...atEvenSteps(every, AT_ONCE)]);
  return generate(model, feasible(model, within, solver, slacks), solver, slacks);
}

/** Kinds that are enough to keep within all limits, where any are: what is broken is driven down first. */
function feasible(
  model: PortfolioModel,
  within: Set<number>,
  solver: Solver,
  slacks: readonly Slack[],
): Set<number> {
  if (slacks.length > 0) return within;
  const worthless = withoutValues(model);
  generate(worthless, within, solver, floorSlacks(model));
  return within;
}

const floorSlacks = ({ rows }: PortfolioModel): Slack[] =>
  rows.flatMap(({ low }, row) => (low > -Infinity ? [{ row, sign: 1 as const, price: 1 }] : []));

/** Adds to `within` what it needs. */
function generate(
  model: PortfolioModel,
  within: Set<number>,
  solver: Solver,
  slacks: readonly Slack[],
): Relaxed | null {
  for (;;) {
    const picks = [...within].flatMap((kind) => tiersOf(model, kind));
    const solved = solver.relaxed(programOf(model, picks, slacks));
    if (solved.status === 'unproven') throw new Unproven();
    if (solved.status === 'infeasible') return null;
    const prices = model.rows.map((_, row) => solved.prices[row]!);
    const paying = payingKinds(model, prices, within);
    if (paying.length === 0) {
      return { value: solved.value, prices, broken: Array.from(solved.at).slice(picks.length) };
    }
    for (const kind of paying) within.add(kind);
  }
}

/** The kinds outside whose members gain most at these prices. */
function payingKinds(
  { kinds }: PortfolioModel,
  prices: readonly number[],
  within: ReadonlySet<number>,
): number[] {
  const found = kinds.flatMap((kind, at) => {
    const gain = within.has(at) ? 0 : bestGain(kind, prices);
    return gain > EPSILON ? [{ at, gain }] : [];
  });
  return (
    found
      .sort((a, b) => b.gain - a.gain || a.at - b.at)
      // As many again as are there: few rounds, whether few or many are needed.
      .slice(0, within.size)
      .map(({ at }) => at)
  );
}

/** What a tier is worth above what it takes of the shared rows at these prices. */
const gainOf = (kind: Kind, tier: number, prices: readonly number[]): number =>
  kind.tiers[tier]!.value - kind.units[tier]! * kind.rows.reduce((sum, row) => sum + prices[row]!, 0);

const bestGain = (kind: Kind, prices: readonly number[]): number =>
  kind.tiers.reduce((best, _, tier) => Math.max(best, gainOf(kind, tier, prices)), -Infinity);

export interface Loss extends Pick {
  /** What choosing this tier takes away from the bound of the relaxation, at least (its reduced cost). */
  readonly loss: number;
}

/** Every tier of every kind with what it loses. */
export function lossesOf({ kinds }: PortfolioModel, { prices }: Relaxed): Loss[] {
  return kinds.flatMap((kind, at) => {
    const best = bestGain(kind, prices);
    const kept = kind.locked ? best : Math.max(0, best);
    return kind.tiers.map((_, tier) => ({ kind: at, tier, loss: kept - gainOf(kind, tier, prices) }));
  });
}

function atEvenSteps(list: readonly number[], number: number): number[] {
  const step = list.length / number;
  return Array.from({ length: number }, (_, at) => list[Math.floor(at * step)]!);
}
