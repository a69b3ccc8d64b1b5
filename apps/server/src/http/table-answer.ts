import { tableCsv, writeXlsx, type DataTable } from '@puente/rendering';
import type { Request, Response } from 'express';
import { sendCsv } from './csv-answer';

export const FILE_FORMATS = ['csv', 'xlsx', 'json'] as const;

/** The paths of a list that leaves as a file, one for each format. */
export const filePaths = (path: string): string[] => FILE_FORMATS.map((format) => `${path}.${format}`);

/** What leaves: the first table alone as CSV, all of them as sheets, the records as JSON. */
export interface TableFile {
  /** Neutral, because it stays on a disk. */
  readonly name: string;
  readonly tables: readonly [DataTable, ...DataTable[]];
  readonly records: () => unknown;
}

/** Sends a list in the format that its path ends in. */
export function sendTable(request: Request, response: Response, { name, tables, records }: TableFile): void {
  if (request.path.endsWith('.csv')) return sendCsv(response, name, tableCsv(tables[0]));
  if (request.path.endsWith('.xlsx')) return sendXlsx(response, name, tables);
  response.setHeader('Content-Disposition', `attachment; filename="${name}.json"`);
  response.type('application/json; charset=utf-8').send(`${JSON.stringify(records(), null, 2)}\n`);
}

/** Sends tables as the sheets of a workbook. */
export function sendXlsx(response: Response, name: string, tables: readonly DataTable[]): void {
  response.setHeader('Content-Disposition', `attachment; filename="${name}.xlsx"`);
  response.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').send(writeXlsx(tables));
}
