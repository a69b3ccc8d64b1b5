import type { CsvCell, DataTable } from '@puente/rendering/core';
import {
  observationRecord,
  type Conflict,
  type EvidenceBase,
  type IndicatorSeries,
  type IndicatorSummary,
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
export function observationsTable(observations: readonly Observation[], base: EvidenceBase): DataTable {
  return {
    name: 'figures',
    header: COLUMNS.map(([header]) => header),
    rows: observations.map((each) => cellsOf(each, base)),
  };
}

function cellsOf(each: Observation, base: EvidenceBase): CsvCell[] {
  const record = observationRecord(each, base);
  return COLUMNS.map(([, key]) => cellOf(record[key]));
}

function cellOf(value: ObservationRecord[keyof ObservationRecord]): CsvCell {
  return typeof value === 'object' && value !== null ? value.join(';') : value;
}

/** Conflicts as a table, one row for each figure in each. */
export function conflictsTable(conflicts: readonly Conflict[]): DataTable {
  return {
    name: 'conflicts',
    header: ['conflict', 'kind', 'observation', 'summary_es', 'summary_en'],
    rows: conflicts.flatMap(({ id, kind, observations, summary }) =>
      observations.map((each) => [id, kind, each, summary.es, summary.en]),
    ),
  };
}

/** The series of an indicator: which matter, whose line, and whether a line may join a figure to the one before. */
export function seriesTable({ panels }: IndicatorSeries, base: EvidenceBase): DataTable {
  const rows = panels.flatMap(({ lines }, matter) =>
    lines.flatMap(({ figures, joins }, line) =>
      figures.map((each, place) => [
        ...[matter + 1, line + 1, joins.some(([, to]) => to === place)],
        ...cellsOf(each, base),
      ]),
    ),
  );
  return { name: 'series', header: ['matter', 'line', 'joined', ...COLUMNS.map(([header]) => header)], rows };
}

/** What is counted, with the number of figures, sources and conflicts of each. */
export function indicatorsTable(summaries: readonly IndicatorSummary[]): DataTable {
  return {
    name: 'indicators',
    header: [
      ...['code', 'name_es', 'name_en', 'stage', 'units', 'in_use', 'set_aside', 'sources', 'conflicts'],
      ...['first_year', 'last_year'],
    ],
    rows: summaries.map(({ indicator, inUse, setAside, sources, conflicts, years }) => [
      ...[indicator.code, indicator.name.es, indicator.name.en, indicator.stage, indicator.units.join(';')],
      ...[inUse, setAside, sources.join(';'), conflicts],
      ...(years ?? [null, null]),
    ]),
  };
}

/** The words that figures use, in both languages, for those who read a file alone. */
export function wordsTable({ vocabularies, indicators }: EvidenceBase): DataTable {
  const words = [...vocabularies].flatMap(([list, own]) =>
    [...own].map(([code, { es, en }]) => [list, code, es, en]),
  );
  const counted = [...indicators.values()].map(({ code, name }) => ['indicator', code, name.es, name.en]);
  return { name: 'words', header: ['list', 'code', 'es', 'en'], rows: [...counted, ...words] };
}

/** Who published what, and which sources share an origin. */
export function sourcesTable({ sources }: EvidenceBase): DataTable {
  return {
    name: 'sources',
    header: ['file', 'title', 'publisher', 'edition_year', 'note_es', 'note_en', 'not_independent_of'],
    rows: [...sources.values()].map((each) => [
      ...[each.file, each.title, each.publisher, each.editionYear, each.note.es, each.note.en],
      each.notIndependentOf.map((code) => sources.get(code)!.file).join(';'),
    ]),
  };
}
