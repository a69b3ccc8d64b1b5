import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@puente/config';
import { copyFolder, copySafely } from '@puente/database';

const DOCUMENTS = 'documents';
const HEADS = 'audit-heads';
const KEYS = 'keys';
/** Whoever has them and the rest reads everything that is sealed. */
const KEY_FILES = ['master.key', 'alias.key', 'audit.key'];
/** Drafts, and the mark of who is writing. */
const UNFINISHED = /(^writing$|\.[0-9a-f-]{36}$)/;

/** The sealed documents; answers how many. */
export const copyDocuments = ({ dataDir }: Config, to: string): Promise<number> =>
  copyIfThere(join(dataDir, DOCUMENTS), join(to, DOCUMENTS));

/** The ends of the audit log that are kept outside the database; answers how many files. */
export const copyHeads = ({ audit }: Config, to: string): Promise<number> =>
  copyIfThere(audit.headsFolder, join(to, HEADS));

/** The key files that this machine has; answers their names. What stands in settings is no file. */
export async function copyKeys({ dataDir }: Config, to: string): Promise<string[]> {
  const there = KEY_FILES.filter((name) => existsSync(join(dataDir, name)));
  for (const name of there) await copySafely(join(dataDir, name), join(to, KEYS, name));
  return there;
}

/** Whether a backup holds keys. */
export const hasKeys = (backup: string): boolean => existsSync(join(backup, KEYS));

/**
 * Puts files back into a data folder: keys and heads of the backup, documents also of later ones. A document is written
 * once, and one that nothing in the restored rows leads to is noise.
 */
export async function putBack(backup: string, later: readonly string[], home: string): Promise<number> {
  await copyIfThere(join(backup, HEADS), join(home, HEADS));
  await copyIfThere(join(backup, KEYS), home);
  for (const each of [...later, backup]) await copyIfThere(join(each, DOCUMENTS), join(home, DOCUMENTS));
  return countIn(join(home, DOCUMENTS));
}

async function copyIfThere(from: string, to: string): Promise<number> {
  return existsSync(from) ? (await copyFolder(from, to, UNFINISHED)).files : 0;
}

const countIn = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
    : 0;
