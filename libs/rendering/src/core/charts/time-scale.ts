/** The smallest round number (1, 2, 2.5 or 5 by a power of ten) that is not below a positive one. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((digit) => digit * power >= value - 1e-9) ?? 10) * power;
}

/** Round steps from zero to at or above `max`, at most five; an axis of amounts never starts elsewhere. */
export function amountTicks(max: number): readonly number[] {
  const step = roundUp((max > 0 ? max : 1) / 4);
  const count = Math.max(1, Math.ceil((max > 0 ? max : 1) / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => Math.round(index * step * 1e6) / 1e6);
}

/** Whole years from `from` to below `to`, thinned out to at most `most`, the last one among them. */
export function yearTicks(from: number, to: number, most: number): readonly number[] {
  const years = Array.from({ length: Math.max(1, to - from) }, (_, index) => from + index);
  const every = Math.ceil(years.length / most);
  return years.filter((year) => (to - 1 - year) % every === 0);
}
