import type { CountsIssueCode } from './counts-issue';

/** Where each column of a file of counts stands. */
export interface CountsHeader {
  readonly names: readonly string[];
  readonly dimensions: readonly number[];
  readonly count: number;
  /** −1 when there is no such column. */
  readonly contributor: number;
  readonly contributors: number;
  readonly largest: number;
}

export interface HeaderFault {
  readonly code: CountsIssueCode;
  readonly at: number;
  readonly column: string;
}

const KNOWN = ['count', 'contributor', 'contributors', 'largest'];
/** Fields of what comes out. */
const RESERVED = ['shown', 'value'];

/** Reads the names of the columns: dimensions stand before `count`, everything else has its fixed name. */
export function readCountsHeader(cells: readonly string[]): CountsHeader | HeaderFault {
  const names = cells.map((cell) => cell.trim().normalize());
  const count = names.indexOf('count');
  if (count < 0) return { code: 'header-missing', at: 0, column: 'count' };
  const dimensions = [...names.keys()].filter((at) => !KNOWN.includes(names[at]!));
  const fault = names.map((name, at) => faultOf(name, at, names, count)).find((each) => each !== null);
  if (fault) return fault;
  if (dimensions.length === 0) return { code: 'no-dimension', at: count, column: 'count' };
  const [contributor, contributors, largest] = ['contributor', 'contributors', 'largest'].map((name) =>
    names.indexOf(name),
  ) as [number, number, number];
  if (contributor >= 0 && (contributors >= 0 || largest >= 0)) {
    return { code: 'header-both', at: contributor, column: 'contributor' };
  }
  return { names, dimensions, count, contributor, contributors, largest };
}

function faultOf(name: string, at: number, names: readonly string[], count: number): HeaderFault | null {
  if (RESERVED.includes(name)) return { code: 'header-reserved', at, column: name };
  const isLate = at > count && !KNOWN.includes(name);
  return isLate || name === '' || names.indexOf(name) !== at
    ? { code: 'header-unknown', at, column: name }
    : null;
}
