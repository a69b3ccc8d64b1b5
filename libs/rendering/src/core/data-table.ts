import { writeCsv, type CsvCell } from './csv';

/** A table that leaves as a file: stable English keys, and cells by their kind. */
export interface DataTable {
  /** Up to 31 letters and digits. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

export function tableCsv({ header, rows }: DataTable): string {
  return writeCsv(header, rows);
}
