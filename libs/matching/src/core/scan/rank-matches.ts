import type { ProgrammeFacts } from '../programme-facts';
import type { RankedMatch, Ranking, RankingOptions } from '../ranking';
import { scoreOfSteps } from '../score-match';
import type { ColumnStore } from '../store/column-store';
import { addParts } from './add-parts';
import { applyNumberRules } from './apply-number-rules';
import { Block, BLOCK_ROWS, UNKNOWN } from './block';
import { CodeRules } from './code-rules';
import { compileParts } from './compile-parts';
import { compileRules } from './compile-rules';
import { applyConflicts, conflictRows, type ConflictRows } from './conflict-rows';
import { NumberBands } from './number-bands';
import type { PartQuery } from './part-query';
import { Prospects } from './prospects';
import type { RuleQuery } from './rule-query';
import { LateAward } from './late-parts';
import { DearSelection, DirectSelection, ELIGIBLE_BONUS, type Selection } from './selection';
import { lateHits, LateText, textQuery, type TextQuery } from './text-query';

/**
 * The exact best of all nonprofits for one programme: one pass over the columns in blocks (rules on codes, on numbers, then
 * the parts of those that could still be among the best), a heap for the best. Equal to `bruteForceRank` on every input.
 */
export function rankMatches(store: ColumnStore, programme: ProgrammeFacts, options: RankingOptions): Ranking {
  const scan = new Scan(store, programme, options);
  for (let start = 0; start < store.rows; start += BLOCK_ROWS) {
    scan.run(start);
  }
  return scan.ranking();
}

function selectionFor(store: ColumnStore, parts: PartQuery, text: TextQuery | null, top: number): Selection {
  const idAt = (row: number) => store.idAt(row);
  const award = new LateAward(store.columns.minAward, parts.award.award, parts.award.weight);
  if (!text) return new DirectSelection(top, idAt, [award]);
  if (!store.text) return new DearSelection(top, idAt, [award], new LateText(store, text));
  return new DirectSelection(top, idAt, [award, lateHits(store.text, store.rows, text)]);
}

/** Fewer rows of a block than this are looked at one by one. */
const FEW = BLOCK_ROWS / 8;

/** One ranking under way: the queries, and what was found so far. */
class Scan {
  private readonly rules: RuleQuery;
  private readonly conflicts: ConflictRows;
  private readonly parts: PartQuery;
  private readonly codeRules: CodeRules;
  private numberBands: NumberBands | null = null;
  private readonly prospects: Prospects;
  private readonly selection: Selection;
  private readonly block = new Block();
  private readonly failedRows: number[] = [];
  private readonly listsFailed: boolean;
  private readonly ordered: boolean;
  private taken = 0;
  private unknown = 0;

  constructor(
    private readonly store: ColumnStore,
    programme: ProgrammeFacts,
    { top, ineligible, ordered = true }: RankingOptions,
  ) {
    this.rules = compileRules(store.languages, programme);
    this.conflicts = conflictRows(store, programme);
    this.parts = compileParts(programme);
    this.codeRules = new CodeRules(store.columns, this.rules);
    this.prospects = new Prospects(store.columns, this.parts);
    this.selection = selectionFor(store, this.parts, textQuery(programme), Math.min(top, store.size));
    this.listsFailed = ineligible;
    this.ordered = ordered;
  }

  run(start: number): void {
    const { block, selection, parts } = this;
    const { columns } = this.store;
    this.applyRules(start);
    if (this.listsFailed) for (const row of block.failedRows(start)) this.failedRows.push(row);
    const { candidates, unknown } = block.takeAll();
    this.taken += candidates;
    this.unknown += unknown;
    if (candidates > FEW) this.leaveOut(start);
    block.list(start);
    const cuts = [selection.cutPassing, selection.cutOpen].map((cut) => cut - parts.mostFurther);
    addParts(columns, parts, Float64Array.from(cuts), block);
    for (const part of parts.further) part.addTo(columns, block);
    this.select(block);
  }

  private applyRules(start: number): void {
    const { block, rules } = this;
    const { columns } = this.store;
    this.codeRules.apply(start >>> 5, block);
    applyConflicts(this.conflicts, start, block);
    if (block.takeAll().candidates > FEW) {
      this.numberBands ??= new NumberBands(columns, rules);
      this.numberBands.apply(start >>> 5, block);
    } else block.unsure.fill(0xffff_ffff);
    applyNumberRules(columns, rules, start, block);
  }

  /** What is needed to be among the best rises ever more slowly: it is looked at when twice as many blocks have been scanned. */
  private leaveOut(start: number): void {
    const blocks = start / BLOCK_ROWS;
    if ((blocks & (blocks - 1)) === 0) this.prospects.learn(this.selection, this.block.open);
    this.prospects.keep(start >>> 5, this.block);
  }

  ranking(): Ranking {
    const found = this.selection.best();
    const best = this.ordered ? found.sorted() : found.unsorted();
    const failed = this.failedRows.map((row) => this.store.idAt(row));
    return {
      counts: {
        eligible: this.taken - this.unknown,
        unknown: this.unknown,
        ineligible: this.store.size - this.taken,
      },
      results: best.map(({ row, key }, index) => this.ranked(row, key, index + 1)),
      // Without a comparison of its own, sort goes by code units, like `compareIds`, and is several times as fast.
      ineligible: this.ordered ? failed.sort() : failed,
    };
  }

  /** What cuts rows off is read by the verdict, not by a branch: who is open is as good as random. */
  private select({ rows, verdicts, points, count }: Block): void {
    const { selection } = this;
    const cuts = Float64Array.of(selection.cutPassing, selection.cutOpen);
    for (let at = 0; at < count; at += 1) {
      const open = (verdicts[at]! & UNKNOWN) >>> 1;
      if (points[at]! < cuts[open]!) continue;
      selection.take(rows[at]!, points[at]!, open ? 0 : ELIGIBLE_BONUS);
      cuts[0] = selection.cutPassing;
      cuts[1] = selection.cutOpen;
    }
  }

  private ranked(row: number, key: number, rank: number): RankedMatch {
    const passes = key >= ELIGIBLE_BONUS;
    const score = scoreOfSteps(passes ? key - ELIGIBLE_BONUS : key);
    return { rank, id: this.store.idAt(row), eligible: passes ? 'yes' : 'unknown', score };
  }
}
