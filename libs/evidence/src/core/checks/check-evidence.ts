import type { Claim } from '../base/read-claims';
import type { Observation } from '../base/observation';
import type { Source } from '../base/vocabulary';
import { checkClaims } from './claims';
import type { Figure, Finding } from './figure';
import { outsideLimits } from './limits';
import { twoNames } from './names';
import { otherWholes, restOfShares, sharesAgainstCounts } from './shares';
import { breakdownsOfOneMatter, namedParts, partsOf } from './sums';
import { saidTwice } from './twice';
import { wholesOfEntities } from './wholes';

/** All that does not add up among observations in use; each finding once, by rule and in the order of the figures. */
export function checkEvidence(
  observations: readonly Observation[],
  sources: ReadonlyMap<string, Source>,
  claims: readonly Claim[] = [],
): Finding[] {
  const inUse = observations.filter(({ quarantine }) => quarantine === null);
  const figures = inUse.filter((each): each is Figure => each.value !== null);
  return [
    ...figures.flatMap((whole) => [...partsOf(whole, figures), ...namedParts(whole, figures)]),
    ...breakdownsOfOneMatter(figures),
    ...sharesAgainstCounts(figures),
    ...otherWholes(figures),
    ...restOfShares(figures),
    ...wholesOfEntities(figures),
    ...outsideLimits(figures),
    ...saidTwice(figures, sources),
    ...twoNames(figures),
    ...checkClaims(claims, inUse),
  ];
}
