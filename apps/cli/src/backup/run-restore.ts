import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BackupFolder, BackupRefused, isMoment, restore, type Restored } from '@puente/database';
import type { Locale } from '@puente/kernel';
import { checkRestored, type Checked } from './check-restored';
import { hasKeys, putBack } from './own-files';
import { refusing } from './refusing';
import { FILES_ONLY } from './run-backup';
import { localeOf, refusal, say } from './words';

export interface RestoreOptions {
  readonly from: string;
  readonly dataDir: string;
  readonly until?: string;
  readonly language: string;
}

/** Restores into an empty folder, then looks whether it is sound. Exit code 1: restored, and something is wrong with it. */
export async function runRestore({ from, dataDir, until, language }: RestoreOptions): Promise<void> {
  const locale = localeOf(language);
  if (until !== undefined && !isMoment(until)) throw refusal('bad-moment', locale, until);
  const work = { from: resolve(from), home: resolve(dataDir), until: until ?? null, locale };
  await refusing(locale, async () => {
    const files = filesOnly(work.from);
    const lines = files === null ? await everything(work) : await filesAlone(files, work);
    process.stdout.write(`${lines.join('\n')}\n`);
  });
}

interface Work {
  readonly from: string;
  readonly home: string;
  readonly until: string | null;
  readonly locale: Locale;
}

async function everything({ from, home, until, locale }: Work): Promise<string[]> {
  const started = performance.now();
  const restored = await restore({ from, home, until });
  try {
    const folder = new BackupFolder(from);
    const backup = folder.folderOf(restored.backup.name);
    const documents = await putBack(backup, laterThan(restored, folder), home);
    const checked = await checkRestored(restored.engine, home);
    if (!checked.sound) process.exitCode = 1;
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    return report({ restored, home, documents, checked, locale, seconds, keys: hasKeys(backup) });
  } finally {
    await restored.engine.stop();
  }
}

const laterThan = ({ backup }: Restored, folder: BackupFolder): string[] =>
  folder
    .backups()
    .filter(({ startedAt }) => startedAt > backup.startedAt)
    .map(({ name }) => folder.folderOf(name));

interface Done {
  readonly restored: Restored;
  readonly home: string;
  readonly documents: number;
  readonly checked: Checked;
  readonly locale: Locale;
  readonly seconds: string;
  readonly keys: boolean;
}

function report({ restored, home, documents, checked, locale, seconds, keys }: Done): string[] {
  const last = restored.lastChangeAt ?? say('none', locale);
  return [
    say('restored', locale, { folder: home, backup: restored.backup.name, seconds, last }),
    say('files', locale, { documents }),
    say('rowsGuarded', locale, { faults: checked.rowFaults }),
    say('books', locale, { ...checked.books }),
    say('log', locale, { ...checked.log }),
    ...(keys ? [] : [say('keysNeeded', locale, { folder: home })]),
    say('next', locale, { folder: home }),
  ];
}

/** The newest backup of files alone, where there is none of a database. */
function filesOnly(from: string): string | null {
  if (!existsSync(from) || new BackupFolder(from).backups().length > 0) return null;
  const newest = readdirSync(from)
    .filter((name) => FILES_ONLY.test(name))
    .sort()
    .at(-1);
  return newest === undefined ? null : join(from, newest);
}

async function filesAlone(backup: string, { home, locale }: Work): Promise<string[]> {
  if (existsSync(home) && readdirSync(home).length > 0) throw new BackupRefused('not-empty', home);
  mkdirSync(home, { recursive: true });
  const documents = await putBack(backup, [], home);
  return [
    say('ownFiles', locale, { folder: home, documents }),
    ...(hasKeys(backup) ? [] : [say('keysNeeded', locale, { folder: home })]),
  ];
}
