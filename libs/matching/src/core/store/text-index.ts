import { growNumbers } from './grow-numbers';
import { TermPlanes, type PlaneHits } from './term-planes';
import { WordTable } from './word-table';

const FIRST_TAIL = 1024;
/** Pairs that may wait unsorted: few for a query to pass over, enough that sorting again is rare. */
const SHORTEST_SEAL = 65_536;

/**
 * Which rows hold which terms: a list of rows for each term in one typed array, a plane of bits for each frequent one, and a
 * tail of (term, row) pairs that came later. The tail joins the lists when it has grown to a half of them, so that adding stays cheap.
 */
export class TextIndex {
  private readonly terms = new Map<string, number>();
  private readonly words = new WordTable((term) => this.numberOf(term));
  /** The last row to which a term was added, plus one: a term counts once a row. */
  private lastRow = new Uint32Array(FIRST_TAIL);
  private starts = new Uint32Array(1);
  private rows = new Uint32Array(0);
  private planes = new TermPlanes();
  private tailTerms = new Uint32Array(FIRST_TAIL);
  private tailRows = new Uint32Array(FIRST_TAIL);
  private tailLength = 0;

  /** Typed arrays only; the dictionary of terms comes on top. */
  get byteLength(): number {
    const lists = this.starts.byteLength + this.rows.byteLength + this.lastRow.byteLength;
    return lists + this.planes.byteLength + this.tailTerms.byteLength + this.tailRows.byteLength;
  }

  get termCount(): number {
    return this.terms.size;
  }

  /** Adds the terms of a row's texts; a row number is used once. */
  add(row: number, ...texts: readonly string[]): void {
    const take = (term: number) => {
      if (this.lastRow[term] === row + 1) return;
      this.lastRow[term] = row + 1;
      this.push(term, row);
    };
    for (const text of texts) this.words.forEachTerm(text, take);
  }

  /** Adds to `hits` the weight of the terms in every row, but for those of frequent terms that the answer finds row by row. */
  addRareHits(weights: ReadonlyMap<string, number>, hits: Uint32Array): PlaneHits {
    const byNumber = this.byNumber(weights);
    const tailWeights = new Uint32Array(this.terms.size);
    for (const [term, weight] of byNumber) {
      tailWeights[term] = weight;
      this.addListed(term, weight, hits);
    }
    for (let at = 0; at < this.tailLength; at += 1) {
      hits[this.tailRows[at]!]! += tailWeights[this.tailTerms[at]!]!;
    }
    return this.planes.weigh(byNumber);
  }

  /** Adds to `hits` the weight of all the terms in every row. */
  addHits(weights: ReadonlyMap<string, number>, hits: Uint32Array): void {
    this.addRareHits(weights, hits);
    for (const [term, weight] of this.byNumber(weights)) {
      if (this.planes.has(term)) this.planes.forEachRow(term, (row) => (hits[row]! += weight));
    }
  }

  /** Puts the tail into the lists and gives back what room is to spare. */
  seal(): void {
    this.rebuild((row) => row);
  }

  /** Gives rows their new numbers (ascending as before); rows below zero are dropped. */
  renumber(newRowOf: Int32Array): void {
    this.lastRow.fill(0);
    this.rebuild((row) => newRowOf[row]!);
  }

  private addListed(term: number, weight: number, hits: Uint32Array): void {
    if (term + 1 >= this.starts.length) return;
    const end = this.starts[term + 1]!;
    for (let at = this.starts[term]!; at < end; at += 1) hits[this.rows[at]!]! += weight;
  }

  /** The weights of those terms that there are. */
  private byNumber(weights: ReadonlyMap<string, number>): Map<number, number> {
    const known = [...weights].filter(([term]) => this.terms.has(term));
    return new Map(known.map(([term, weight]) => [this.terms.get(term)!, weight]));
  }

  private numberOf(term: string): number {
    const known = this.terms.get(term);
    if (known !== undefined) return known;
    const number = this.terms.size;
    this.terms.set(term, number);
    if (number >= this.lastRow.length) this.lastRow = growNumbers(this.lastRow);
    return number;
  }

  private push(term: number, row: number): void {
    if (this.tailLength === this.tailTerms.length) {
      if (this.tailLength >= Math.max(SHORTEST_SEAL, this.rows.length / 2)) this.seal();
      this.tailTerms = growNumbers(this.tailTerms);
      this.tailRows = growNumbers(this.tailRows);
    }
    this.tailTerms[this.tailLength] = term;
    this.tailRows[this.tailLength] = row;
    this.tailLength += 1;
  }

  /** A counting sort by term; within a term the rows keep their order. */
  private rebuild(newRowOf: (row: number) => number): void {
    const counts = new Uint32Array(this.terms.size);
    let rowCount = 0;
    this.forEachMoved(newRowOf, (term, row) => {
      counts[term]! += 1;
      rowCount = Math.max(rowCount, row + 1);
    });
    const planes = new TermPlanes(rowCount, counts);
    for (const term of planes.terms) counts[term] = 0;
    const starts = startsOf(counts);
    const rows = new Uint32Array(starts.at(-1)!);
    const next = starts.slice();
    this.forEachMoved(newRowOf, (term, row) => {
      if (planes.has(term)) planes.add(term, row);
      else rows[next[term]!++] = row;
    });
    [this.planes, this.starts, this.rows] = [planes, starts, rows];
    this.tailTerms = new Uint32Array(FIRST_TAIL);
    this.tailRows = new Uint32Array(FIRST_TAIL);
    this.tailLength = 0;
  }

  private forEachMoved(newRowOf: (row: number) => number, visit: (term: number, row: number) => void): void {
    this.forEachPair((term, row) => {
      const moved = newRowOf(row);
      if (moved >= 0) visit(term, moved);
    });
  }

  private forEachPair(visit: (term: number, row: number) => void): void {
    for (let term = 0; term + 1 < this.starts.length; term += 1) {
      for (let at = this.starts[term]!; at < this.starts[term + 1]!; at += 1) visit(term, this.rows[at]!);
    }
    for (const term of this.planes.terms) this.planes.forEachRow(term, (row) => visit(term, row));
    for (let at = 0; at < this.tailLength; at += 1) visit(this.tailTerms[at]!, this.tailRows[at]!);
  }
}

/** Where the list of each term starts, and where the last one ends. */
function startsOf(counts: Uint32Array): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, term) => (starts[term + 1] = starts[term]! + count));
  return starts;
}
