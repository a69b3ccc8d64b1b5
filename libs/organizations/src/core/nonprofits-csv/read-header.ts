import { NEEDED_COLUMNS, NONPROFIT_COLUMNS, type NonprofitColumn } from './nonprofit-columns';
import { nearestWord } from './nearest-code';
import { wholeIssue, type NonprofitsIssue } from './nonprofits-issue';

/** Where each column stands in a row, from 0; -1 for one that is left out. */
export type ColumnPlaces = Readonly<Record<NonprofitColumn, number>>;

const OTHER_DELIMITERS = [
  [';', '«;»'],
  ['\t', '«tab»'],
  ['|', '«|»'],
] as const;

/** A header of names joined by another sign than the comma, told before anything else is read. */
export function wrongDelimiter(text: string): NonprofitsIssue | null {
  const header = text.slice(0, 2000).split('\n', 1)[0]!;
  for (const [sign, found] of OTHER_DELIMITERS) {
    const names = header.split(sign).map(cleanName);
    const known = names.filter((name) => (NONPROFIT_COLUMNS as readonly string[]).includes(name));
    if (known.length >= 3) return wholeIssue('delimiter-wrong', 1, header.indexOf(sign) + 1, { found });
  }
  return null;
}

/** The places of all columns; or every one that is needed and missing, unknown or repeated. */
export function readHeader(
  cells: readonly string[],
  line: number,
): { readonly places: ColumnPlaces } | { readonly issues: readonly NonprofitsIssue[] } {
  const names = cells.map(cleanName);
  const issues = [...wrongNames(names, line), ...missingNames(names, line)];
  if (issues.length > 0) return { issues };
  const places = Object.fromEntries(NONPROFIT_COLUMNS.map((column) => [column, names.indexOf(column)]));
  return { places: places as Record<NonprofitColumn, number> };
}

function wrongNames(names: readonly string[], line: number): NonprofitsIssue[] {
  return names
    .map((name, index) => wrongName(names, name, index, line))
    .filter((issue): issue is NonprofitsIssue => issue !== null);
}

function wrongName(
  names: readonly string[],
  name: string,
  index: number,
  line: number,
): NonprofitsIssue | null {
  const at = { line, column: index + 1, columnName: name };
  if ((NONPROFIT_COLUMNS as readonly string[]).includes(name)) {
    return names.indexOf(name) === index ? null : { ...at, code: 'column-repeated', params: { name } };
  }
  const hint = nearestWord(name, NONPROFIT_COLUMNS);
  return { ...at, code: 'column-unknown', params: hint ? { name, hint } : { name } };
}

function missingNames(names: readonly string[], line: number): NonprofitsIssue[] {
  const missing = NEEDED_COLUMNS.filter((column) => !names.includes(column));
  return missing.map((name) => ({
    line,
    column: null,
    columnName: name,
    code: 'column-missing',
    params: { name },
  }));
}

function cleanName(name: string): string {
  return name
    .replace(/^\ufeff/, '')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .slice(0, 60);
}
