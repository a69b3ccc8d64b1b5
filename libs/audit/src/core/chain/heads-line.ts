import { FIRST_HASH, type Digest } from './row-text';

/** Where one chain ended: organisation, place, hash. */
export type Head = readonly [tenantId: string, seq: number, hash: string];

/** One line of the file that is kept outside the database, each chained to the one before and signed. */
export interface HeadsLine {
  readonly number: number;
  readonly at: string;
  /** The heads that moved since the line before; in the first line of a day all of them. */
  readonly heads: readonly Head[];
  /** SHA-256 of the line before as it stands in the file. */
  readonly prev: string;
  /** Ed25519 over the line without this field, base64. */
  readonly signature: string;
}

export type Sign = (text: string) => string;
export type CheckSignature = (text: string, signature: string) => boolean;

/** The next line after `last`, ready for the file; without the heads that did not move, unless `whole`. */
export function nextLine(
  last: { readonly number: number; readonly digest: string } | null,
  at: string,
  heads: readonly Head[],
  sign: Sign,
): string {
  const body = { number: (last?.number ?? 0) + 1, at, heads, prev: last?.digest ?? FIRST_HASH };
  return JSON.stringify({ ...body, signature: sign(JSON.stringify(body)) });
}

/** Heads that are new or moved since they were last written. */
export function movedHeads(now: readonly Head[], written: ReadonlyMap<string, number>): Head[] {
  return now.filter(([tenantId, seq]) => written.get(tenantId) !== seq);
}

export interface HeadsFault {
  readonly line: number;
  /** `absent`: a line whose fingerprint somebody holds is not there. */
  readonly kind: 'unreadable' | 'broken-link' | 'bad-signature' | 'absent';
}

export interface HeadsRead {
  readonly heads: ReadonlyMap<string, ReadonlyMap<number, string>>;
  readonly faults: readonly HeadsFault[];
  readonly lines: number;
  readonly last: { readonly number: number; readonly digest: string; readonly at: string } | null;
}

/** Reads all lines in their order. A line that was changed, taken out or not signed by the key is a fault and tells nothing. */
export function readHeadsLines(lines: readonly string[], digest: Digest, check: CheckSignature): HeadsRead {
  const heads = new Map<string, Map<number, string>>();
  const faults: HeadsFault[] = [];
  let last: HeadsRead['last'] = null;
  for (const [index, text] of lines.entries()) {
    const line = parseHeadsLine(text);
    const kind = line ? faultOf(line, last?.digest ?? FIRST_HASH, check) : 'unreadable';
    if (kind) faults.push({ line: index + 1, kind });
    if (line && kind !== 'bad-signature') keepHeads(heads, line.heads);
    last = { number: line?.number ?? index + 1, digest: digest(text), at: line?.at ?? '' };
  }
  return { heads, faults, lines: lines.length, last };
}

function faultOf(line: HeadsLine, prev: string, check: CheckSignature): HeadsFault['kind'] | null {
  const { signature, ...body } = line;
  if (!check(JSON.stringify(body), signature)) return 'bad-signature';
  return line.prev === prev ? null : 'broken-link';
}

/** The first hash that was kept for a place counts: a later one may have been written after a rewrite. */
function keepHeads(known: Map<string, Map<number, string>>, heads: readonly Head[]): void {
  for (const [tenantId, seq, hash] of heads) {
    const chain = known.get(tenantId) ?? new Map<number, string>();
    if (!chain.has(seq)) chain.set(seq, hash);
    known.set(tenantId, chain);
  }
}

/** Null when it is none, as a line whose writing was cut short. */
export function parseHeadsLine(text: string): HeadsLine | null {
  try {
    const { number, at, heads, prev, signature } = JSON.parse(text) as HeadsLine;
    const whole = [typeof number === 'number', typeof at === 'string', typeof prev === 'string'];
    const known = Array.isArray(heads) && heads.every(isHead) && typeof signature === 'string';
    return whole.every(Boolean) && known ? { number, at, heads, prev, signature } : null;
  } catch {
    return null;
  }
}

function isHead(value: unknown): value is Head {
  const [tenantId, seq, hash] = Array.isArray(value) ? (value as unknown[]) : [];
  return typeof tenantId === 'string' && Number.isSafeInteger(seq) && typeof hash === 'string';
}
