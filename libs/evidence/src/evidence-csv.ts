import { writeCsv, type CsvCell } from '@puente/rendering/core';
import {
  observationRecord,
  type Conflict,
  type EvidenceBase,
  type Observation,
  type ObservationRecord,
} from './core';

/** The columns of a file of figures, in order, each with the part of the record that it holds. */
const COLUMNS: readonly (readonly [header: string, key: keyof ObservationRecord])[] = [
  ['id', 'id'],
  ['source', 'source'],
  ['locator', 'locator'],
  ['indicator', 'indicator'],
  ['value', 'value'],
  ['unit', 'unit'],
  ['qualifier', 'qualifier'],
  ['period_start', 'periodStart'],
  ['period_end', 'periodEnd'],
  ['edition_year', 'editionYear'],
  ['geography', 'geography'],
  ['breakdown', 'breakdown'],
  ['scope', 'scope'],
  ['denominator', 'denominator'],
  ['reporter', 'reporter'],
  ['confidence', 'confidence'],
  ['caveats', 'caveats'],
  ['twin_of', 'twinOf'],
  ['conflicts', 'conflicts'],
  ['quarantined', 'quarantined'],
  ['quarantine_reason', 'quarantineReason'],
];

/** Figures as a table; an empty value was not reported, lists are joined by `;`. */
export function observationsCsv(observations: readonly Observation[], base: EvidenceBase): string {
  const records = observations.map((each) => observationRecord(each, base));
  return writeCsv(
    COLUMNS.map(([header]) => header),
    records.map((record) => COLUMNS.map(([, key]) => cellOf(record[key]))),
  );
}

function cellOf(value: ObservationRecord[keyof ObservationRecord]): CsvCell {
  return typeof value === 'object' && value !== null ? value.join(';') : value;
}

/** Conflicts as a table, one row for each figure in each. */
export function conflictsCsv(conflicts: readonly Conflict[]): string {
  return writeCsv(
    ['conflict', 'kind', 'observation', 'summary_es', 'summary_en'],
    conflicts.flatMap(({ id, kind, observations, summary }) =>
      observations.map((each) => [id, kind, each, summary.es, summary.en]),
    ),
  );
}
