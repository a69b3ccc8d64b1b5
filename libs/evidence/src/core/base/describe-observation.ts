import type { EvidenceBase } from './evidence-base';
import type { Observation } from './observation';

/** An observation as it leaves the house: the source by its file's name, the breakdown as text. */
export interface ObservationRecord {
  readonly id: string;
  readonly source: string;
  readonly locator: string;
  readonly indicator: string;
  readonly value: number | null;
  readonly unit: string;
  readonly qualifier: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly editionYear: number | null;
  readonly geography: string;
  readonly breakdown: string;
  readonly scope: string;
  readonly denominator: string | null;
  readonly reporter: string;
  readonly confidence: string;
  readonly caveats: readonly string[];
  readonly twinOf: string | null;
  readonly conflicts: readonly string[];
  readonly quarantined: boolean;
  readonly quarantineReason: string | null;
}

export function observationRecord(each: Observation, base: EvidenceBase): ObservationRecord {
  return {
    id: each.id,
    source: base.sources.get(each.source)!.file,
    locator: each.locator,
    indicator: each.indicator,
    value: each.value,
    unit: each.unit,
    qualifier: each.qualifier || null,
    periodStart: each.periodStart,
    periodEnd: each.periodEnd,
    editionYear: each.editionYear,
    geography: each.geography,
    breakdown: Object.entries(each.breakdown)
      .map(([key, value]) => `${key}=${value}`)
      .join(';'),
    scope: each.scope,
    denominator: each.denominator,
    reporter: each.reporter,
    confidence: each.confidence,
    caveats: each.caveats,
    twinOf: each.twinOf,
    conflicts: base.conflictsOf.get(each.id) ?? [],
    quarantined: each.quarantine !== null,
    quarantineReason: each.quarantine,
  };
}
