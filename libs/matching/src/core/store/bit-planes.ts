const BITS = 32;

/**
 * The bits of a column turned on their side: for each bit the rows that have it, 32 to a word, so that a rule on codes is
 * answered for 32 rows at once. For some groups of bits also the rows that have any of them.
 */
export class BitPlanes {
  /** Groups before single bits: whoever asks for a whole group reads one plane. */
  private readonly masks: readonly number[];
  private planes: Uint32Array[];

  constructor(bits: number, groups: readonly number[] = []) {
    const single = Array.from({ length: BITS }, (_, at) => (1 << at) >>> 0);
    this.masks = [...groups, ...single.filter((bit) => (bits & bit) !== 0)];
    this.planes = this.masks.map(() => new Uint32Array(0));
  }

  get byteLength(): number {
    return this.planes.reduce((sum, plane) => sum + plane.byteLength, 0);
  }

  /** Makes room for exactly so many rows; those that come in addition have no bits. */
  resize(capacity: number): void {
    const words = Math.ceil(capacity / BITS);
    this.planes = this.planes.map((plane) => {
      const resized = new Uint32Array(words);
      resized.set(plane.length > words ? plane.subarray(0, words) : plane);
      return resized;
    });
  }

  write(row: number, value: number): void {
    const bit = 1 << (row % BITS);
    this.masks.forEach((mask, at) => {
      const plane = this.planes[at]!;
      const word = row >>> 5;
      plane[word] = (value & mask) === 0 ? plane[word]! & ~bit : plane[word]! | bit;
    });
  }

  /** Adds to `rows` those that have any of the bits: as many words as `rows` has, from word `start` on. */
  addRows(bits: number, start: number, rows: Uint32Array): void {
    let left = bits;
    this.masks.forEach((mask, at) => {
      if ((left & mask) === 0 || (mask & ~left) !== 0) return;
      left &= ~mask;
      addWords(this.planes[at]!, start, rows);
    });
  }
}

function addWords(plane: Uint32Array, start: number, rows: Uint32Array): void {
  const words = Math.min(rows.length, plane.length - start);
  for (let at = 0; at < words; at += 1) rows[at]! |= plane[start + at]!;
}
