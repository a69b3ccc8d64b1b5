import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@puente/database';
import { readHeadsLines, type Head } from '../core';
import { sha256 } from '../digest';
import { checkerOf } from './head-signature';
import { HeadsFolder } from './heads-folder';
import { HeadsKeeper } from './heads-keeper';

const ONE = '6b1c2a52-0d5e-4f3c-9d5f-111111111111';
const OTHER = '6b1c2a52-0d5e-4f3c-9d5f-222222222222';

describe('the keeper of heads', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  let path: string;
  let folder: HeadsFolder;
  let heads: Head[];
  let at: string;
  let keeper: HeadsKeeper;

  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'puente-heads-'));
    folder = new HeadsFolder(path);
    heads = [];
    at = '2026-11-21T23:00:00.000Z';
    const database = { asActor: () => Promise.resolve(heads) } as unknown as Database;
    keeper = new HeadsKeeper(database, { now: () => new Date(at) }, folder, privateKey);
  });
  afterEach(() => rmSync(path, { recursive: true }));

  const keep = (...now: Head[]) => {
    heads = now;
    return keeper.keep();
  };
  const read = () => readHeadsLines(folder.lines(), sha256, checkerOf(publicKey));

  it('goes on after a line that was cut short, and only that line is a fault', async () => {
    await keep([ONE, 1, 'a']);
    appendFileSync(join(path, '2026-11-21.jsonl'), '{"number":2,"at":"2026-11');
    expect(await keep([ONE, 1, 'a'], [OTHER, 1, 'b'])).toMatchObject({ number: 3, heads: 1 });
    expect(await keep([ONE, 2, 'c'], [OTHER, 1, 'b'])).toMatchObject({ number: 4, heads: 1 });
    expect(read().faults).toEqual([{ line: 2, kind: 'unreadable' }]);
    expect(read().last).toMatchObject({ number: 4 });
  });

  it('takes the day within the lock, and none before the newest file', async () => {
    await keep([ONE, 1, 'a']);
    at = '2026-11-22T00:00:01.000Z';
    await keep([ONE, 2, 'b']);
    at = '2026-11-21T23:59:59.000Z';
    await keep([ONE, 3, 'c']);
    expect(readdirSync(path).sort()).toEqual(['2026-11-21.jsonl', '2026-11-22.jsonl', 'public-key.pem']);
    expect(read()).toMatchObject({ faults: [], lines: 3 });
  });

  it('asks for the time once it is alone', async () => {
    const mark = join(path, 'writing');
    writeFileSync(mark, '');
    const kept = keep([ONE, 1, 'a']);
    await wait(20);
    at = '2026-11-22T00:00:00.000Z';
    rmSync(mark);
    expect(await kept).toMatchObject({ at });
    expect(folder.newest()?.day).toBe('2026-11-22');
  });

  it('goes on after a file in which no line was begun', async () => {
    await keep([ONE, 1, 'a']);
    at = '2026-11-22T00:00:01.000Z';
    writeFileSync(join(path, '2026-11-22.jsonl'), '');
    await keep([ONE, 2, 'b']);
    expect(read()).toMatchObject({ faults: [], lines: 2 });
  });

  it('writes nothing when nothing moved on the same day', async () => {
    await keep([ONE, 1, 'a']);
    expect(await keep([ONE, 1, 'a'])).toBeNull();
  });
});
