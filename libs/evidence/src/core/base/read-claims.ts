import { cellsOf } from './vocabulary';

export const DIRECTIONS = ['rise', 'fall', 'same'] as const;

/** What a source says in words of how figures move; the sentence itself is not kept. */
export interface Claim {
  readonly id: string;
  readonly source: string;
  readonly locator: string;
  readonly direction: (typeof DIRECTIONS)[number];
  /** The claim's own observation, where it is one. */
  readonly observation: string | null;
  /** Ids of the observations of the earlier and of the later time; several are added. */
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

const COLUMNS = ['id', 'source', 'locator', 'direction', 'observation', 'earlier', 'later'] as const;

export function readClaims(file: Uint8Array, known: ReadonlySet<string>): Claim[] {
  return cellsOf(file, COLUMNS).map((cells) => {
    const claim: Claim = {
      id: cells.id,
      source: cells.source,
      locator: cells.locator,
      direction: cells.direction as Claim['direction'],
      observation: cells.observation || null,
      earlier: cells.earlier.split(';'),
      later: cells.later.split(';'),
    };
    const ids = [...claim.earlier, ...claim.later, ...(claim.observation ? [claim.observation] : [])];
    const lost = ids.some((id) => !known.has(id)) || !DIRECTIONS.includes(claim.direction);
    if (lost) throw new Error(`claim ${claim.id} has no known direction or speaks of what is not there`);
    return claim;
  });
}
