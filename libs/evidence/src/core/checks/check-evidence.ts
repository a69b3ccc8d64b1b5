import type { Claim } from '../base/read-claims';
import type { Observation } from '../base/observation';
import type { Indicator, Source } from '../base/vocabulary';
import { categoriesChange } from './categories';
import { checkClaims } from './claims';
import { ratesOfTwins } from './currencies';
import type { Figure, Finding } from './figure';
import { outsideLimits } from './limits';
import { twoNames } from './names';
import { breaksInSeries } from './series-breaks';
import { wholesOfShares } from './share-wholes';
import { otherWholes, restOfShares, sharesAgainstCounts } from './shares';
import { assistedOverIdentified, bodiesSideBySide, partsOutside } from './subsets';
import { breakdownsOfOneMatter, namedParts, partsOf } from './sums';
import { saidTwice } from './twice';
import { wholesOfEntities } from './wholes';

/** All that does not add up among observations in use; each finding once, by rule and in the order of the figures. */
export function checkEvidence(
  observations: readonly Observation[],
  sources: ReadonlyMap<string, Source>,
  claims: readonly Claim[] = [],
  indicators: ReadonlyMap<string, Indicator> = new Map(),
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
    ...breaksInSeries(inUse),
    ...categoriesChange(figures),
    ...partsOutside(figures),
    ...bodiesSideBySide(figures, indicators),
    ...assistedOverIdentified(figures, indicators),
    ...wholesOfShares(figures),
    ...ratesOfTwins(figures),
    ...checkClaims(claims, inUse),
  ];
}
