import type { DataTable } from '../core';
import { sheetXml } from './sheet-xml';
import { packWorkbook, SHEETS } from './workbook';

/**
 * A workbook with one sheet for each table, keys in row 1, which stays in sight. Cells are as in CSV: what is not known is
 * empty, numbers are numbers, and texts are texts: no cell can hold a formula. The same tables give the same bytes.
 */
export function writeXlsx(tables: readonly DataTable[]): Buffer {
  const sheets = tables.map((table) => ({ name: table.name, xml: sheetXml(table), filter: null }));
  return packWorkbook(sheets, STYLES);
}

/** Plain cells, and bold ones for the keys. */
const STYLES =
  `<styleSheet xmlns="${SHEETS}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>' +
  '</styleSheet>';
