/** How long a piece of work takes, in milliseconds. */
export function millisecondsOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export async function millisecondsUntil(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/**
 * Bytes in use after two collections; `null` where node was started without `--expose-gc`. What the first gives up of typed
 * arrays is still counted until the next has come: up to 250 bytes a nonprofit of arrays that were outgrown.
 */
export function usedBytes(): number | null {
  if (!globalThis.gc) return null;
  for (let round = 0; round < 2; round += 1) globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
