import type { Claim } from '../base/read-claims';
import type { Observation } from '../base/observation';
import { breakdownKey, idsOf, sumOf, type Figure, type Finding, type Rule } from './figure';

/** What still counts as unchanged, in parts of the earlier amount. */
const UNCHANGED = 0.05;

/** What is said to rise, fall or stay, against the figures of the two times. */
export function checkClaims(claims: readonly Claim[], inUse: readonly Observation[]): Finding[] {
  return claims.flatMap((claim) => {
    const [earlier, later] = [claim.earlier, claim.later].map((ids) =>
      inUse.filter(({ id }) => ids.includes(id)),
    ) as [Observation[], Observation[]];
    const told = earlier.length === claim.earlier.length && later.length === claim.later.length;
    return told ? claimFindings(claim, earlier, later, inUse) : [];
  });
}

function claimFindings(
  claim: Claim,
  earlier: readonly Observation[],
  later: readonly Observation[],
  inUse: readonly Observation[],
): Finding[] {
  const all = [...earlier, ...later];
  const said = { claim: claim.id, direction: claim.direction };
  if (!all.every(isFigure)) return [found('claim-without-figure', claim, [], said)];
  const params = { ...said, earlier: sumOf(earlier.filter(isFigure)), later: sumOf(later.filter(isFigure)) };
  if (all.some(({ qualifier }) => qualifier !== 'exact')) {
    return [found('claim-on-bounds', claim, [], params)];
  }
  const holds = direction(params.earlier, params.later) === claim.direction;
  const against = opposed(claim, earlier, later, inUse.filter(isFigure));
  return [
    ...(holds ? [] : [found('claim-differs', claim, [], params)]),
    ...(against.length > 0 ? [found('claim-hides-parts', claim, idsOf(against), params)] : []),
  ];
}

function found(rule: Rule, claim: Claim, more: readonly string[], params: Finding['params']): Finding {
  const own = claim.observation ? [claim.observation] : [];
  return { rule, observations: [...new Set([...own, ...claim.earlier, ...claim.later, ...more])], params };
}

function isFigure(each: Observation): each is Figure {
  return each.value !== null;
}

function direction(earlier: number, later: number): Claim['direction'] {
  if (Math.abs(later - earlier) <= earlier * UNCHANGED) return 'same';
  return later > earlier ? 'rise' : 'fall';
}

/** Parts of the two totals, by one breakdown more, that go the other way. */
function opposed(
  { direction: said }: Claim,
  earlier: readonly Observation[],
  later: readonly Observation[],
  figures: readonly Figure[],
): Figure[] {
  const [before, after] = [earlier[0], later[0]];
  if (said === 'same' || earlier.length !== 1 || later.length !== 1 || !before || !after) return [];
  return partsAt(before, figures).flatMap((part) => {
    const same = partsAt(after, figures).find(
      ({ breakdown }) => breakdownKey(breakdown) === breakdownKey(part.breakdown),
    );
    const moved = same ? direction(part.value, same.value) : said;
    return same && moved !== 'same' && moved !== said ? [part, same] : [];
  });
}

function partsAt(whole: Observation, figures: readonly Figure[]): Figure[] {
  const own = breakdownKey(whole.breakdown).split(';').filter(Boolean);
  return figures.filter((each) => {
    const keys = breakdownKey(each.breakdown).split(';').filter(Boolean);
    const within = own.every((key) => keys.includes(key)) && keys.length === own.length + 1;
    return within && each.qualifier === 'exact' && sameTime(each, whole);
  });
}

function sameTime(one: Observation, other: Observation): boolean {
  return (
    one.indicator === other.indicator &&
    one.unit === other.unit &&
    one.geography === other.geography &&
    one.periodStart === other.periodStart &&
    one.periodEnd === other.periodEnd
  );
}
