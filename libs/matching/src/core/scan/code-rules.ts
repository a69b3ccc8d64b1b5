import { FLAG, type Columns } from '../store/columns';
import type { Block } from './block';
import type { RuleQuery } from './rule-query';
import { addPlanes } from './word-loops';

/** A rule by planes: who is in one of `possible` and in none of `wanted` fails, who is in none of `known` is open. */
interface PlaneRule {
  readonly wanted: readonly Uint32Array[];
  readonly possible: readonly Uint32Array[];
  /** More planes than those of `possible` in which a row is not open. */
  readonly sure: readonly Uint32Array[];
}

/** The rules on codes, for 32 rows at a time: which rows of a block live, which of them fail, and where an answer is open. */
export class CodeRules {
  private readonly live: readonly Uint32Array[];
  private readonly refusals: {
    readonly fails: readonly Uint32Array[];
    readonly open: readonly Uint32Array[];
  };
  private readonly rules: readonly PlaneRule[];

  constructor({ planes }: Columns, { shares, place, refusals }: RuleQuery) {
    this.live = planes.flags.of(1 << FLAG.live);
    this.refusals = { fails: planes.own.of(refusals.fails), open: planes.own.of(refusals.open) };
    this.rules = shares.map(({ column, wanted, possible }) => ({
      wanted: planes[column].of(wanted),
      possible: planes[column].of(possible),
      sure: [],
    }));
    if (place) this.rules = [...this.rules, placeRule(planes, place)];
  }

  apply(firstWord: number, block: Block): void {
    const { live, fails, open } = block;
    for (const words of [live, fails, open]) words.fill(0);
    addPlanes(this.live, firstWord, live);
    addPlanes(this.refusals.fails, firstWord, fails);
    addPlanes(this.refusals.open, firstWord, open);
    for (const rule of this.rules) applyRule(rule, firstWord, block);
  }
}

/** The rule of place (`place-rule.ts`): a withheld place passes by a whole region alone, and never fails. */
function placeRule(
  { states, people }: Columns['planes'],
  { wanted, states: allStates, sureRegions }: NonNullable<RuleQuery['place']>,
): PlaneRule {
  return { wanted: states.of(wanted), possible: states.of(allStates), sure: people.of(sureRegions) };
}

function applyRule({ wanted, possible, sure }: PlaneRule, firstWord: number, block: Block): void {
  for (const words of [block.wanted, block.possible]) words.fill(0);
  addPlanes(wanted, firstWord, block.wanted);
  addPlanes(possible, firstWord, block.possible);
  addFailed(block);
  addPlanes(sure, firstWord, block.possible);
  addOpen(block);
}

function addFailed({ fails, wanted, possible }: Block): void {
  for (let at = 0; at < fails.length; at += 1) fails[at]! |= possible[at]! & ~wanted[at]!;
}

function addOpen({ open, possible }: Block): void {
  for (let at = 0; at < open.length; at += 1) open[at]! |= ~possible[at]!;
}
