import {
  observationRecord,
  type ConflictInFull,
  type EvidenceBase,
  type Observation,
} from '@puente/evidence/core';
import { writeCsv, type CsvCell } from '@puente/rendering';

const HEADER = [
  'id',
  'source',
  'locator',
  'indicator',
  'value',
  'unit',
  'qualifier',
  'period_start',
  'period_end',
  'edition_year',
  'geography',
  'breakdown',
  'scope',
  'denominator',
  'reporter',
  'confidence',
  'caveats',
  'twin_of',
  'conflicts',
  'quarantined',
  'quarantine_reason',
];

/** Figures as a table; an empty value was not reported. */
export function observationsCsv(observations: readonly Observation[], base: EvidenceBase): string {
  return writeCsv(
    HEADER,
    observations.map((each) => cellsOf(each, base)),
  );
}

function cellsOf(each: Observation, base: EvidenceBase): CsvCell[] {
  const { caveats, conflicts, ...record } = observationRecord(each, base);
  const { twinOf, quarantined, quarantineReason, ...facts } = record;
  return [
    ...Object.values<CsvCell>(facts),
    caveats.join(';'),
    twinOf,
    conflicts.join(';'),
    quarantined,
    quarantineReason,
  ];
}

/** Conflicts as a table, one row for each figure in each. */
export function conflictsCsv(conflicts: readonly ConflictInFull[]): string {
  return writeCsv(
    ['conflict', 'kind', 'observation', 'summary_es', 'summary_en'],
    conflicts.flatMap(({ conflict: { id, kind, summary }, observations }) =>
      observations.map((each) => [id, kind, each.id, summary.es, summary.en]),
    ),
  );
}
