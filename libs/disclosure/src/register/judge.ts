import {
  hiddenKeys,
  limitsOf,
  releasedCells,
  saidBefore,
  unlike,
  type Figures,
  type PastRelease,
  type Verdict,
} from '../core';
import { suppressTable } from '../suppression/suppress-table';

/** Whatever is not proven by then does not leave. */
const SECONDS = 120;

/** What of some figures may leave after all that left before; worked out in a thread of its own. */
export async function judge(figures: Figures, past: readonly PastRelease[]): Promise<Verdict> {
  const said = saidBefore(figures, past);
  if (said) return { verdict: 'publish', cells: said };
  const released = unlike(past).map(({ table, cells }) => ({ table, hidden: hiddenKeys(cells) }));
  const { table } = figures;
  const limits = limitsOf(figures);
  const suppression = await suppressTable({ table, released, limits, seconds: SECONDS });
  if (suppression.cells) return { verdict: 'publish', cells: releasedCells(suppression.cells) };
  const { refusal, advice } = suppression;
  return advice.length > 0 ? { verdict: 'coarsen', refusal, advice } : { verdict: 'withhold', refusal };
}
