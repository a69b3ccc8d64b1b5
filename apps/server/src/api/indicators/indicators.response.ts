import {
  addsUp,
  breakdowns,
  categoriesOf,
  countedUnits,
  figureOverlaps,
  figureQualities,
  grantIndicators,
  historyOf,
  indicatorFacts,
  sdgTargets,
  standardOf,
  type Breakdown,
  type CountedUnit,
  type DefinitionPart,
  type GrantIndicator,
  type IndicatorKind,
  type IndicatorVersion,
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

export const toIndicators = (): IndicatorsResponse => ({
  indicators: grantIndicators.terms.map(({ code, label }) => ({
    ...{ code, label, strategy: indicatorFacts(code).strategy },
    versions: historyOf(code).map(toVersion),
  })),
  breakdowns: breakdowns.terms.map(({ code, label }) => ({
    ...{ code, label, addsUp: addsUp(code), standard: standardOf(code) },
    categories: [...categoriesOf(code).terms],
  })),
  units: [...countedUnits.terms],
  qualities: [...figureQualities.terms],
  overlaps: [...figureOverlaps.terms],
  sdgTargets: [...sdgTargets.terms],
});

const toVersion = (of: IndicatorVersion): IndicatorVersionResponse => ({
  ...{ version: of.version, since: of.version === 1 ? null : of.since, kind: of.kind, unit: of.unit },
  counted: of.counted,
  ...{ breakdowns: [...of.breakdowns], sdg: [...of.sdg], changed: [...of.changed] },
});
