/** The same numbers in an array of twice the length. */
export function growNumbers(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(Math.max(1, numbers.length * 2));
  grown.set(numbers);
  return grown;
}
