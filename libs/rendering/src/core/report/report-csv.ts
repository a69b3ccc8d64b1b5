import { minorToDecimal } from '@puente/kernel';
import type { CsvCell } from '../csv';
import type { DataTable } from '../data-table';
import { isKept, isMoney, type ReportCell, type ReportColumn } from './report-cells';
import type { ReportDocument } from './report-document';
import { figureTables } from './figure-tables';

const HEADER = ['block', 'row', 'column', 'kind', 'state', 'value', 'currency'] as const;

/** Every figure of a report as one long table: one line a value, withheld and unknown ones told apart. */
export function reportTable(document: ReportDocument): DataTable {
  const rows = figureTables(document).flatMap(({ id, columns, rows: body, total }) => {
    const of = (row: readonly ReportCell[], name: string | number): CsvCell[][] =>
      row.map((value, at) => [
        id,
        name,
        columns[at]!.key,
        columns[at]!.kind,
        ...valueCells(value, columns[at]!),
      ]);
    return [
      ...body.flatMap((row, at) => of(row, at + 1)),
      ...(total ? of(total, 'total').filter((_, at) => total[at] !== null) : []),
    ];
  });
  return { name: 'report', header: HEADER, rows };
}

function valueCells(value: ReportCell, { kind }: ReportColumn): CsvCell[] {
  if (value === null) return ['unknown', null, null];
  if (isKept(value)) return ['withheld', null, null];
  // A number by its type, or a minus would be taken for the beginning of a formula.
  if (isMoney(value)) return ['shown', Number(minorToDecimal(BigInt(value.minor))), value.currency];
  return ['shown', kind === 'text' || typeof value === 'number' ? value : String(value), null];
}
