import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { walBefore, type BaseBackup } from '../core';
import { archivedNames } from './archive';

/** What a backup of one moment holds; `backup.json` in its folder. */
export interface BackupDescription extends BaseBackup {
  readonly format: 1;
  /** By which PostgreSQL tells one database from another; restored ones share it. */
  readonly system: string;
  /** The version of PostgreSQL that can read it. */
  readonly engine: string;
  readonly files: number;
  readonly bytes: number;
}

const DESCRIPTION = 'backup.json';
const PASSWORD = 'postgres.password';

/** The folder that backups of one database go to: one folder each, and `wal` with every change since the first. */
export class BackupFolder {
  constructor(readonly path: string) {}

  get wal(): string {
    return join(this.path, 'wal');
  }

  folderOf = (name: string): string => join(this.path, name);

  /** The data folder of PostgreSQL in a backup. */
  dataOf = (name: string): string => join(this.folderOf(name), 'postgres');

  /** All complete backups. A folder without description is of one that broke off. */
  backups(): BackupDescription[] {
    if (!existsSync(this.path)) return [];
    return readdirSync(this.path)
      .filter((name) => this.isComplete(name))
      .map((name) => readFileSync(join(this.folderOf(name), DESCRIPTION), 'utf8'))
      .map((text) => JSON.parse(text) as BackupDescription);
  }

  /** Makes a backup count, after all its files are there. */
  async describe(description: BackupDescription): Promise<void> {
    const file = join(this.folderOf(description.name), DESCRIPTION);
    await writeFile(`${file}.part`, `${JSON.stringify(description, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    });
    await rename(`${file}.part`, file);
  }

  isComplete = (name: string): boolean => existsSync(join(this.folderOf(name), DESCRIPTION));

  /** The superuser's password: the copy of the database knows its hash alone. */
  keepPassword = (name: string, password: string): Promise<void> =>
    writeFile(join(this.folderOf(name), PASSWORD), password, { mode: 0o600, flush: true });

  passwordOf = (name: string): string => readFileSync(join(this.folderOf(name), PASSWORD), 'utf8');

  walNames = (): string[] => archivedNames(this.wal);

  /** Takes away the WAL from before the oldest backup, which nothing can replay any more. */
  clearWal(): void {
    const oldest = this.backups().sort((one, other) => (one.startedAt < other.startedAt ? -1 : 1))[0];
    if (!oldest) return;
    for (const name of walBefore(this.walNames(), oldest.walFrom)) rmSync(join(this.wal, `${name}.gz`));
  }
}
