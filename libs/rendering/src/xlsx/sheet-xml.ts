import { neutraliseCell, xmlText, type CsvCell, type DataTable } from '../core';
import { SHEETS } from './workbook';

/** A sheet takes no longer text in a cell. */
const MOST_CHARACTERS = 32_767;
const MOST_EXACT = BigInt(Number.MAX_SAFE_INTEGER);

/** One table as a sheet: keys in bold, which stay in sight, and widths by what is in the columns. */
export function sheetXml({ header, rows }: DataTable): string {
  const body = [row(header, 1, ' s="1"'), ...rows.map((cells, index) => row(cells, index + 2, ''))];
  return (
    `<worksheet xmlns="${SHEETS}">` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${header.map((key, column) => width(key, column, rows)).join('')}</cols>` +
    `<sheetData>${body.join('')}</sheetData></worksheet>`
  );
}

function width(key: string, column: number, rows: DataTable['rows']): string {
  const longest = Math.max(key.length, ...rows.map((cells) => String(cells[column] ?? '').length));
  const number = column + 1;
  return `<col min="${number}" max="${number}" width="${Math.min(60, longest + 2)}" customWidth="1"/>`;
}

function row(cells: readonly CsvCell[], number: number, style: string): string {
  const inside = cells.map((cell, column) => cellXml(cell, `${letters(column)}${number}`, style));
  return `<row r="${number}">${inside.join('')}</row>`;
}

/** `A` … `Z`, `AA` … by the place of a column. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function cellXml(cell: CsvCell, place: string, style: string): string {
  if (cell === null || cell === '' || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
  if (typeof cell === 'boolean') return `<c r="${place}"${style} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (isExact(cell)) return `<c r="${place}"${style}><v>${cell}</v></c>`;
  return textXml(String(cell), place, style);
}

/** A text that no program takes for a formula. */
export function textXml(text: string, place: string, style: string): string {
  const harmless = neutraliseCell(text).slice(0, MOST_CHARACTERS);
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(harmless)}</t></is></c>`;
}

/** A number that a sheet keeps as it is; a larger one stands as text rather than rounded. */
function isExact(cell: string | number | bigint): boolean {
  return typeof cell === 'number' || (typeof cell === 'bigint' && cell <= MOST_EXACT && -cell <= MOST_EXACT);
}
