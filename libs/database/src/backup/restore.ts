import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Client } from 'pg';
import { chooseBase, lastBeforeGap, walFrom } from '../core';
import { BrokenDataFolder, comingCluster, settle, type Cluster } from '../embedded/cluster';
import { startEngine, type RunningEngine } from '../embedded/postmaster';
import { BackupFolder, type BackupDescription } from './backup-folder';
import { BackupRefused } from './backup-refused';
import { copyFolder, copySafely } from './copy-folder';

export interface RestoreRequest {
  /** The folder of the backups. */
  readonly from: string;
  /** The last moment that counts (see `isMoment`); null: everything that the archive has. */
  readonly until: string | null;
  /** The data folder to make: it must not be there, or be empty. */
  readonly home: string;
}

export interface Restored {
  readonly backup: BackupDescription;
  readonly engine: RunningEngine;
  /** When the last change that came back was made; null when there was none after the copy. */
  readonly lastChangeAt: string | null;
}

/**
 * Lays a backup out in an empty data folder, replays the WAL up to the moment, and leaves the engine running on it.
 * What cannot be restored is refused, and the folder is left as it was found.
 */
export async function restore({ from, until, home }: RestoreRequest): Promise<Restored> {
  if (existsSync(home) && readdirSync(home).length > 0) throw new BackupRefused('not-empty', home);
  const folder = new BackupFolder(from);
  const backup = chosen(folder, until);
  const made = !existsSync(home);
  mkdirSync(home, { recursive: true });
  const cluster = comingCluster(home, folder.passwordOf(backup.name));
  if (existsSync(cluster.data)) throw new BackupRefused('not-empty', cluster.data);
  try {
    await layOut(folder, backup, cluster);
    const engine = await recover(cluster, until);
    settle(home, cluster);
    return { backup, engine, lastChangeAt: await lastChange(engine) };
  } catch (error) {
    for (const path of [cluster.data, `${cluster.data}.log`]) rmSync(path, { recursive: true, force: true });
    if (made) rmSync(home, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(walOf(cluster), { recursive: true, force: true });
  }
}

function chosen(folder: BackupFolder, until: string | null): BackupDescription {
  const known = folder.backups();
  if (known.length === 0) throw new BackupRefused('no-backup', folder.path);
  const base = chooseBase(known, until);
  if (!base) throw new BackupRefused('no-base-before', known.map(({ endedAt }) => endedAt).sort()[0]!);
  const names = folder.walNames();
  const absent = [base.walFrom, base.walUntil].find((name) => !names.includes(name));
  // Up to a moment, a hole after it does no harm; one before it ends the recovery.
  const gap = absent ?? (until === null ? lastBeforeGap(names, base.walFrom) : null);
  if (gap !== null) throw new BackupRefused('wal-missing', gap);
  return base;
}

/** A copy of the WAL for the time of the recovery, which the account of the engine can read wherever the backup lies. */
const walOf = ({ data }: Cluster): string => `${data}.restore`;

async function layOut(folder: BackupFolder, { name, walFrom: first }: BackupDescription, cluster: Cluster) {
  await copyFolder(folder.dataOf(name), cluster.data);
  for (const segment of walFrom(folder.walNames(), first)) {
    await copySafely(join(folder.wal, `${segment}.gz`), join(walOf(cluster), `${segment}.gz`));
  }
  writeFileSync(join(cluster.data, 'recovery.signal'), '', { mode: 0o600 });
  for (const path of [cluster.data, walOf(cluster)]) handOver(path, cluster);
}

function handOver(folder: string, { account }: Cluster): void {
  chmodSync(folder, 0o700);
  if (!account) return;
  const below = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const path of [folder, ...below.map((name) => join(folder, name))]) {
    chownSync(path, account.uid, account.gid);
  }
}

/** A segment that is damaged ends the recovery with an error: as "not there" it would pass for the end of the archive. */
function recoverySettings(cluster: Cluster, until: string | null): string[] {
  const file = `../${basename(walOf(cluster))}/%f.gz`;
  const settings = [
    `restore_command=if [ -f ${file} ]; then gunzip -c ${file} > %p || exit 200; else exit 1; fi`,
    'recovery_target_action=promote',
    // Nobody is let in before everything is back.
    'hot_standby=off',
  ];
  // So early PostgreSQL knows no names of zones yet, not even `Z`.
  return until === null ? settings : [...settings, `recovery_target_time=${until.replace('Z', '+00:00')}`];
}

async function recover(cluster: Cluster, until: string | null): Promise<RunningEngine> {
  try {
    return await startEngine(cluster, { settings: recoverySettings(cluster, until), limitMs: Infinity });
  } catch (error) {
    if (!(error instanceof BrokenDataFolder)) throw error;
    const early = error.message.includes('recovery ended before configured recovery target was reached');
    if (!early) throw new BackupRefused('not-recovered', error.message);
    const last = /last completed transaction was at log time (.+)$/m.exec(error.message)?.[1];
    throw new BackupRefused('ends-before', last ?? until!);
  }
}

async function lastChange({ superuserUrl }: RunningEngine): Promise<string | null> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ at: Date | null }>('select pg_last_xact_replay_timestamp() as at');
    return rows[0]!.at?.toISOString() ?? null;
  } finally {
    await client.end();
  }
}
