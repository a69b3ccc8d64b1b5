/**
 * Loops over words of 32 rows. `start` is the first word of a plane that belongs to the block; what a plane has no more words
 * for keeps what was there, since no row lives in it.
 */

/** Adds to `rows` those in any of the planes: four at a time, since to read and write `rows` costs as much as two planes. */
export function addPlanes(planes: readonly Uint32Array[], start: number, rows: Uint32Array): void {
  let at = 0;
  for (; at + 4 <= planes.length; at += 4) {
    addFour(planes[at]!, planes[at + 1]!, planes[at + 2]!, planes[at + 3]!, start, rows);
  }
  for (; at < planes.length; at += 1) addPlane(planes[at]!, start, rows);
}

/** Of the rows asked for, those in `has`; of all others those in `lacks`. */
export function choose(
  asked: Uint32Array,
  start: number,
  has: Uint32Array,
  lacks: Uint32Array,
  chosen: Uint32Array,
): void {
  const words = Math.min(chosen.length, asked.length - start);
  for (let at = 0; at < words; at += 1) {
    chosen[at] = lacks[at]! ^ (asked[start + at]! & (has[at]! ^ lacks[at]!));
  }
}

export function addWords(rows: Uint32Array, more: Uint32Array): void {
  for (let at = 0; at < rows.length; at += 1) rows[at]! |= more[at]!;
}

export function keepWords(rows: Uint32Array, kept: Uint32Array): void {
  for (let at = 0; at < rows.length; at += 1) rows[at]! &= kept[at]!;
}

function addPlane(plane: Uint32Array, start: number, rows: Uint32Array): void {
  const words = Math.min(rows.length, plane.length - start);
  for (let at = 0; at < words; at += 1) rows[at]! |= plane[start + at]!;
}

function addFour(
  one: Uint32Array,
  two: Uint32Array,
  three: Uint32Array,
  four: Uint32Array,
  start: number,
  rows: Uint32Array,
): void {
  const words = Math.min(rows.length, one.length - start);
  for (let at = 0; at < words; at += 1) {
    const word = start + at;
    rows[at]! |= one[word]! | two[word]! | three[word]! | four[word]!;
  }
}
