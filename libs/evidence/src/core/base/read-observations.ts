import type { DateOnly } from '@puente/kernel';
import { states, regions } from '@puente/taxonomy/core';
import { fault, type ImportFault, type QuarantinedRow } from '../import-fault';
import { openImportTable, type TableRow } from '../import-table';
import { isPartialDate, lastDay, firstDay } from '../period';
import { isUsState } from '../places';
import type { Observation } from './observation';
import { readBreakdown } from './read-breakdown';
import { notOnList, type Indicator, type Vocabularies } from './vocabulary';

export const OBSERVATION_COLUMNS = [
  'id',
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
  'quarantined',
  'quarantine_reason',
] as const;
export type ObservationColumn = (typeof OBSERVATION_COLUMNS)[number];
type Row = TableRow<ObservationColumn>;

/** What observations are read against. */
export interface ReadingRules {
  readonly vocabularies: Vocabularies;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly today: DateOnly;
}

export interface ObservationsFile {
  readonly observations: readonly Observation[];
  readonly quarantined: readonly QuarantinedRow[];
  readonly refused: readonly ImportFault[];
}

/** Reads observations of one source; a row with anything wrong is set aside as written, with all its faults. */
export function readObservations(file: Uint8Array, source: string, rules: ReadingRules): ObservationsFile {
  const table = openImportTable(file, OBSERVATION_COLUMNS);
  if ('refused' in table) return { observations: [], quarantined: [], refused: table.refused };
  const lineOf = new Map<string, number>();
  const observations: Observation[] = [];
  const quarantined: QuarantinedRow[] = [];
  for (const row of table.rows) {
    const faults = row.faults.length > 0 ? row.faults : [...faultsOf(row, rules), ...idFaults(row, lineOf)];
    if (faults.length > 0) quarantined.push({ line: row.line, raw: row.raw, faults });
    else observations.push(observationOf(row, source));
  }
  return { observations, quarantined, refused: [] };
}

function idFaults({ line, cells: { id } }: Row, lineOf: Map<string, number>): ImportFault[] {
  const first = lineOf.get(id);
  if (first !== undefined) return [fault('id-repeated', line, 'id', { value: id, first })];
  lineOf.set(id, line);
  return [];
}

function faultsOf(row: Row, rules: ReadingRules): ImportFault[] {
  return [
    ...missing(row),
    ...listFaults(row, rules),
    ...valueFaults(row),
    ...timeFaults(row, rules.today),
    ...placeFaults(row, rules.vocabularies),
  ];
}

function missing({ line, cells }: Row): ImportFault[] {
  const needed: ObservationColumn[] = ['id', 'locator', 'indicator', 'unit', 'geography', 'scope'];
  if (cells.value !== '') needed.push('qualifier');
  return needed
    .filter((column) => cells[column] === '')
    .map((column) => fault('value-missing', line, column, { column }));
}

function listFaults({ line, cells }: Row, { vocabularies, indicators }: ReadingRules): ImportFault[] {
  const on = (list: string, column: ObservationColumn) =>
    cells[column] === '' ? [] : notOnList(vocabularies, list, cells[column], line, column);
  const indicator = indicators.get(cells.indicator);
  const unknown = (column: ObservationColumn) =>
    fault('code-unknown', line, column, { value: cells[column].slice(0, 60), column });
  return [
    ...(indicator ? [] : [unknown('indicator')]),
    ...on('unit', 'unit'),
    ...(indicator && !indicator.units.includes(cells.unit) ? [unknown('unit')] : []),
    ...on('qualifier', 'qualifier'),
    ...on('scope', 'scope'),
    ...on('quarantine_reason', 'quarantine_reason'),
    ...(['high', 'medium', 'low'].includes(cells.confidence) ? [] : [unknown('confidence')]),
    ...list(cells.caveats).flatMap((code) => notOnList(vocabularies, 'caveat', code, line, 'caveats')),
    ...readBreakdown(cells.breakdown, vocabularies, line).faults,
  ];
}

function valueFaults({ line, cells }: Row): ImportFault[] {
  const { value, unit, indicator, caveats } = cells;
  if (value === '') {
    return caveats === '' ? [fault('null-unexplained', line, 'value')] : [];
  }
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(value)) return [fault('value-invalid', line, 'value', { value })];
  const isShare = unit === 'percent' && !indicator.startsWith('change-');
  return isShare && Number(value) > 100 ? [fault('percent-over-100', line, 'value', { value })] : [];
}

function timeFaults({ line, cells }: Row, today: DateOnly): ImportFault[] {
  const { period_start: start, period_end: end, edition_year: edition } = cells;
  const wrong = [start, end].some((date) => date !== '' && !isPartialDate(date));
  if (wrong || (start === '' && end !== '')) return [fault('period-invalid', line, 'period_start')];
  if (end !== '' && firstDay(start) > lastDay(end)) return [fault('period-invalid', line, 'period_end')];
  const years = [start, edition].filter((date) => date !== '' && firstDay(date.slice(0, 10)) > today);
  return years.map((value) =>
    fault('year-future', line, value === start ? 'period_start' : 'edition_year', { value }),
  );
}

function placeFaults({ line, cells }: Row, lists: Vocabularies): ImportFault[] {
  const { geography, quarantined } = cells;
  const ours = geography === 'MX' || states.has(geography) || regions.has(geography);
  if (ours || lists.get('geography')?.has(geography)) return [];
  if (/^[A-Z]{2}$/.test(geography) || (quarantined === 'yes' && /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(geography))) {
    return [];
  }
  if (isUsState(geography) || geography.startsWith('US-')) {
    return [fault('place-us-state', line, 'geography', { value: geography })];
  }
  return [fault('place-unknown', line, 'geography', { value: geography.slice(0, 60) })];
}

function list(text: string): string[] {
  return text.split(';').filter(Boolean);
}

function observationOf({ cells }: Row, source: string): Observation {
  return {
    id: cells.id,
    source,
    locator: cells.locator,
    indicator: cells.indicator,
    value: cells.value === '' ? null : Number(cells.value),
    unit: cells.unit,
    qualifier: cells.qualifier,
    periodStart: cells.period_start || null,
    periodEnd: cells.period_end || null,
    editionYear: cells.edition_year === '' ? null : Number(cells.edition_year),
    geography: cells.geography,
    breakdown: Object.fromEntries(list(cells.breakdown).map((pair) => pair.split('=') as [string, string])),
    scope: cells.scope,
    denominator: cells.denominator || null,
    reporter: cells.reporter,
    confidence: cells.confidence as Observation['confidence'],
    caveats: list(cells.caveats),
    twinOf: cells.twin_of || null,
    quarantine: cells.quarantined === 'yes' ? cells.quarantine_reason || 'orphan' : null,
  };
}
