import type { SheetCell, SheetFormat, TypedSheet } from '../core';
import { letters, textXml } from './sheet-xml';
import { SHEETS } from './workbook';

/** Decimals that a number may have in a report. */
const DIGITS = [0, 1, 2, 3, 4, 5, 6];
/** A sum of SHA-256 has room in one line. */
const WIDEST = 70;
const LINE = 15;
/** No row is higher. */
const HIGHEST = 405;
const DAY_MS = 86_400_000;
/** The day before the first that sheets count, with the leap day of 1900 that they believe in. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Adds up what a filter leaves in sight, and no other subtotal. */
const SUM_OF_SHOWN = 109;

const STYLE = { heading: 1, text: 2, day: 3, money: 4, number: 5, percent: 5 + DIGITS.length } as const;
const BOLD = STYLE.percent + DIGITS.length;

/** A table as a sheet: headings that stay in sight, a filter, texts that wrap, numbers in their formats, and its total. */
export function typedSheetXml(sheet: TypedSheet): string {
  const { header, rows, total } = sheet;
  const body = [
    rowXml(
      { number: 1, lines: linesOf(header) },
      header.map((each, at) => textXml(each, `${letters(at)}1`, ` s="${STYLE.heading}"`)),
    ),
    ...rows.map((cells, index) =>
      rowXml(
        { number: index + 2, lines: linesOf(cells) },
        cells.map((cell, at) => cellXml(cell, `${letters(at)}${index + 2}`)),
      ),
    ),
    ...(total ? [totalXml(sheet, total)] : []),
  ];
  return (
    `<worksheet xmlns="${SHEETS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${header.map((each, at) => widthXml(each, at, rows)).join('')}</cols>` +
    `<sheetData>${body.join('')}</sheetData><autoFilter ref="${filterOf(sheet).replaceAll('$', '')}"/>` +
    '<pageSetup paperSize="1" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

/** The rows that a filter chooses from: all but the total. */
export const filterOf = ({ header, rows }: TypedSheet): string =>
  `$A$1:$${letters(header.length - 1)}$${rows.length + 1}`;

/** As high as its longest text needs: not every program finds that out when it opens a file. */
function rowXml(
  { number, lines }: { readonly number: number; readonly lines: number },
  cells: readonly string[],
): string {
  const height = lines > 1 ? ` ht="${Math.min(HIGHEST, LINE * lines)}" customHeight="1"` : '';
  return `<row r="${number}"${height}>${cells.join('')}</row>`;
}

/** Lines break at words, so that most are not full. */
const linesOf = (cells: readonly SheetCell[]): number =>
  Math.max(1, ...cells.map((cell) => Math.ceil((lengthOf(cell) * 1.15) / WIDEST)));

function widthXml(label: string, at: number, rows: TypedSheet['rows']): string {
  const longest = Math.max(label.length, ...rows.map((cells) => lengthOf(cells[at] ?? null)));
  return `<col min="${at + 1}" max="${at + 1}" width="${Math.min(WIDEST, longest + 4)}" customWidth="1"/>`;
}

function lengthOf(cell: SheetCell): number {
  if (cell === null || typeof cell === 'string') return cell?.length ?? 0;
  return 'day' in cell ? cell.day.length : cell.value.toLocaleString('en-US').length + 3;
}

function cellXml(cell: SheetCell, place: string, bold = 0): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textXml(cell, place, ` s="${STYLE.text + bold}"`);
  if ('day' in cell) return `<c r="${place}" s="${STYLE.day + bold}"><v>${serialOf(cell.day)}</v></c>`;
  return `<c r="${place}" s="${styleOf(cell.format) + bold}"><v>${exact(cell.value)}</v></c>`;
}

/** The formula is ours and takes nothing from the data but their place; the value beside it is the report's own. */
function totalXml({ rows }: TypedSheet, { cells, sums }: NonNullable<TypedSheet['total']>): string {
  const number = rows.length + 2;
  const each = cells.map((cell, at) => {
    const xml = cellXml(cell, `${letters(at)}${number}`, BOLD - STYLE.text);
    const range = `${letters(at)}2:${letters(at)}${rows.length + 1}`;
    return sums[at] ? xml.replace('<v>', `<f>SUBTOTAL(${SUM_OF_SHOWN},${range})</f><v>`) : xml;
  });
  return rowXml({ number, lines: linesOf(cells) }, each);
}

const styleOf = (format: SheetFormat): number =>
  'digits' in format ? STYLE[format.kind] + format.digits : STYLE[format.kind];

const serialOf = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - EPOCH) / DAY_MS;

/** A sheet knows no other words for a number than digits. */
function exact(value: number): number {
  if (!Number.isFinite(value)) throw new Error('A sheet holds finite numbers only.');
  return value;
}

const decimals = (digits: number): string => (digits === 0 ? '' : `.${'0'.repeat(digits)}`);
const FORMATS = [
  'yyyy-mm-dd',
  '#,##0.00',
  ...DIGITS.map((digits) => `#,##0${decimals(digits)}`),
  ...DIGITS.map((digits) => `#,##0${decimals(digits)}&quot;%&quot;`),
];
const FIRST_OWN = 164;

const formatXml = (code: string, at: number): string =>
  `<numFmt numFmtId="${FIRST_OWN + at}" formatCode="${code}"/>`;
const numbered = (font: 0 | 1): string =>
  FORMATS.map(
    (_, at) =>
      `<xf numFmtId="${FIRST_OWN + at}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
  ).join('');
const text = (font: 0 | 1): string =>
  `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;

/** In the order of `STYLE`; from `BOLD` on the same again for totals. */
export const TYPED_STYLES =
  `<styleSheet xmlns="${SHEETS}"><numFmts count="${FORMATS.length}">${FORMATS.map(formatXml).join('')}</numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${2 * (FORMATS.length + 1) + 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  `${text(1)}${text(0)}${numbered(0)}${text(1)}${numbered(1)}</cellXfs></styleSheet>`;
