import { resolve } from 'node:path';
import { mkdirSync, renameSync } from 'node:fs';
import { readConfig, type Config } from '@puente/config';
import { backUp, BackupFolder, type BackupDescription } from '@puente/database';
import { SystemClock, type Locale } from '@puente/kernel';
import { copyDocuments, copyHeads, copyKeys } from './own-files';
import { refusing } from './refusing';
import { localeOf, say } from './words';

export interface BackupOptions {
  readonly to: string;
  readonly withKeys?: true;
  readonly language: string;
}

/** What of Puente's own went into the backup. */
interface Beside {
  documents: number;
  heads: number;
  keys: readonly string[];
}

/** Backs up what the settings name, while it is used. */
export async function runBackup({ to, withKeys, language }: BackupOptions): Promise<void> {
  const locale = localeOf(language);
  await refusing(locale, async () => {
    const config = readConfig();
    const [folder, keys] = [resolve(to), withKeys === true];
    const lines =
      config.databaseUrl || config.databaseAppUrl
        ? await ownFilesOnly({ config, folder, keys, locale })
        : await everything({ config, folder, keys, locale });
    process.stdout.write(`${lines.join('\n')}\n`);
  });
}

interface Work {
  readonly config: Config;
  readonly folder: string;
  readonly keys: boolean;
  readonly locale: Locale;
}

async function everything({ config, folder, keys, locale }: Work): Promise<string[]> {
  const started = performance.now();
  const beside: Beside = { documents: 0, heads: 0, keys: [] };
  const backup = await backUp(config.dataDir, folder, {
    before: async (to) => void (beside.heads = await copyHeads(config, to)),
    after: async (to) => {
      beside.documents = await copyDocuments(config, to);
      if (keys) beside.keys = await copyKeys(config, to);
    },
  });
  return report({ folder: new BackupFolder(folder), backup, beside, locale, started });
}

interface Done {
  readonly folder: BackupFolder;
  readonly backup: BackupDescription;
  readonly beside: Beside;
  readonly locale: Locale;
  readonly started: number;
}

function report({ folder, backup, beside, locale, started }: Done): string[] {
  const size = {
    folder: folder.folderOf(backup.name),
    megabytes: (backup.bytes / 1_000_000).toFixed(1),
    files: backup.files,
    seconds: ((performance.now() - started) / 1_000).toFixed(1),
  };
  return [
    say('backedUp', locale, size),
    say('holds', locale, { documents: beside.documents, heads: beside.heads }),
    keysLine(beside.keys, locale),
    say('goesOn', locale, { wal: folder.wal }),
  ];
}

const keysLine = (keys: readonly string[], locale: Locale): string =>
  keys.length > 0 ? say('keysInside', locale, { keys: keys.join(', ') }) : say('keysApart', locale);

/** The name of a backup without database; the earlier moment comes first in the order of names. */
export const FILES_ONLY = /^files-[0-9TZ.-]+$/;

/** A database of the operator's own is backed up by its own tools; documents and heads are nobody else's. */
async function ownFilesOnly({ config, folder, keys, locale }: Work): Promise<string[]> {
  const name = `files-${new SystemClock().now().toISOString().replaceAll(':', '-')}`;
  const [draft, path] = [resolve(folder, `${name}.part`), resolve(folder, name)];
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const heads = await copyHeads(config, draft);
  const documents = await copyDocuments(config, draft);
  const copied = keys ? await copyKeys(config, draft) : [];
  renameSync(draft, path);
  return [say('ownDatabase', locale, { documents, heads, folder: path }), keysLine(copied, locale)];
}
