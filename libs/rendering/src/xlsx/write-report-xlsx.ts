import type { TypedSheet } from '../core';
import { filterOf, TYPED_STYLES, typedSheetXml } from './typed-sheet-xml';
import { packWorkbook } from './workbook';

/** Sheets with typed cells as a workbook. The same sheets give the same bytes. */
export function writeReportXlsx(sheets: readonly TypedSheet[]): Buffer {
  const each = sheets.map((sheet) => ({
    name: sheet.name,
    xml: typedSheetXml(sheet),
    filter: filterOf(sheet),
  }));
  return packWorkbook(each, TYPED_STYLES);
}
