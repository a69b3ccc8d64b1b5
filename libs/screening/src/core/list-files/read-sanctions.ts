import { groupBy } from '@puente/kernel';
import type { ListFault, ListFile } from './list-fault';
import { faultAt, readRows, type ListRow } from './read-rows';
import { PARTY_KINDS, type PartyKind, type SanctionsEntry } from './sanctions-entry';

/** SDN: number, name, kind, programme, title, call sign, vessel's type, tonnage, GRT, flag, owner, remarks. */
const SDN = { columns: 12, name: 1, kind: 2, programme: 3, remarks: 11 };
/** ALT: number, number of the alias, its kind, name, remarks. */
const ALT = { columns: 5, name: 3 };
/** ADD: number, number of the line, street, town with state and post code, country, remarks. */
const ADD = { columns: 6, from: 2, to: 5 };

export interface SanctionsFiles {
  readonly sdn: Uint8Array;
  readonly alt: Uint8Array | null;
  readonly add: Uint8Array | null;
}

export interface SanctionsList {
  readonly entries: readonly SanctionsEntry[];
  readonly aliases: number;
  readonly places: number;
  /** Rows of the other two files whose party is not in the first: files of different days. */
  readonly strays: number;
}

/**
 * Reads a list of the Office of Foreign Assets Control from its files SDN, ALT and ADD (CSV without header; `-0-` is
 * nothing; lines end with LF or CRLF, the file perhaps with 0x1A). Refuses with the first fault of the first bad file.
 */
export function readSanctions(files: SanctionsFiles): SanctionsList | { readonly fault: ListFault } {
  const sdn = readRows('sdn', files.sdn, SDN.columns);
  if ('fault' in sdn) return sdn;
  const alt = readBeside('alt', files.alt, ALT.columns);
  if ('fault' in alt) return alt;
  const add = readBeside('add', files.add, ADD.columns);
  if ('fault' in add) return add;
  const fault = faultIn('sdn', sdn.rows) ?? faultIn('alt', alt.rows) ?? faultIn('add', add.rows);
  return fault ? { fault } : joined(sdn.rows, alt.rows, add.rows);
}

const readBeside = (file: ListFile, bytes: Uint8Array | null, columns: number) =>
  bytes === null ? { rows: [] } : readRows(file, bytes, columns);

function faultIn(file: ListFile, rows: readonly ListRow[]): ListFault | null {
  const seen = new Set<number>();
  for (const row of rows) {
    const fault = faultOf(file, row, seen);
    if (fault) return { file, ...fault };
    seen.add(numberOf(row));
  }
  return null;
}

function faultOf(file: ListFile, row: ListRow, seen: ReadonlySet<number>) {
  const { line, cells } = row;
  const at = (code: ListFault['code'], column: string, value: string) =>
    faultAt(code, line, column, { value: value.slice(0, 60) });
  if (!/^\d{1,9}$/.test(cells[0]!)) return at('list-number', 'ent_num', cells[0]!);
  if (file === 'sdn' && seen.has(numberOf(row))) return at('list-number-repeated', 'ent_num', cells[0]!);
  if (file === 'sdn' && kindOf(row) === null) return at('list-kind', 'SDN_Type', cells[SDN.kind]!);
  if (file === 'sdn' && cells[SDN.name] === '') return faultAt('list-name', line, 'SDN_Name');
  return file === 'alt' && cells[ALT.name] === '' ? faultAt('list-name', line, 'alt_name') : null;
}

const numberOf = ({ cells }: ListRow): number => Number(cells[0]);

function kindOf({ cells }: ListRow): PartyKind | null {
  const word = cells[SDN.kind]!.toLowerCase();
  return word === '' ? 'organisation' : (PARTY_KINDS.find((kind) => kind === word) ?? null);
}

function joined(sdn: readonly ListRow[], alt: readonly ListRow[], add: readonly ListRow[]): SanctionsList {
  const numbers = new Set(sdn.map(numberOf));
  const own = (rows: readonly ListRow[]) => rows.filter((row) => numbers.has(numberOf(row)));
  const [aliases, places] = [own(alt), own(add)];
  const aliasesOf = groupBy(aliases, numberOf);
  const placesOf = groupBy(places, numberOf);
  const entries = sdn.map((row) => ({
    ...entryOf(row),
    aliases: (aliasesOf.get(numberOf(row)) ?? []).map(({ cells }) => cells[ALT.name]!),
    places: (placesOf.get(numberOf(row)) ?? []).map(placeOf),
  }));
  const strays = alt.length + add.length - aliases.length - places.length;
  return { entries, aliases: aliases.length, places: places.length, strays };
}

const entryOf = (row: ListRow) => ({
  number: numberOf(row),
  name: row.cells[SDN.name]!,
  kind: kindOf(row)!,
  programme: row.cells[SDN.programme]!,
  remarks: row.cells[SDN.remarks]!,
});

const placeOf = ({ cells }: ListRow): string =>
  cells
    .slice(ADD.from, ADD.to)
    .filter((part) => part !== '')
    .join(', ');
