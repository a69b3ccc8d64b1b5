import type { Candidate } from './corpus';

/** What every candidate's score for a funder is multiplied by, by the funder's place in the lists. */
export type DampingFactors = (list: number) => Float64Array;

/**
 * Lets who stands in many lists give way: a candidate keeps its whole score in the list where it stands best, and
 * j^−damping of it in its j-th best; in a list that it is not in, as if it came last. Damping 0 changes nothing. It
 * depends on no order of funders: equal ranks are in order of list.
 */
export function dampingFactors(
  lists: readonly (readonly number[])[],
  candidates: readonly Candidate[],
  damping: number,
): DampingFactors {
  const standings = candidates.map((): { list: number; rank: number }[] => []);
  lists.forEach((places, list) => places.forEach((place, rank) => standings[place]!.push({ list, rank })));
  for (const each of standings) each.sort((one, other) => one.rank - other.rank || one.list - other.list);
  return (list) =>
    Float64Array.from(standings, (standing) => {
      const before = standing.findIndex((each) => each.list === list);
      return (1 + (before === -1 ? standing.length : before)) ** -damping;
    });
}

/** Scores with the factor of each candidate. */
export function dampScores(scores: Float64Array, factors: Float64Array): Float64Array {
  return scores.map((score, place) => score * factors[place]!);
}
