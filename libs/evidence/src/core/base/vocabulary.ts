import type { LocaleText } from '@puente/kernel';
import { fault, type ImportFault } from '../import-fault';
import { openImportTable } from '../import-table';

/** The words that observations may use, by list (`unit`, `qualifier`, `scope`, `breakdown.sex` …), with labels. */
export type Vocabularies = ReadonlyMap<string, ReadonlyMap<string, LocaleText>>;

/** What is counted: its label, the units it comes in, and at which stage people are counted. */
export interface Indicator {
  readonly code: string;
  readonly units: readonly string[];
  readonly stage: string | null;
  readonly name: LocaleText;
}

/** Who published what. */
export interface Source {
  readonly code: string;
  readonly file: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string | null;
  readonly editionYear: number | null;
  readonly language: string;
  readonly note: LocaleText;
  /** Sources of the same origin, which therefore confirm nothing. */
  readonly notIndependentOf: readonly string[];
}

const SOURCE_COLUMNS = [
  'code',
  'file',
  'title',
  'publisher',
  'published',
  'edition_year',
  'language',
  'note_es',
  'note_en',
  'not_independent_of',
] as const;

/** Reads a list that belongs to the project: anything wrong in it is an error of ours. */
export function cellsOf<Column extends string>(
  file: Uint8Array,
  columns: readonly Column[],
): Readonly<Record<Column, string>>[] {
  const table = openImportTable(file, columns);
  const faults: readonly ImportFault[] =
    'refused' in table ? table.refused : table.rows.flatMap((row) => row.faults);
  if (faults[0]) throw new Error(`line ${faults[0].line}: ${faults[0].code}`);
  return 'rows' in table ? table.rows.map(({ cells }) => cells) : [];
}

export function readVocabularies(file: Uint8Array, caveats: Uint8Array): Vocabularies {
  const lists = new Map<string, Map<string, LocaleText>>();
  const rows = cellsOf(file, ['list', 'code', 'es', 'en']);
  const caveatRows = cellsOf(caveats, ['code', 'es', 'en']).map((row) => ({ list: 'caveat', ...row }));
  for (const { list, code, es, en } of [...rows, ...caveatRows]) {
    if (lists.get(list)?.has(code)) throw new Error(`${list} ${code} is there twice`);
    lists.set(list, (lists.get(list) ?? new Map<string, LocaleText>()).set(code, { es, en }));
  }
  return lists;
}

export function readIndicators(file: Uint8Array): ReadonlyMap<string, Indicator> {
  const rows = cellsOf(file, ['code', 'unit', 'stage', 'name_es', 'name_en']);
  const indicators = rows.map(({ code, unit, stage, name_es, name_en }) => ({
    code,
    units: unit.split(';'),
    stage: stage || null,
    name: { es: name_es, en: name_en },
  }));
  return new Map(indicators.map((indicator) => [indicator.code, indicator]));
}

export function readSources(file: Uint8Array): ReadonlyMap<string, Source> {
  const sources = cellsOf(file, SOURCE_COLUMNS).map((row) => ({
    code: row.code,
    file: row.file,
    title: row.title,
    publisher: row.publisher,
    published: row.published || null,
    editionYear: row.edition_year === '' ? null : Number(row.edition_year),
    language: row.language,
    note: { es: row.note_es, en: row.note_en },
    notIndependentOf: row.not_independent_of.split(';').filter(Boolean),
  }));
  return new Map(sources.map((source) => [source.code, source]));
}

/** A fault when a code is not on a list. */
export function notOnList(
  lists: Vocabularies,
  list: string,
  value: string,
  line: number,
  column: string,
): ImportFault[] {
  return lists.get(list)?.has(value)
    ? []
    : [fault('code-unknown', line, column, { value: value.slice(0, 60), column })];
}
