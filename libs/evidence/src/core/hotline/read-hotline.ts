import type { DateOnly } from '@puente/kernel';
import type { Form } from '@puente/taxonomy/core';
import { fault, type ImportFault, type QuarantinedRow } from '../import-fault';
import { openImportTable, type TableRow } from '../import-table';
import { firstDay, lastDay, readPeriod, type Period } from '../period';
import { foldName, placeKey, readPlace, type Place } from '../places';
import { daysOf, placeOf, sharing, type Span } from '../spans';
import { formOfName } from './form-names';
import { totalFaults } from './hotline-totals';

/** Columns of a hotline's file; `forms` are joined by `|`, because one report may tell of several. */
export const HOTLINE_COLUMNS = ['state', 'forms', 'month', 'calls', 'cases'] as const;
export type HotlineColumn = (typeof HOTLINE_COLUMNS)[number];

/** What the file of rows set aside says in front of each row; it may stay there when they come back mended. */
export const WHAT_IS_WRONG = 'what_is_wrong';

/** Calls and cases of one place, set of forms and period; `null` where the file gives none, which is not zero. */
export interface HotlineRow {
  readonly line: number;
  readonly place: Place;
  readonly forms: readonly Form[];
  readonly period: Period;
  readonly calls: number | null;
  readonly cases: number | null;
}

export interface HotlineFile {
  readonly rows: readonly HotlineRow[];
  readonly quarantined: readonly QuarantinedRow[];
  /** Names of the columns, in the file's order. */
  readonly header: readonly string[];
  /** Rows of totals that are what their rows add up to; nothing else is kept of them. */
  readonly agreedTotals: number;
  /** What refuses the file as a whole; then there are no rows. */
  readonly refused: readonly ImportFault[];
}

const TOTAL = new Set(['total', 'totales', 'totals', 'suma']);
const COUNT = /^\d{1,7}$/;

type Row = TableRow<HotlineColumn>;
type Add = (column: HotlineColumn, code: ImportFault['code'], params?: ImportFault['params']) => void;

/**
 * Reads a hotline's file. Rows that cannot be used are set aside with all that is wrong in them; a row `total` is not
 * a place, but must be what the rows of its period add up to (also those set aside count as missing).
 */
export function readHotline(file: Uint8Array, today: DateOnly): HotlineFile {
  const table = openImportTable(file, HOTLINE_COLUMNS, [WHAT_IS_WRONG]);
  if ('refused' in table) {
    return { rows: [], quarantined: [], header: [], agreedTotals: 0, refused: table.refused };
  }
  const rows: HotlineRow[] = [];
  const counted = new Counted();
  const quarantined: QuarantinedRow[] = [];
  const isTotal = (row: Row) => TOTAL.has(foldName(row.cells.state));
  for (const row of table.rows.filter((each) => !isTotal(each))) {
    const read = readRow(row, counted, today);
    if ('period' in read) rows.push(read);
    else quarantined.push({ line: row.line, raw: row.raw, faults: read.faults });
  }
  for (const row of table.rows.filter(isTotal)) {
    const faults = totalFaults(row, rows);
    if (faults.length > 0) quarantined.push({ line: row.line, raw: row.raw, faults });
  }
  const agreedTotals = table.rows.length - rows.length - quarantined.length;
  return { rows, quarantined, header: table.header, agreedTotals, refused: [] };
}

function readRow(row: Row, counted: Counted, today: DateOnly): HotlineRow | { faults: ImportFault[] } {
  const faults = [...row.faults];
  if (faults.length > 0) return { faults };
  const add: Add = (column, code, params = {}) => faults.push(fault(code, row.line, column, params));
  const place = readPlaceCell(row, add);
  const formsRead = readForms(row, add);
  const period = readPeriodCell(row, today, add);
  const [calls, cases] = [readCount(row, 'calls', add), readCount(row, 'cases', add)];
  if (row.cells.calls === '' && row.cells.cases === '') add('cases', 'counts-missing');
  if (faults.length > 0 || !place || !period) return { faults };
  const read: HotlineRow = { line: row.line, place, forms: formsRead, period, calls, cases };
  const twin = counted.add(read);
  if (twin === null) return read;
  add('month', 'period-overlaps', { first: twin });
  return { faults };
}

function readPlaceCell({ cells }: Row, add: Add): Place | null {
  const place = readPlace(cells.state);
  if (typeof place !== 'string') return place;
  add('state', place, { value: cells.state.slice(0, 60) });
  return null;
}

function readForms({ cells }: Row, add: Add): Form[] {
  const names = cells.forms === '' ? [] : cells.forms.split('|');
  const found = names.map((name) => {
    const form = formOfName(name);
    if (!form) add('forms', 'form-unknown', { value: name.trim().slice(0, 60) });
    return form;
  });
  return [...new Set(found.filter((form) => form !== null))].sort();
}

function readPeriodCell({ cells }: Row, today: DateOnly, add: Add): Period | null {
  const period = readPeriod(cells.month);
  const value = cells.month.slice(0, 30);
  if (!period) add('month', 'period-invalid', { value });
  else if (lastDay(period.end) > today || firstDay(period.start) > today) {
    add('month', 'period-future', { value });
  }
  return period;
}

function readCount({ cells }: Row, column: 'calls' | 'cases', add: Add): number | null {
  const text = cells[column];
  if (text === '') return null;
  if (COUNT.test(text)) return Number(text);
  add(column, 'count-invalid', { value: text.slice(0, 30) });
  return null;
}

/** Days by place and forms, to find rows that would count them twice. A file may tell each day of many years. */
class Counted {
  private readonly spans = new Map<string, (Span & { readonly line: number })[]>();

  /** Remembers the days of a row; or gives back the line that counts some of them already. */
  add({ line, place, forms: own, period }: HotlineRow): number | null {
    const key = `${placeKey(place)} ${own.join()}`;
    const others = this.spans.get(key) ?? [];
    const span = daysOf(period);
    const twin = sharing(span, others);
    if (twin) return twin.line;
    others.splice(placeOf(span.first, others), 0, { ...span, line });
    this.spans.set(key, others);
    return null;
  }
}
