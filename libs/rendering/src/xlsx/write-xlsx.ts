import type { CsvCell, DataTable } from '../core';
import { sheetXml } from './sheet-xml';
import { zip } from '../zip';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cells as in CSV: what is not known is empty, numbers are numbers. */
export type XlsxCell = CsvCell;

/**
 * A workbook with one sheet for each table, keys in row 1, which stays in sight. Texts are texts: no cell can hold a
 * formula. The same tables give the same bytes.
 */
export function writeXlsx(tables: readonly DataTable[]): Buffer {
  return zip([
    { name: '[Content_Types].xml', content: HEAD + contentTypes(tables.length) },
    { name: '_rels/.rels', content: HEAD + relations([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: HEAD + workbook(tables) },
    { name: 'xl/_rels/workbook.xml.rels', content: HEAD + relations(partsOf(tables)) },
    { name: 'xl/styles.xml', content: HEAD + STYLES },
    ...tables.map((table, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: HEAD + sheetXml(table),
    })),
  ]);
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('workbook', 'sheet.main') +
    part('styles', 'styles') +
    numbers.map((number) => part(`worksheets/sheet${number}`, 'worksheet')).join('') +
    '</Types>'
  );
}

/** Sheets first, so that their numbers are those of their relations. */
function partsOf(tables: readonly DataTable[]): [type: string, target: string][] {
  const sheets = tables.map((_, index): [string, string] => [
    'worksheet',
    `worksheets/sheet${index + 1}.xml`,
  ]);
  return [...sheets, ['styles', 'styles.xml']];
}

function relations(parts: readonly (readonly [type: string, target: string])[]): string {
  const each = parts.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbook(tables: readonly DataTable[]): string {
  const sheets = tables.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
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
