import { UNKNOWN_YEAR, type Columns } from '../store/columns';
import { FAILS, UNKNOWN, type Block } from './block';
import type { RuleQuery } from './rule-query';

/**
 * The rules on numbers and languages, read row by row for the unsure rows of the block that live and did not fail.
 * Numbers made of comparisons, and tables instead of branches: answers are as good as random, and a branch guessed wrong
 * costs more than a rule. Everything is in local names, because the engine does not keep fields in registers.
 */
export function applyNumberRules(columns: Columns, query: RuleQuery, start: number, block: Block): void {
  const { languages, founded, budget, minAward } = columns;
  const { languages: languageVerdicts, latestFounded, unknownFounded, largestAward } = query;
  const { min, max, award, share, unknown: unknownBudget } = query.budget;
  const budgetVerdicts = Uint8Array.of(FAILS, 0, unknownBudget, 0);
  const { live, fails, open, unsure } = block;
  for (let word = 0; word < live.length; word += 1) {
    const first = start + word * 32;
    let failed = 0;
    let opened = 0;
    for (let left = unsure[word]! & live[word]! & ~fails[word]!; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      const row = first + bit;
      const year = founded[row]!;
      const pesos = budget[row]!;
      const verdict =
        languageVerdicts[languages[row]!]! |
        ((latestFounded - year) >>> 31) |
        (-Number(year === UNKNOWN_YEAR) & unknownFounded) |
        (-Number(minAward[row]! > largestAward) & FAILS) |
        budgetVerdicts[
          (Number(pesos >= min) & Number(pesos <= max) & Number(award <= share * pesos)) |
            (Number(Number.isNaN(pesos)) << 1)
        ]!;
      failed |= (verdict & FAILS) << bit;
      opened |= ((verdict & UNKNOWN) >>> 1) << bit;
    }
    fails[word]! |= failed;
    open[word]! |= opened;
  }
}
