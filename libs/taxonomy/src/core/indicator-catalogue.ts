import { grantIndicators, indicatorFacts, type GrantIndicator } from './grant-indicators';
import {
  addsUp,
  breakdowns,
  categoriesOf,
  countedUnits,
  figureOverlaps,
  figureQualities,
  standardOf,
  type Breakdown,
} from './indicator-breakdowns';
import { sdgTargets, type SdgTarget } from './indicator-definitions';
import { historyOf, type IndicatorVersion } from './indicator-history';
import type { Strategy } from './strategies';
import type { Term } from './term';

/** A version as readers are told of it. */
export interface CatalogueVersion extends Omit<IndicatorVersion, 'since'> {
  /** The first day of awards that count by it, `YYYY-MM-DD`; null for the first version, which has no such day. */
  readonly since: string | null;
}

export interface CatalogueIndicator extends Term<GrantIndicator> {
  readonly strategy: Strategy;
  /** The latest first. */
  readonly versions: readonly CatalogueVersion[];
}

/** By what a count can be broken down. */
export interface CatalogueBreakdown extends Term<Breakdown> {
  /** Whether all categories together are the total; false where somebody may be in several. */
  readonly addsUp: boolean;
  /** The standard whose list it follows; null where the list is our own. */
  readonly standard: string | null;
  readonly categories: readonly Term[];
}

/** What all counts of reports mean. */
export interface IndicatorCatalogue {
  readonly indicators: readonly CatalogueIndicator[];
  readonly breakdowns: readonly CatalogueBreakdown[];
  readonly units: readonly Term[];
  readonly qualities: readonly Term[];
  readonly overlaps: readonly Term[];
  readonly sdgTargets: readonly Term<SdgTarget>[];
}

/** Everything that is defined about counts, in one shape for the page, its files and the API. */
export const indicatorCatalogue = (): IndicatorCatalogue => ({
  indicators: grantIndicators.terms.map((term) => ({
    ...{ ...term, strategy: indicatorFacts(term.code).strategy },
    versions: historyOf(term.code).map(toCatalogue),
  })),
  breakdowns: breakdowns.terms.map((term) => ({
    ...{ ...term, addsUp: addsUp(term.code), standard: standardOf(term.code) },
    categories: categoriesOf(term.code).terms,
  })),
  ...{ units: countedUnits.terms, qualities: figureQualities.terms, overlaps: figureOverlaps.terms },
  sdgTargets: sdgTargets.terms,
});

const toCatalogue = (of: IndicatorVersion): CatalogueVersion => ({
  ...of,
  since: of.version === 1 ? null : of.since,
});
