import type { Response } from 'express';

/** Sends a table as a file; the name is neutral, because it stays on a disk. */
export function sendCsv(response: Response, name: string, csv: string): void {
  response.type('text/csv; charset=utf-8');
  response.setHeader('Content-Disposition', `attachment; filename="${name}.csv"`);
  response.send(csv);
}
