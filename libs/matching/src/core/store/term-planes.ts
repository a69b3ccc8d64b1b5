/** A plane takes one bit a row and a list 32 a row that has the term: from this share on a plane is the smaller. */
const LIST_BITS = 32;

/**
 * The rows of frequent terms: for each term a bit a row, one plane after the other. They say at once whether a row has a term,
 * and take less room than lists would.
 */
export class TermPlanes {
  private readonly words: number;
  /** The frequent terms. */
  readonly terms: readonly number[];
  /** Where the plane of a term starts; -1 where it has none. */
  private readonly starts: Int32Array;
  private readonly bits: Uint32Array;

  /** Planes for those terms of which `counts` says that a list would be larger. */
  constructor(rows = 0, counts: Uint32Array = new Uint32Array(0)) {
    this.words = Math.ceil(rows / 32);
    this.terms = [...counts.keys()].filter((term) => counts[term]! * LIST_BITS > rows);
    this.starts = new Int32Array(counts.length).fill(-1);
    this.terms.forEach((term, plane) => (this.starts[term] = plane * this.words));
    this.bits = new Uint32Array(this.terms.length * this.words);
  }

  get byteLength(): number {
    return this.bits.byteLength + this.starts.byteLength;
  }

  has(term: number): boolean {
    return term < this.starts.length && this.starts[term]! >= 0;
  }

  add(term: number, row: number): void {
    this.bits[this.starts[term]! + (row >>> 5)]! |= 1 << (row % 32);
  }

  forEachRow(term: number, visit: (row: number) => void): void {
    const start = this.starts[term]!;
    for (let word = 0; word < this.words; word += 1) {
      for (let left = this.bits[start + word]!; left !== 0; left &= left - 1) {
        visit(word * 32 + 31 - Math.clz32(left & -left));
      }
    }
  }

  /** What finds the weight of these terms in a row. */
  weigh(weights: ReadonlyMap<number, number>): PlaneHits {
    const asked = [...weights].filter(([term]) => this.has(term));
    return new PlaneHits(
      this.bits,
      this.words,
      Uint32Array.from(asked, ([term]) => this.starts[term]!),
      Uint32Array.from(asked, ([, weight]) => weight),
    );
  }
}

/** The weight of some frequent terms, one row at a time. */
export class PlaneHits {
  constructor(
    private readonly bits: Uint32Array,
    private readonly words: number,
    private readonly starts: Uint32Array,
    private readonly weights: Uint32Array,
  ) {}

  /** Rows that came after the planes were made have nothing in them. */
  at(row: number): number {
    const word = row >>> 5;
    if (word >= this.words) return 0;
    let found = 0;
    for (let term = 0; term < this.starts.length; term += 1) {
      found += this.weights[term]! & -((this.bits[this.starts[term]! + word]! >>> (row % 32)) & 1);
    }
    return found;
  }
}
