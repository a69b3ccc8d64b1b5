/** Inverts a positive definite matrix of order n, stored by rows (Gauss-Jordan; no pivoting is needed for those). */
export function invertMatrix(matrix: Float64Array, order: number): Float64Array {
  const left = matrix.slice();
  const right = new Float64Array(order * order);
  for (let row = 0; row < order; row++) right[row * order + row] = 1;
  for (let pivot = 0; pivot < order; pivot++) {
    const scale = 1 / left[pivot * order + pivot]!;
    scaleRow(left, pivot, order, scale);
    scaleRow(right, pivot, order, scale);
    for (let row = 0; row < order; row++) {
      const factor = row === pivot ? 0 : left[row * order + pivot]!;
      if (factor === 0) continue;
      subtractRow(left, row, pivot, order, factor);
      subtractRow(right, row, pivot, order, factor);
    }
  }
  return right;
}

function scaleRow(matrix: Float64Array, row: number, order: number, scale: number): void {
  for (let at = row * order; at < (row + 1) * order; at++) matrix[at]! *= scale;
}

function subtractRow(matrix: Float64Array, row: number, from: number, order: number, factor: number): void {
  for (let column = 0; column < order; column++) {
    matrix[row * order + column]! -= factor * matrix[from * order + column]!;
  }
}
