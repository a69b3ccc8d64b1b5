import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const HOUR_MS = 3_600_000;

/** The folder for files that nobody has looked into: readable by this account alone, outside everything that is served. */
export class Quarantine {
  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** A new name in it, which tells nothing of the file. */
  newName(): string {
    return randomUUID();
  }

  pathOf(name: string): string {
    return join(this.folder, name);
  }

  async remove(...names: string[]): Promise<void> {
    for (const name of names) await rm(this.pathOf(name), { force: true });
  }

  /** Takes out what a killed process left behind. */
  async sweep(now: Date): Promise<void> {
    for (const name of await readdir(this.folder)) {
      const found = await stat(this.pathOf(name)).catch(() => null);
      if (found && now.getTime() - found.mtimeMs > HOUR_MS) await this.remove(name);
    }
  }
}
