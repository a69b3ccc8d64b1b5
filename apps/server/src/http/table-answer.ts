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
  const isSheet = request.path.endsWith('.xlsx');
  const type = isSheet
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'application/json; charset=utf-8';
  response.setHeader('Content-Disposition', `attachment; filename="${name}.${isSheet ? 'xlsx' : 'json'}"`);
  response.type(type).send(isSheet ? writeXlsx(tables) : `${JSON.stringify(records(), null, 2)}\n`);
}
