import {
  indicatorCatalogue,
  type Breakdown,
  type CatalogueVersion,
  type CountedUnit,
  type DefinitionPart,
  type GrantIndicator,
  type IndicatorKind,
  type SdgTarget,
  type Strategy,
} from '@puente/taxonomy';
import type { LocaleTextResponse } from '../../http/problem.response';
import type { TermResponse } from '../taxonomy/taxonomy.response';

/** What an indicator meant from a day on; a version in use never changes. */
export class IndicatorVersionResponse {
  version!: number;
  /** The first day of awards that count by it, `YYYY-MM-DD`; null for the first version, which has no such day. */
  since!: string | null;
  /** What was done (`output`), or what changed for those it was done with (`outcome`). */
  kind!: IndicatorKind;
  unit!: CountedUnit;
  counted!: LocaleTextResponse;
  breakdowns!: Breakdown[];
  sdg!: SdgTarget[];
  /** What it says otherwise than the version before. */
  changed!: DefinitionPart[];
}

export class GrantIndicatorResponse {
  code!: GrantIndicator;
  label!: LocaleTextResponse;
  strategy!: Strategy;
  /** The latest first. */
  versions!: IndicatorVersionResponse[];
}

/** By what a count of persons can be broken down; the last category is what is not known. */
export class BreakdownResponse {
  code!: Breakdown;
  label!: LocaleTextResponse;
  /** Whether all categories together are the total; false where somebody may be in several. */
  addsUp!: boolean;
  /** The standard of IOM whose list it follows; null where the list is our own. */
  standard!: string | null;
  categories!: TermResponse[];
}

/** What counts of reports mean. */
export class IndicatorsResponse {
  indicators!: GrantIndicatorResponse[];
  breakdowns!: BreakdownResponse[];
  units!: TermResponse[];
  /** How a count was obtained. */
  qualities!: TermResponse[];
  /** Whether somebody may be in a count twice. */
  overlaps!: TermResponse[];
  /** Targets of the 2030 Agenda. */
  sdgTargets!: TermResponse[];
}

export function toIndicators(): IndicatorsResponse {
  const { indicators, breakdowns, units, qualities, overlaps, sdgTargets } = indicatorCatalogue();
  return {
    indicators: indicators.map((each) => ({ ...each, versions: each.versions.map(toVersion) })),
    breakdowns: breakdowns.map((each) => ({ ...each, categories: [...each.categories] })),
    ...{ units: [...units], qualities: [...qualities] },
    ...{ overlaps: [...overlaps], sdgTargets: [...sdgTargets] },
  };
}

const toVersion = ({ breakdowns, sdg, changed, ...version }: CatalogueVersion): IndicatorVersionResponse => ({
  ...version,
  ...{ breakdowns: [...breakdowns], sdg: [...sdg], changed: [...changed] },
});
