/**
 * The places of the highest scores, best first, at most `top`; equal scores in order of place. Places that `skip`
 * names are left out.
 */
export function topCandidates(score: Float64Array, top: number, skip: ReadonlySet<number>): number[] {
  const places: number[] = [];
  for (let place = 0; place < score.length; place++) if (!skip.has(place)) places.push(place);
  const before = (one: number, other: number) => score[other]! - score[one]! || one - other;
  if (places.length <= top) return places.sort(before);
  const bar = Float64Array.from(places, (place) => score[place]!).sort()[places.length - top]!;
  return places
    .filter((place) => score[place]! >= bar)
    .sort(before)
    .slice(0, top);
}
