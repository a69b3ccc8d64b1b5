const MINUTE_MS = 60_000;
const DELAYS_MS = [1, 10, 60, 360].map((minutes) => minutes * MINUTE_MS);

/** How long to wait after so many failed tries (1 for the first); null: give up. */
export function retryDelayMs(tries: number): number | null {
  return DELAYS_MS[tries - 1] ?? null;
}
