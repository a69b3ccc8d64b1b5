import { programOf, type Pick, type Slack } from './chosen-columns';
import { valueOf } from './counts-to';
import { awardsOf, isBlocked, type PortfolioModel } from './portfolio-model';
import type { Award } from './problem';
import { lossesOf, relaxedPortfolio, type Loss, type Relaxed } from './relaxed-portfolio';
import { Unproven, type Solver } from './solver';

/** So many columns are asked at first besides those that lose nothing. */
const FEW = 300;
const NOTHING = 1e-9;
/** Choices whose values differ by less are worth the same. */
const EPSILON = 1e-7;

export interface Best {
  readonly awards: readonly Award[];
  /** Of the awards, less what broken limits cost. */
  readonly worth: number;
  readonly relaxed: Relaxed;
}

/**
 * The choice of whole awards that is worth most; `null` when none keeps within all limits. Exact, however many kinds
 * there are: a first choice, among the columns that lose least against the relaxation, says how much any other may
 * lose, and only those that lose less are asked besides (reduced-cost fixing).
 */
export function bestPortfolio(
  model: PortfolioModel,
  solver: Solver,
  slacks: readonly Slack[] = [],
): Best | null {
  if (model.kinds.some(isBlocked)) return null;
  const relaxed = relaxedPortfolio(model, solver, slacks);
  if (!relaxed) return null;
  const columns = lossesOf(model, relaxed).sort(
    (a, b) => a.loss - b.loss || a.kind - b.kind || a.tier - b.tier,
  );
  let asked = losingLess(columns, NOTHING) + FEW;
  for (;;) {
    const chosen = chooseFrom(model, columns.slice(0, asked), solver, slacks);
    const needed = chosen ? losingLess(columns, relaxed.value - chosen.worth - EPSILON) : columns.length;
    if (asked >= needed) return chosen && { ...chosen, relaxed };
    asked = chosen ? needed : asked * 4;
  }
}

/** How many columns, in order of what they lose, lose less than that. */
function losingLess(columns: readonly Loss[], most: number): number {
  const found = columns.findIndex(({ loss }) => loss >= most);
  return found < 0 ? columns.length : found;
}

function chooseFrom(
  model: PortfolioModel,
  picks: readonly Pick[],
  solver: Solver,
  slacks: readonly Slack[],
): Omit<Best, 'relaxed'> | null {
  const solved = solver.whole(programOf(model, picks, slacks));
  if (solved.status === 'unproven') throw new Unproven();
  if (solved.status === 'infeasible') return null;
  const takes = new Map<number, number[]>();
  picks.forEach(({ kind, tier }, column) => {
    const own = takes.get(kind) ?? model.kinds[kind]!.tiers.map(() => 0);
    own[tier] = Math.round(solved.at[column]!);
    takes.set(kind, own);
  });
  const awards = [...takes].flatMap(([kind, own]) => awardsOf(model.kinds[kind]!, own));
  const broken = slacks.reduce((sum, { price }, at) => sum + price * solved.at[picks.length + at]!, 0);
  return { awards: inOrder(awards), worth: valueOf(awards) - broken };
}

const inOrder = (awards: readonly Award[]): Award[] =>
  [...awards].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
