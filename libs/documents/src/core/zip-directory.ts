import { RefusedFile } from './refusals';

/** One file of an archive, as the directory at its end describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const ENCRYPTED_FLAGS = 0x2041;
const MOST_ENTRIES = 2_000;
const MOST_BYTES = 64 * 1024 * 1024;
/** From this size on, an entry may be packed at most so much; XML of office files stays far below. */
const SUSPECT_SIZE = 1024 * 1024;
const MOST_RATIO = 200;

/**
 * Reads the directory of an archive without unpacking anything. Refuses what an office file never needs: bytes before or
 * behind the archive, encryption, huge or countless or overlapping entries, names that lead elsewhere, links.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_BYTES;
  if (end < 0 || view.getUint32(end, true) !== END) throw new RefusedFile('file-broken');
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  const size = view.getUint32(end + 12, true);
  if (count === 0 || count > MOST_ENTRIES) throw new RefusedFile('file-too-complex');
  if (at + size !== end) throw new RefusedFile('file-broken');
  const entries = readEntries(bytes, view, { at, count, end });
  refuseBombs(entries);
  refuseOverlaps(entries, at);
  return entries;
}

interface Place {
  readonly at: number;
  readonly count: number;
  readonly end: number;
}

function readEntries(bytes: Uint8Array, view: DataView, { at, count, end }: Place): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let next = at;
  for (let index = 0; index < count; index++) {
    if (next + CENTRAL_BYTES > end || view.getUint32(next, true) !== CENTRAL) {
      throw new RefusedFile('file-broken');
    }
    entries.push(readEntry(bytes, view, next));
    next += CENTRAL_BYTES + [28, 30, 32].reduce((sum, place) => sum + view.getUint16(next + place, true), 0);
  }
  if (next !== end) throw new RefusedFile('file-broken');
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size !== count) {
    throw new RefusedFile('file-broken');
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  if (view.getUint16(at + 8, true) & ENCRYPTED_FLAGS) throw new RefusedFile('file-encrypted');
  const name = nameAt(bytes, at + CENTRAL_BYTES, view.getUint16(at + 28, true));
  const isLink = ((view.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000;
  if (isLink || !isInside(name)) throw new RefusedFile('file-active-content');
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new RefusedFile('file-broken');
  const local = view.getUint32(at + 42, true);
  return {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    start: startOf(bytes, view, local, { name, method }),
  };
}

/** The local header must tell the same story as the directory. */
function startOf(
  bytes: Uint8Array,
  view: DataView,
  local: number,
  { name, method }: Pick<ZipEntry, 'name' | 'method'>,
): number {
  if (local + LOCAL_BYTES > bytes.length || view.getUint32(local, true) !== LOCAL) {
    throw new RefusedFile('file-broken');
  }
  const length = view.getUint16(local + 26, true);
  const same =
    nameAt(bytes, local + LOCAL_BYTES, length) === name && view.getUint16(local + 8, true) === method;
  if (!same) throw new RefusedFile('file-broken');
  return local + LOCAL_BYTES + length + view.getUint16(local + 28, true);
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder('utf-8').decode(bytes.subarray(at, at + length));
}

/** A relative path without steps upwards, drives, or signs that other systems read as separators. */
function isInside(name: string): boolean {
  // eslint-disable-next-line no-control-regex
  return name.length > 0 && !/^\/|\\|:|[\u0000-\u001f]/.test(name) && !name.split('/').includes('..');
}

function refuseBombs(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const steep = entries.some(({ size, packed }) => size > SUSPECT_SIZE && size > packed * MOST_RATIO);
  if (total > MOST_BYTES || steep) throw new RefusedFile('file-too-complex');
}

/** Entries that share bytes unpack to far more than the file holds. The first entry is where the file begins. */
function refuseOverlaps(entries: readonly ZipEntry[], directoryAt: number): void {
  const ordered = [...entries].sort((one, other) => one.start - other.start);
  ordered.forEach(({ start, packed }, index) => {
    const limit = ordered[index + 1]?.start ?? directoryAt;
    if (start + packed > limit) throw new RefusedFile('file-too-complex');
  });
  const first = ordered[0]!;
  if (first.start - LOCAL_BYTES - new TextEncoder().encode(first.name).length > 4_096) {
    throw new RefusedFile('file-type-differs');
  }
}
