import { fault, type ImportFault } from '../import-fault';
import { firstDay, lastDay, readPeriod, type Period } from '../period';
import type { TableRow } from '../import-table';
import type { HotlineColumn, HotlineRow } from './read-hotline';

/** What does not agree between a row of totals and the rows of its period (all of the file where it names none). */
export function totalFaults(row: TableRow<HotlineColumn>, rows: readonly HotlineRow[]): ImportFault[] {
  const period = readPeriod(row.cells.month);
  if (!period && row.cells.month !== '') return [fault('period-invalid', row.line, 'month')];
  const counted = period ? rows.filter((each) => within(each.period, period)) : rows;
  return (['calls', 'cases'] as const).flatMap((column) => {
    const text = row.cells[column];
    if (text === '') return [];
    const summed = counted.reduce((sum, each) => sum + (each[column] ?? 0), 0);
    return text === String(summed)
      ? []
      : [fault('sum-mismatch', row.line, column, { stated: text.slice(0, 30), summed, column })];
  });
}

function within(inner: Period, outer: Period): boolean {
  return firstDay(inner.start) >= firstDay(outer.start) && lastDay(inner.end) <= lastDay(outer.end);
}
