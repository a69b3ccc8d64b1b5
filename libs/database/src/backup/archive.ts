import { chownSync, existsSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import type { Client } from 'pg';
import type { Cluster } from '../embedded/cluster';
import { canEnter } from '../embedded/engine-account';
import { linkOf } from '../embedded/archive-settings';
import { BackupRefused } from './backup-refused';

/** A segment is handed over at the latest so many seconds after its first change; what is left of a minute is for copying. */
export const ARCHIVE_SECONDS = 50;

/**
 * Makes every change from now on go to a folder, which the account of the engine must be able to reach; what it returns
 * makes changes go where they went before, or nowhere. A folder that takes none would let WAL fill the disk of the data.
 */
export async function archiveTo(
  client: Client,
  { data, account }: Cluster,
  folder: string,
): Promise<() => void> {
  const { rows } = await client.query<{ archive_mode: string }>('show archive_mode');
  if (rows[0]!.archive_mode !== 'on') throw new BackupRefused('no-archiving', data);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  if (!canEnter(account, folder)) throw new BackupRefused('no-way-in', folder);
  const link = linkOf(data);
  const before = isLink(link) ? readlinkSync(link) : null;
  pointTo(link, folder);
  await client.query(`alter system set archive_timeout = '${ARCHIVE_SECONDS}s'`);
  await client.query('select pg_reload_conf()');
  return () => (before === null ? rmSync(link, { force: true }) : pointTo(link, before));
}

function pointTo(link: string, folder: string): void {
  if (isLink(link) && readlinkSync(link) === folder) return;
  rmSync(link, { force: true });
  symlinkSync(folder, link);
}

function isLink(path: string): boolean {
  try {
    return readlinkSync(path) !== '';
  } catch {
    return false;
  }
}

/** The names of what an archive holds, as PostgreSQL knows them. */
export function archivedNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gz'))
    .map((file) => file.slice(0, -'.gz'.length));
}
