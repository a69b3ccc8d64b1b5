/** How well one ranking finds the hidden recipients; each from 0 to 1. */
export interface RankingMeasures {
  readonly mrr: number;
  readonly ndcg10: number;
  readonly recall100: number;
}

/** How a set of lists spreads its attention: different recipients, their share of all candidates, and Gini. */
export interface Exposure {
  readonly recipients: number;
  readonly coverage: number;
  readonly gini: number;
}

/** Measures a ranking of places (best first) against the hidden ones; `hidden` is not empty. */
export function measureRanking(ranking: readonly number[], hidden: ReadonlySet<number>): RankingMeasures {
  const hits = ranking.slice(0, 100).flatMap((place, index) => (hidden.has(place) ? [index + 1] : []));
  const gain = hits.filter((rank) => rank <= 10).reduce((sum, rank) => sum + discount(rank), 0);
  let ideal = 0;
  for (let rank = 1; rank <= Math.min(10, hidden.size); rank++) ideal += discount(rank);
  return {
    mrr: hits.length > 0 ? 1 / hits[0]! : 0,
    ndcg10: gain / ideal,
    recall100: hits.length / hidden.size,
  };
}

function discount(rank: number): number {
  return 1 / Math.log2(rank + 1);
}

/** The exposure that lists of places give to `candidates` candidates; Gini over all of them, listed or not. */
export function measureExposure(lists: readonly (readonly number[])[], candidates: number): Exposure {
  const counts = new Uint32Array(candidates);
  for (const list of lists) for (const place of list) counts[place]! += 1;
  const recipients = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  return { recipients, coverage: candidates > 0 ? recipients / candidates : 0, gini: gini(counts) };
}

/** Gini coefficient of counts: 0 when all are equal, towards 1 when one has everything. */
export function gini(counts: Uint32Array): number {
  const sorted = counts.slice().sort();
  const total = sorted.reduce((sum, count) => sum + count, 0);
  if (total === 0) return 0;
  const ranked = sorted.reduce((sum, count, index) => sum + (index + 1) * count, 0);
  return (2 * ranked) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}
