import type { ProgrammeFacts } from '../programme-facts';
import type { RankedMatch, Ranking, RankingOptions } from '../ranking';
import { scoreOfSteps } from '../score-match';
import type { ColumnStore } from '../store/column-store';
import { addParts } from './add-parts';
import { applyCodeRules } from './apply-code-rules';
import { applyNumberRules } from './apply-number-rules';
import { Block, BLOCK_ROWS, UNKNOWN } from './block';
import { compileParts } from './compile-parts';
import { compileRules } from './compile-rules';
import { applyConflicts, conflictRows, type ConflictRows } from './conflict-rows';
import type { PartQuery } from './part-query';
import type { RuleQuery } from './rule-query';
import { LateAward, LateHits } from './late-parts';
import { DearSelection, DirectSelection, ELIGIBLE_BONUS, type Selection } from './selection';
import { indexedHits, LateText, textQuery, type TextQuery } from './text-query';

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
  const hits = new LateHits(indexedHits(store.text, store.rows, text), text.table);
  return new DirectSelection(top, idAt, [award, hits]);
}

/** One ranking under way: the queries, and what was found so far. */
class Scan {
  private readonly rules: RuleQuery;
  private readonly conflicts: ConflictRows;
  private readonly parts: PartQuery;
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
    this.selection = selectionFor(store, this.parts, textQuery(programme), Math.min(top, store.size));
    this.listsFailed = ineligible;
    this.ordered = ordered;
  }

  run(start: number): void {
    const { block, selection, parts } = this;
    const { columns } = this.store;
    applyCodeRules(columns, this.rules, start, block);
    applyConflicts(this.conflicts, start, block);
    applyNumberRules(columns, this.rules, start, block);
    this.taken += block.count;
    this.unknown += block.unknown;
    if (this.listsFailed) for (const row of block.failedRows(start)) this.failedRows.push(row);
    const cuts = [selection.cutPassing, selection.cutOpen].map((cut) => cut - parts.mostFurther);
    addParts(columns, parts, Float64Array.from(cuts), block);
    for (const part of parts.further) part.addTo(columns, block);
    this.select(block);
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
