import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { eventually } from '@puente/testing';
import { Arriving, type Received } from './arriving';

const folder = mkdtempSync(join(tmpdir(), 'arriving-'));
const KIND = 'application/offset+octet-stream';
const bytes = randomBytes(700_000);

describe('files of which pieces are still to come', () => {
  const arriving = new Arriving(folder);
  let id: string;
  beforeEach(async () => {
    id = randomUUID();
    await arriving.begin(id);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const send = (from: number, piece: Readable, headers: object = {}): Promise<Received> =>
    arriving.append(id, bytes.length, {
      headers: { 'upload-offset': String(from), 'content-type': KIND, ...headers },
      bytes: piece,
    });

  /** A connection that breaks when some bytes have arrived. */
  async function* cut(to: number): AsyncGenerator<Buffer> {
    yield bytes.subarray(0, to / 2);
    yield bytes.subarray(to / 2, to);
    await eventually(async () => (await arriving.offsetOf(id))! > 0);
    throw new Error('aborted');
  }

  it('go on where a connection broke, with equal bytes', async () => {
    expect(await send(0, Readable.from(cut(300_000)))).toHaveProperty('refused');
    const offset = (await arriving.offsetOf(id))!;
    expect(offset).toBeGreaterThan(0);
    expect(await send(offset, Readable.from([bytes.subarray(offset)]))).toEqual({ offset: bytes.length });
    expect(readFileSync(join(folder, id)).equals(bytes)).toBe(true);
  });

  it.each<[string, number, Buffer, object]>([
    ['another place than where the last one ended', 5, bytes.subarray(0, 10), {}],
    ['more than was promised', 0, Buffer.concat([bytes, bytes]), {}],
    ['more than was promised, said so', 0, bytes, { 'content-length': String(bytes.length + 1) }],
    ['another kind', 0, bytes, { 'content-type': 'application/json' }],
    ['no place', 0, bytes, { 'upload-offset': undefined }],
    ['a place before the beginning', -1, bytes, {}],
  ])('refuse a piece with %s', async (_name, from, piece, headers) => {
    const answer = await send(from, Readable.from([piece]), headers);
    expect((answer as { refused: number }).refused).toBeGreaterThanOrEqual(400);
    expect((await arriving.offsetOf(id))!).toBeLessThanOrEqual(bytes.length);
  });

  it('leave nothing of a refused piece in the way', async () => {
    const piece = Readable.from(Array.from({ length: 20 }, () => bytes.subarray(0, 100_000)));
    expect(await send(5, piece)).toEqual({ refused: 409 });
    await new Promise((ended) => (piece.readableEnded ? ended(null) : piece.once('end', ended)));
  });

  it('are read by this account alone, begin once, and are handed over once', async () => {
    expect(statSync(join(folder, id)).mode & 0o077).toBe(0);
    await expect(arriving.begin(id)).rejects.toThrow();
    const moved = await Promise.all([1, 2].map((n) => arriving.moveTo(join(folder, `to-${n}`), id)));
    expect(moved.filter(Boolean)).toHaveLength(1);
    expect(await arriving.offsetOf(id)).toBeNull();
  });

  it('are gone when nothing came for a day', async () => {
    const now = new Date();
    const old = randomUUID();
    await arriving.begin(old);
    const yesterday = new Date(now.getTime() - 25 * 3_600_000);
    utimesSync(join(folder, old), yesterday, yesterday);
    await arriving.sweep(now);
    expect([await arriving.offsetOf(old), await arriving.offsetOf(id)]).toEqual([null, 0]);
  });
});
