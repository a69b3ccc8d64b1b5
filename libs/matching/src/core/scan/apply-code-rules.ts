import { FLAG, type Columns } from '../store/columns';
import type { Block } from './block';
import type { PlaceQuery, RuleQuery } from './rule-query';

/**
 * The rules on codes, for 32 rows at a time: which rows of the block live, which of them fail, and where an answer is open.
 * `start` is the first row of the block.
 */
export function applyCodeRules({ planes }: Columns, query: RuleQuery, start: number, block: Block): void {
  const { live, fails, open, wanted, possible } = block;
  const word = start >>> 5;
  for (const words of [live, fails, open]) words.fill(0);
  planes.flags.addRows(1 << FLAG.live, word, live);
  planes.own.addRows(query.refusals.fails, word, fails);
  planes.own.addRows(query.refusals.open, word, open);
  for (const rule of query.shares) {
    for (const words of [wanted, possible]) words.fill(0);
    planes[rule.column].addRows(rule.wanted, word, wanted);
    planes[rule.column].addRows(rule.possible, word, possible);
    answer(block);
  }
  if (query.place) applyPlace(planes, query.place, word, block);
}

/** One of the wanted passes; who has none of those possible is open. */
function answer({ fails, open, wanted, possible }: Block): void {
  for (let at = 0; at < fails.length; at += 1) {
    fails[at]! |= possible[at]! & ~wanted[at]!;
    open[at]! |= ~possible[at]!;
  }
}

/** The rule of place (`place-rule.ts`): a withheld place passes by a whole region alone, and never fails. */
function applyPlace(
  { states, people }: Columns['planes'],
  { wanted: wantedStates, states: allStates, sureRegions }: PlaceQuery,
  word: number,
  { fails, open, wanted, possible }: Block,
): void {
  for (const words of [wanted, possible]) words.fill(0);
  states.addRows(wantedStates, word, wanted);
  states.addRows(allStates, word, possible);
  for (let at = 0; at < fails.length; at += 1) fails[at]! |= possible[at]! & ~wanted[at]!;
  people.addRows(sureRegions, word, possible);
  for (let at = 0; at < fails.length; at += 1) open[at]! |= ~possible[at]!;
}
