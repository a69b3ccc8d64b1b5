import type { EvidenceBase, Indicator } from '../base';
import { yearsOf } from '../explore';

/** What the sources say of an indicator, in numbers of figures. */
export interface IndicatorSummary {
  readonly indicator: Indicator;
  readonly inUse: number;
  readonly setAside: number;
  /** Codes of the sources of the figures in use. */
  readonly sources: readonly string[];
  readonly conflicts: number;
  /** First and last year that a figure in use is about; `null` when none has a date. */
  readonly years: readonly [first: string, last: string] | null;
}

/** Every indicator that some figure counts. */
export function listIndicators(base: EvidenceBase): IndicatorSummary[] {
  const summaries = [...base.indicators.values()].map((indicator) => summaryOf(indicator, base));
  return summaries.filter(({ inUse, setAside }) => inUse + setAside > 0);
}

function summaryOf(indicator: Indicator, base: EvidenceBase): IndicatorSummary {
  const own = base.observations.filter((each) => each.indicator === indicator.code);
  const inUse = own.filter(({ quarantine }) => quarantine === null);
  const years = yearsOf(inUse);
  return {
    indicator,
    inUse: inUse.length,
    setAside: own.length - inUse.length,
    sources: [...new Set(inUse.map(({ source }) => source))],
    conflicts: new Set(inUse.flatMap(({ id }) => base.conflictsOf.get(id) ?? [])).size,
    years: years.length === 0 ? null : [years.at(-1)!, years[0]!],
  };
}
