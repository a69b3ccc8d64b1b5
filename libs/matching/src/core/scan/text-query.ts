import { distinctTerms, termWeight, textFit } from '../parts';
import type { ProgrammeFacts } from '../programme-facts';
import type { ColumnStore } from '../store/column-store';
import type { TextIndex } from '../store/text-index';
import { WordTable } from '../store/word-table';
import type { Kernel } from './block';
import { hitsKernel } from './part-kernels';
import { tableOf } from './table-of';

export interface TextQuery {
  /** The weight of each distinct term of the programme. */
  readonly weights: ReadonlyMap<string, number>;
  /** Contributions by the weight of the terms found. */
  readonly table: Float64Array;
}

export function textQuery(programme: ProgrammeFacts): TextQuery {
  const weights = new Map([...distinctTerms(programme.text)].map((term) => [term, termWeight(term)]));
  const all = [...weights.values()].reduce((sum, each) => sum + each, 0);
  return { weights, table: tableOf(all + 1, programme.weights.text, (found) => textFit(found, all)) };
}

/** The part of text for all rows at once, from the index. */
export function indexedText(index: TextIndex, rows: number, { weights, table }: TextQuery): Kernel {
  const hits = new Uint32Array(rows);
  index.addHits(weights, hits);
  return hitsKernel(hits, table);
}

/** The part of text for one row at a time, from its missions. */
export class LateText {
  /** The most that the part can add. */
  readonly most: number;
  private readonly words: WordTable;
  private readonly weightOf: readonly number[];
  /** The last round in which a term was seen: a term counts once a row. */
  private readonly seen: Uint32Array;
  private round = 0;

  constructor(
    private readonly store: ColumnStore,
    private readonly query: TextQuery,
  ) {
    const numbers = new Map([...query.weights.keys()].map((term, index) => [term, index + 1]));
    this.words = new WordTable((term) => numbers.get(term) ?? 0);
    this.weightOf = [0, ...query.weights.values()];
    this.seen = new Uint32Array(this.weightOf.length);
    this.most = query.table.at(-1)!;
  }

  /** What the part adds for a row. */
  pointsAt(row: number): number {
    const { es, en } = this.store.missionAt(row);
    let found = 0;
    this.round += 1;
    const take = (term: number) => {
      if (this.seen[term] === this.round) return;
      this.seen[term] = this.round;
      found += this.weightOf[term]!;
    };
    this.words.forEachTerm(es, take);
    this.words.forEachTerm(en, take);
    return this.query.table[found]!;
  }
}
