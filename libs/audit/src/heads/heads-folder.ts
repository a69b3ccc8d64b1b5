import {
  existsSync,
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
const DAY_LENGTH = '2026-11-21'.length;
const PUBLIC_KEY = 'public-key.pem';
const LOCK = 'writing';
const LOCK_TRIES = 100;
const LOCK_PAUSE_MS = 50;
/** A writer takes milliseconds; one that left its mark this long ago was killed. */
const STALE_LOCK_MS = 30_000;

/** A line and the day under whose name it is kept. */
export interface DayLine {
  readonly day: string;
  readonly line: string;
}

/** The folder of heads: a file a day, a line a writing, and the public key beside them. */
export class HeadsFolder {
  constructor(readonly path: string) {}

  /** All lines in their order; none when there is no folder yet. */
  lines(): string[] {
    return this.dayFiles().flatMap((file) => this.linesOf(file));
  }

  /** The last day that has a file (`2026-11-21`), and its lines. */
  newest(): { readonly day: string; readonly lines: readonly string[] } | null {
    const file = this.dayFiles().at(-1);
    return file === undefined ? null : { day: file.slice(0, DAY_LENGTH), lines: this.linesOf(file) };
  }

  /** Appends the line that `make` makes of what is there, alone among all processes on this machine. */
  async append(publicKey: string, make: (folder: HeadsFolder) => DayLine | null): Promise<string | null> {
    mkdirSync(this.path, { recursive: true });
    await this.lock();
    try {
      const made = make(this);
      if (made === null) return null;
      const file = join(this.path, `${made.day}.jsonl`);
      const start = isTorn(file) ? '\n' : '';
      writeFileSync(file, `${start}${made.line}\n`, { flag: 'a', mode: 0o600, flush: true });
      writeFileSync(join(this.path, PUBLIC_KEY), publicKey);
      return made.line;
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

/** Whoever wrote the last line was stopped in the middle of it. */
function isTorn(file: string): boolean {
  return existsSync(file) && !/(^|\n)$/.test(readFileSync(file, 'utf8'));
}

/** By the clock of the machine, which wrote the time of the file. */
function isStale(mark: string): boolean {
  try {
    return Date.now() - statSync(mark).mtimeMs > STALE_LOCK_MS;
  } catch {
    return false;
  }
}
