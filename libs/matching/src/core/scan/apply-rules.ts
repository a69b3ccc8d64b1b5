import { FLAG, SHIFT, UNKNOWN_YEAR, type Columns } from '../store/columns';
import { FAILS, GONE, type Block } from './block';
import type { RuleQuery } from './rule-query';

const REGION_BITS = 15;

/**
 * All rules on the rows from `start` to before `end`; the block then holds those that did not fail and those that did.
 * Bits, numbers made of comparisons, and tables instead of branches: answers are as good as random, and a branch guessed
 * wrong costs more than a rule. Everything is in local names, because the engine does not keep fields in registers.
 */
export function applyRules(
  columns: Columns,
  query: RuleQuery,
  start: number,
  end: number,
  block: Block,
): void {
  const { states, people, work, languages, flags, founded, budget, minAward } = columns;
  const {
    flags: flagVerdicts,
    languages: languageVerdicts,
    latestFounded,
    unknownFounded,
    largestAward,
  } = query;
  const { wanted: wantedStates, sureRegions, verdicts: placeVerdicts } = query.place;
  const { wanted: wantedRoutes, possible: possibleRoutes, verdicts: routeVerdicts } = query.routes;
  const { wanted: wantedPeople, possible: possiblePeople, verdicts: peopleVerdicts } = query.populations;
  const { min, max, award, share, unknown: unknownBudget } = query.budget;
  const budgetVerdicts = Uint8Array.of(FAILS, 0, unknownBudget, 0);
  const { rows, verdicts, failedRows } = block;
  let count = 0;
  let failed = 0;
  for (let row = start; row < end; row += 1) {
    const flag = flags[row]!;
    const state = states[row]!;
    const person = people[row]!;
    const labour = work[row]!;
    const year = founded[row]!;
    const pesos = budget[row]!;
    const sure = sureRegions[(person >>> SHIFT.regions) & REGION_BITS]!;
    const withheld = (flag >>> FLAG.withheld) & 1;
    const verdict =
      flagVerdicts[flag]! |
      placeVerdicts[any(state & wantedStates) | (any(state) << 1) | (withheld << 2) | (sure << 3)]! |
      routeVerdicts[any(labour & wantedRoutes) | (any(labour & possibleRoutes) << 1)]! |
      peopleVerdicts[any(person & wantedPeople) | (any(person & possiblePeople) << 1)]! |
      languageVerdicts[languages[row]!]! |
      ((latestFounded - year) >>> 31) |
      (-Number(year === UNKNOWN_YEAR) & unknownFounded) |
      (-Number(minAward[row]! > largestAward) & FAILS) |
      budgetVerdicts[
        (Number(pesos >= min) & Number(pesos <= max) & Number(award <= share * pesos)) |
          (Number(Number.isNaN(pesos)) << 1)
      ]!;
    const fails = any(verdict & (FAILS | GONE));
    rows[count] = row;
    verdicts[count] = verdict;
    failedRows[failed] = row;
    count += 1 - fails;
    failed += fails & ~(verdict >>> 2);
  }
  block.count = count;
  block.failedCount = failed;
}

/** 1 when any bit is set. */
function any(bits: number): number {
  return (bits | -bits) >>> 31;
}
