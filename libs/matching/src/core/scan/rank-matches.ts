import type { ProgrammeFacts } from '../programme-facts';
import { compareIds, type RankedMatch, type Ranking, type RankingOptions } from '../ranking';
import { scoreOfSteps } from '../score-match';
import type { ColumnStore } from '../store/column-store';
import { Block, BLOCK_ROWS, FAILS, GONE, UNKNOWN } from './block';
import { compileParts, type CompiledParts } from './compile-parts';
import { compileRules } from './compile-rules';
import { DirectSelection, ELIGIBLE_BONUS, LateSelection, type Selection } from './selection';

/**
 * The exact best of all nonprofits for one programme: one pass over the columns in blocks, each rule and part a small
 * loop, a heap for the best. Equal to `bruteForceRank` on every input.
 */
export function rankMatches(store: ColumnStore, programme: ProgrammeFacts, options: RankingOptions): Ranking {
  const rules = compileRules(store, programme);
  const parts = compileParts(store, programme);
  const tally = new Tally(store, options.ineligible, selectionFor(store, parts, options.top));
  const block = new Block();
  for (let start = 0; start < store.rows; start += BLOCK_ROWS) {
    const end = Math.min(store.rows, start + BLOCK_ROWS);
    block.verdict.fill(0);
    block.points.fill(parts.base);
    for (const rule of rules) rule(start, end, block);
    for (const part of parts.kernels) part(start, end, block);
    tally.take(start, end, block);
  }
  return tally.ranking();
}

function selectionFor(store: ColumnStore, { late }: CompiledParts, top: number): Selection {
  const most = Math.min(top, store.size);
  const idAt = (row: number) => store.idAt(row);
  return late ? new LateSelection(most, idAt, late) : new DirectSelection(most, idAt);
}

/** Counts, the best rows, and those that failed. */
class Tally {
  private eligible = 0;
  private unknown = 0;
  private failed = 0;
  private readonly failedRows: number[] = [];

  constructor(
    private readonly store: ColumnStore,
    private readonly listsFailed: boolean,
    private readonly selection: Selection,
  ) {}

  take(start: number, end: number, { verdict, points }: Block): void {
    for (let row = start; row < end; row += 1) {
      const bits = verdict[row - start]!;
      if ((bits & (FAILS | GONE)) !== 0) {
        if ((bits & GONE) === 0) this.fail(row);
      } else if ((bits & UNKNOWN) !== 0) {
        this.unknown += 1;
        this.selection.take(row, points[row - start]!, 0);
      } else {
        this.eligible += 1;
        this.selection.take(row, points[row - start]!, ELIGIBLE_BONUS);
      }
    }
  }

  ranking(): Ranking {
    const best = this.selection.best().sorted();
    return {
      counts: { eligible: this.eligible, unknown: this.unknown, ineligible: this.failed },
      results: best.map(({ row, key }, index) => this.ranked(row, key, index + 1)),
      ineligible: this.failedRows.map((row) => this.store.idAt(row)).sort(compareIds),
    };
  }

  private fail(row: number): void {
    this.failed += 1;
    if (this.listsFailed) this.failedRows.push(row);
  }

  private ranked(row: number, key: number, rank: number): RankedMatch {
    const passes = key >= ELIGIBLE_BONUS;
    const score = scoreOfSteps(passes ? key - ELIGIBLE_BONUS : key);
    return { rank, id: this.store.idAt(row), eligible: passes ? 'yes' : 'unknown', score };
  }
}
