import type {
  EvidenceBase,
  IndicatorInFull,
  IndicatorSummary,
  SeriesLine,
  SeriesPanel,
} from '@puente/evidence';
import type { LocaleTextResponse } from '../../http/problem.response';
import type { ConflictResponse, IndicatorResponse, ObservationResponse } from './evidence.response';
import { toConflict, toObservation } from './evidence.response';

/** What the sources say of an indicator, in numbers of figures. */
export class IndicatorSummaryResponse {
  code!: string;
  name!: LocaleTextResponse;
  stage!: string | null;
  inUse!: number;
  setAside!: number;
  /** Codes of the sources of the figures in use. */
  sources!: string[];
  conflicts!: number;
  firstYear!: string | null;
  lastYear!: string | null;
}

/** Two figures that a line may join: same teller, same way, times that follow each other. */
export class SeriesJoinResponse {
  from!: string;
  to!: string;
}

/** What one teller says, in order of time. */
export class SeriesLineResponse {
  figures!: ObservationResponse[];
  joins!: SeriesJoinResponse[];
}

/** All that is said of one matter: same unit, place and part. */
export class SeriesPanelResponse {
  /** What the lines differ in: `source`, `edition`, `scope`, `reporter`, `denominator`. */
  differ!: string[];
  lines!: SeriesLineResponse[];
}

export class IndicatorInFullResponse {
  indicator!: IndicatorResponse;
  setAside!: number;
  panels!: SeriesPanelResponse[];
  conflicts!: ConflictResponse[];
}

export function toSummary({
  indicator,
  years,
  sources,
  ...counts
}: IndicatorSummary): IndicatorSummaryResponse {
  const { code, name, stage } = indicator;
  return {
    ...{ code, name, stage, sources: [...sources] },
    ...counts,
    ...{ firstYear: years?.[0] ?? null, lastYear: years?.[1] ?? null },
  };
}

export function toIndicator(
  { series, conflicts }: IndicatorInFull,
  base: EvidenceBase,
): IndicatorInFullResponse {
  const { indicator, panels, setAside } = series;
  return {
    indicator: { ...indicator, units: [...indicator.units] },
    setAside,
    panels: panels.map((panel) => toPanel(panel, base)),
    conflicts: conflicts.map((each) => toConflict(each, base)),
  };
}

function toPanel({ differ, lines }: SeriesPanel, base: EvidenceBase): SeriesPanelResponse {
  return { differ: [...differ], lines: lines.map((line) => toLine(line, base)) };
}

function toLine({ figures, joins }: SeriesLine, base: EvidenceBase): SeriesLineResponse {
  return {
    figures: figures.map((each) => toObservation(each, base)),
    joins: joins.map(([from, to]) => ({ from: figures[from]!.id, to: figures[to]!.id })),
  };
}
