/** Weights after the one at `moved` was set to `wanted`: whole numbers that sum to 100. */
export function rebalance(weights: readonly number[], moved: number, wanted: number): number[];
