import { distinctTerms, termWeight, textFit, textPart } from '../parts';
import type { ProgrammeFacts } from '../programme-facts';
import type { ColumnStore } from '../store/column-store';
import type { TextIndex } from '../store/text-index';
import { WordTable } from '../store/word-table';
import { LateHits, type LatePart } from './late-parts';
import { tableOf } from './table-of';

export interface TextQuery {
  /** The weight of each distinct term of the programme. */
  readonly weights: ReadonlyMap<string, number>;
  /** The weight of the part. */
  readonly weight: number;
  /** Contributions by the weight of the terms found. */
  readonly table: Float64Array;
}

/** `null` where the programme gives its text no weight or has none. */
export function textQuery(programme: ProgrammeFacts): TextQuery | null {
  if (programme.weights.text === 0 || textPart.silent(programme)) return null;
  const weights = new Map([...distinctTerms(programme.text)].map((term) => [term, termWeight(term)]));
  const all = [...weights.values()].reduce((sum, each) => sum + each, 0);
  const weight = programme.weights.text;
  return { weights, weight, table: tableOf(all + 1, weight, (found) => textFit(found, all)) };
}

/** The weight of the programme's terms in each row, from the index. */
export function indexedHits(index: TextIndex, rows: number, { weights }: TextQuery): Uint32Array {
  const hits = new Uint32Array(rows);
  index.addHits(weights, hits);
  return hits;
}

/** From this weight on text decides, and rows are left out by nothing else: then the index counts faster for all at once. */
const DECIDING_WEIGHT = 50;

/** The part of text from the index: rare terms for all rows at once, frequent ones for those rows that are asked for. */
export function lateHits(index: TextIndex, rows: number, query: TextQuery): LateHits {
  if (query.weight >= DECIDING_WEIGHT) {
    return new LateHits(indexedHits(index, rows, query), null, query.table);
  }
  const hits = new Uint32Array(rows);
  return new LateHits(hits, index.addRareHits(query.weights, hits), query.table);
}

/** The part of text for one row at a time, from its missions. */
export class LateText implements LatePart {
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
