const BITS = 32;

/**
 * The bits of a column turned on their side: for each bit the rows that have it, 32 to a word, so that one question is
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
    const word = row >>> 5;
    for (let at = 0; at < this.masks.length; at += 1) {
      const plane = this.planes[at]!;
      plane[word] = (value & this.masks[at]!) === 0 ? plane[word]! & ~bit : plane[word]! | bit;
    }
  }

  /** The fewest planes that together hold the rows with any of the bits; good until the next `resize`. */
  of(bits: number): Uint32Array[] {
    let left = bits;
    return this.planes.filter((_plane, at) => {
      const mask = this.masks[at]!;
      if ((left & mask) === 0 || (mask & ~left) !== 0) return false;
      left &= ~mask;
      return true;
    });
  }
}
