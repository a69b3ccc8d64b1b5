/** Sparse rows: row i holds columns `columns[offsets[i] … offsets[i + 1])`, ascending, with their values. */
export interface SparseRows {
  readonly count: number;
  readonly width: number;
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float64Array;
}

/**
 * Builds sparse rows of counts. Each row is given as lists of raw feature numbers, which `numbering` turns into
 * columns (−1: left out).
 */
export function countRows(
  rows: readonly (readonly Uint32Array[])[],
  numbering: Int32Array,
  width: number,
): SparseRows {
  const most = rows.reduce((sum, lists) => lists.reduce((total, list) => total + list.length, sum), 0);
  const columns = new Uint32Array(most);
  const values = new Float64Array(most);
  const offsets = new Uint32Array(rows.length + 1);
  const counts = new Uint32Array(width);
  let end = 0;
  for (let row = 0; row < rows.length; row++) {
    const touched = countInto(counts, rows[row]!, numbering, columns.subarray(end)).sort();
    for (let at = 0; at < touched.length; at++) {
      values[end + at] = counts[touched[at]!]!;
      counts[touched[at]!] = 0;
    }
    end += touched.length;
    offsets[row + 1] = end;
  }
  return { count: rows.length, width, offsets, columns: columns.slice(0, end), values: values.slice(0, end) };
}

/** Counts the columns of one row; the columns touched stand at the start of `room`. */
function countInto(
  counts: Uint32Array,
  lists: readonly Uint32Array[],
  numbering: Int32Array,
  room: Uint32Array,
): Uint32Array {
  let touched = 0;
  for (const list of lists) {
    for (let at = 0; at < list.length; at++) {
      const column = numbering[list[at]!]!;
      if (column === -1) continue;
      if (counts[column] === 0) room[touched++] = column;
      counts[column]! += 1;
    }
  }
  return room.subarray(0, touched);
}

/** How many rows hold each column. */
export function countColumns(rows: SparseRows): Uint32Array {
  const counts = new Uint32Array(rows.width);
  for (let at = 0; at < rows.columns.length; at++) counts[rows.columns[at]!]! += 1;
  return counts;
}

/** The same rows with each value mapped, then scaled to length 1 (empty rows stay empty). */
export function unitRows(rows: SparseRows, map: (value: number, column: number) => number): SparseRows {
  const values = new Float64Array(rows.values.length);
  for (let row = 0; row < rows.count; row++) {
    const [from, to] = [rows.offsets[row]!, rows.offsets[row + 1]!];
    let squares = 0;
    for (let at = from; at < to; at++) {
      const value = map(rows.values[at]!, rows.columns[at]!);
      values[at] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares);
    if (length > 0) for (let at = from; at < to; at++) values[at]! /= length;
  }
  return { ...rows, values };
}

/** The product of each row with a dense vector. */
export function timesVector(rows: SparseRows, vector: Float64Array): Float64Array {
  const products = new Float64Array(rows.count);
  for (let row = 0; row < rows.count; row++) {
    let sum = 0;
    const to = rows.offsets[row + 1]!;
    for (let at = rows.offsets[row]!; at < to; at++) sum += rows.values[at]! * vector[rows.columns[at]!]!;
    products[row] = sum;
  }
  return products;
}
