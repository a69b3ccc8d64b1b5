import { zip } from '../zip';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** One sheet as it stands in the archive. */
export interface WorkbookSheet {
  readonly name: string;
  readonly xml: string;
  /** What its rows are chosen by, such as `$A$1:$C$9`; null for none. The first row is then printed on every page. */
  readonly filter: string | null;
}

/** The archive of a workbook, without times: the same sheets give the same bytes. */
export function packWorkbook(sheets: readonly WorkbookSheet[], styles: string): Buffer {
  return zip([
    { name: '[Content_Types].xml', content: HEAD + contentTypes(sheets.length) },
    { name: '_rels/.rels', content: HEAD + relations([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: HEAD + workbook(sheets) },
    { name: 'xl/_rels/workbook.xml.rels', content: HEAD + relations(partsOf(sheets)) },
    { name: 'xl/styles.xml', content: HEAD + styles },
    ...sheets.map(({ xml }, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: HEAD + xml })),
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
function partsOf(sheets: readonly WorkbookSheet[]): [type: string, target: string][] {
  const each = sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]);
  return [...each, ['styles', 'styles.xml']];
}

function relations(parts: readonly (readonly [type: string, target: string])[]): string {
  const each = parts.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbook(sheets: readonly WorkbookSheet[]): string {
  const each = sheets.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>${each.join('')}</sheets>${names(sheets)}</workbook>`;
}

function names(sheets: readonly WorkbookSheet[]): string {
  const each = sheets.flatMap(({ name, filter }, index) => {
    if (filter === null) return [];
    const of = (kind: string, hidden: string, range: string): string =>
      `<definedName name="_xlnm.${kind}" localSheetId="${index}"${hidden}>'${name}'!${range}</definedName>`;
    return [of('_FilterDatabase', ' hidden="1"', filter), of('Print_Titles', '', '$1:$1')];
  });
  return each.length === 0 ? '' : `<definedNames>${each.join('')}</definedNames>`;
}
