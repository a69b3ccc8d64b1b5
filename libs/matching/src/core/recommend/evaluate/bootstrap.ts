/** A mean with the interval that holds 95 % of the means of resampled funders. */
export interface MeanInterval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A repeatable stream of numbers in [0, 1) from a seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** Percentile bootstrap of the mean over funders (Efron 1979); the same seed gives the same interval. */
export function bootstrapMean(values: readonly number[], resamples: number, seed: number): MeanInterval {
  if (values.length === 0) return { mean: 0, low: 0, high: 0 };
  const random = seededRandom(seed);
  const draw = () => values[Math.floor(random() * values.length)]!;
  const means = Float64Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let count = 0; count < values.length; count++) sum += draw();
    return sum / values.length;
  }).sort();
  const at = (share: number) => means[Math.min(resamples - 1, Math.floor(share * resamples))] ?? 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, low: at(0.025), high: at(0.975) };
}
