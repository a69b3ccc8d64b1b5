import { FLAG, SHIFT, UNKNOWN_YEAR, type Columns } from '../store/columns';
import { FAILS, GONE, type Block } from './block';
import type { BudgetQuery, RuleQuery } from './rule-query';

const REGION_BITS = 15;

/**
 * All rules on the rows from `start` to before `end`; those that did not fail go into the block. Gives back how many
 * failed and hands each of them to `fail`, if given. Bits instead of branches: their answers are as good as random,
 * and a branch guessed wrong costs more than a rule.
 */
export function applyRules(
  columns: Columns,
  query: RuleQuery,
  [start, end]: readonly [number, number],
  block: Block,
  fail: ((row: number) => void) | null,
): number {
  const { states, people, work, languages, flags, founded, budget, minAward } = columns;
  const { place, routes, populations, latestFounded, unknownFounded, largestAward } = query;
  const { rows, verdicts } = block;
  let count = 0;
  let failed = 0;
  for (let row = start; row < end; row += 1) {
    const flag = flags[row]!;
    const state = states[row]!;
    const person = people[row]!;
    const labour = work[row]!;
    const year = founded[row]!;
    const sure = place.sureRegions[(person >>> SHIFT.regions) & REGION_BITS]!;
    const placed =
      any(state & place.wanted) | (any(state) << 1) | (((flag >>> FLAG.withheld) & 1) << 2) | (sure << 3);
    const verdict =
      query.flags[flag]! |
      place.verdicts[placed]! |
      routes.verdicts[any(labour & routes.wanted) | (any(labour & routes.possible) << 1)]! |
      populations.verdicts[any(person & populations.wanted) | (any(person & populations.possible) << 1)]! |
      query.languages[languages[row]!]! |
      ((latestFounded - year) >>> 31) |
      (year === UNKNOWN_YEAR ? unknownFounded : 0) |
      (minAward[row]! > largestAward ? FAILS : 0) |
      budgetVerdict(budget[row]!, query.budget);
    if ((verdict & (FAILS | GONE)) !== 0) {
      if ((verdict & GONE) !== 0) continue;
      failed += 1;
      if (fail) fail(row);
      continue;
    }
    rows[count] = row;
    verdicts[count] = verdict;
    count += 1;
  }
  block.count = count;
  return failed;
}

/** 1 when any bit is set. */
function any(bits: number): number {
  return (bits | -bits) >>> 31;
}

/** Both rules on the annual budget: within its band, and the award no more than a share of it. */
function budgetVerdict(budget: number, { min, max, award, share, unknown }: BudgetQuery): number {
  if (budget >= min && budget <= max && award <= share * budget) return 0;
  return Number.isNaN(budget) ? unknown : FAILS;
}
