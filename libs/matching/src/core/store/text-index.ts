import { growNumbers } from './grow-numbers';
import { WordTable } from './word-table';

const FIRST_TAIL = 1024;
/** Pairs that may wait unsorted: few for a query to pass over, enough that sorting again is rare. */
const SHORTEST_SEAL = 65_536;

/**
 * Which rows hold which terms: a list of rows for each term in one typed array, and a tail of (term, row) pairs that
 * came later. The tail joins the lists when it has grown to a half of them, so that adding stays cheap.
 */
export class TextIndex {
  private readonly terms = new Map<string, number>();
  private readonly words = new WordTable((term) => this.numberOf(term));
  /** The last row to which a term was added, plus one: a term counts once a row. */
  private lastRow = new Uint32Array(FIRST_TAIL);
  private starts = new Uint32Array(1);
  private rows = new Uint32Array(0);
  private tailTerms = new Uint32Array(FIRST_TAIL);
  private tailRows = new Uint32Array(FIRST_TAIL);
  private tailLength = 0;

  /** Typed arrays only; the dictionary of terms comes on top. */
  get byteLength(): number {
    const lists = this.starts.byteLength + this.rows.byteLength + this.lastRow.byteLength;
    return lists + this.tailTerms.byteLength + this.tailRows.byteLength;
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

  /** Adds `weight` to the hits of every row that has a term. */
  addHits(weights: ReadonlyMap<string, number>, hits: Uint32Array): void {
    const tailWeights = new Uint32Array(this.terms.size);
    for (const [term, weight] of weights) {
      const number = this.terms.get(term);
      if (number === undefined) continue;
      tailWeights[number] = weight;
      this.addListed(number, weight, hits);
    }
    for (let at = 0; at < this.tailLength; at += 1) {
      hits[this.tailRows[at]!]! += tailWeights[this.tailTerms[at]!]!;
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
    const starts = this.countByTerm(newRowOf);
    const rows = new Uint32Array(starts[this.terms.size]!);
    const next = starts.slice();
    this.forEachPair((term, row) => {
      const moved = newRowOf(row);
      if (moved >= 0) rows[next[term]!++] = moved;
    });
    this.starts = starts;
    this.rows = rows;
    this.tailTerms = new Uint32Array(FIRST_TAIL);
    this.tailRows = new Uint32Array(FIRST_TAIL);
    this.tailLength = 0;
  }

  private countByTerm(newRowOf: (row: number) => number): Uint32Array<ArrayBuffer> {
    const starts = new Uint32Array(this.terms.size + 1);
    this.forEachPair((term, row) => {
      if (newRowOf(row) >= 0) starts[term + 1]! += 1;
    });
    for (let term = 0; term < this.terms.size; term += 1) starts[term + 1]! += starts[term]!;
    return starts;
  }

  private forEachPair(visit: (term: number, row: number) => void): void {
    for (let term = 0; term + 1 < this.starts.length; term += 1) {
      for (let at = this.starts[term]!; at < this.starts[term + 1]!; at += 1) visit(term, this.rows[at]!);
    }
    for (let at = 0; at < this.tailLength; at += 1) visit(this.tailTerms[at]!, this.tailRows[at]!);
  }
}
