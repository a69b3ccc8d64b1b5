import {
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';

const DAY_FILE = /^\d{4}-\d{2}-\d{2}\.jsonl$/;
const PUBLIC_KEY = 'public-key.pem';
const LOCK = 'writing';
const LOCK_TRIES = 100;
const LOCK_PAUSE_MS = 50;
/** A writer takes milliseconds; one that left its mark this long ago was killed. */
const STALE_LOCK_MS = 30_000;

/** The folder of heads: a file a day, a line a writing, and the public key beside them. */
export class HeadsFolder {
  constructor(readonly path: string) {}

  /** All lines in their order; none when there is no folder yet. */
  lines(): string[] {
    return this.dayFiles().flatMap((file) => this.linesOf(file));
  }

  /** The last line of all, and the lines of a day (`2026-11-21`). */
  recent(day: string): { readonly last: string | null; readonly today: readonly string[] } {
    const files = this.dayFiles();
    const today = files.includes(`${day}.jsonl`) ? this.linesOf(`${day}.jsonl`) : [];
    const newest = files.at(-1);
    return { last: newest ? (this.linesOf(newest).at(-1) ?? null) : null, today };
  }

  /** Appends a line under the day's name; `make` gets what is there, alone among all processes on this machine. */
  async append(
    day: string,
    publicKey: string,
    make: (folder: HeadsFolder) => string | null,
  ): Promise<string | null> {
    mkdirSync(this.path, { recursive: true });
    await this.lock();
    try {
      const line = make(this);
      if (line === null) return null;
      writeFileSync(join(this.path, `${day}.jsonl`), `${line}\n`, { flag: 'a', mode: 0o600, flush: true });
      writeFileSync(join(this.path, PUBLIC_KEY), publicKey);
      return line;
    } finally {
      rmSync(join(this.path, LOCK), { force: true });
    }
  }

  /** The key beside the lines: good against mistakes, not against whoever can write here. */
  publicKey(): string | null {
    try {
      return readFileSync(join(this.path, PUBLIC_KEY), 'utf8');
    } catch {
      return null;
    }
  }

  private dayFiles(): string[] {
    try {
      return readdirSync(this.path)
        .filter((name) => DAY_FILE.test(name))
        .sort();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  private linesOf(file: string): string[] {
    return readFileSync(join(this.path, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  }

  private async lock(): Promise<void> {
    const mark = join(this.path, LOCK);
    for (let attempt = 1; ; attempt++) {
      try {
        return closeSync(openSync(mark, 'wx'));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === LOCK_TRIES) throw error;
        if (isStale(mark)) rmSync(mark, { force: true });
        await wait(LOCK_PAUSE_MS);
      }
    }
  }
}

/** By the clock of the machine, which wrote the time of the file. */
function isStale(mark: string): boolean {
  try {
    return Date.now() - statSync(mark).mtimeMs > STALE_LOCK_MS;
  } catch {
    return false;
  }
}
