import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { BaseBackup } from '../core';
import { BackupRefused } from './backup-refused';
import { copyFolder, type Copied } from './copy-folder';

/**
 * What belongs to the running engine, what it makes anew, and WAL, which the archive has; the histories of timelines
 * are small and tell what the folder is a continuation of.
 */
const LEFT_OUT = new RegExp(
  [
    '^postmaster\\.(pid|opts)$',
    '^(backup_label|tablespace_map)(\\.old)?$',
    '^pg_wal/(?!.*\\.history$)',
    '^pg_(dynshmem|notify|replslot|serial|snapshots|stat_tmp|subtrans)/',
    '(^|/)(pgsql_tmp|pg_internal\\.init)',
  ].join('|'),
);
/** How long the archive may take for the last segment that the copy needs. */
const ARCHIVE_LIMIT = '120s';

export type Taken = Omit<BaseBackup, 'name'> & Copied;

/**
 * Copies the data folder of a running engine. The files change while they are copied: PostgreSQL mends that from the
 * WAL between start and end, which the label beside them names, and which is in the archive when this returns.
 */
export async function takeBaseBackup(client: Client, data: string, to: string): Promise<Taken> {
  const startedAt = await now(client);
  await client.query(`select pg_backup_start('puente', true)`);
  const copied = await copyFolder(data, to, LEFT_OUT);
  const { label, until } = await stop(client);
  await writeFile(join(to, 'backup_label'), label, { mode: 0o600, flush: true });
  return { startedAt, endedAt: await now(client), walFrom: firstSegment(label), walUntil: until, ...copied };
}

async function stop(client: Client): Promise<{ label: string; until: string }> {
  await client.query(`set statement_timeout = '${ARCHIVE_LIMIT}'`);
  try {
    const { rows } = await client.query<{ label: string; until: string }>(
      'select labelfile as label, pg_walfile_name(lsn) as until from pg_backup_stop(true)',
    );
    return rows[0]!;
  } catch (error) {
    if ((error as { code?: string }).code !== QUERY_CANCELED) throw error;
    throw new BackupRefused('archive-stuck', ARCHIVE_LIMIT);
  } finally {
    await client.query('set statement_timeout = 0');
  }
}

const QUERY_CANCELED = '57014';

function firstSegment(label: string): string {
  const found = /^START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/m.exec(label);
  if (!found) throw new Error('The label of the backup names no segment of WAL.');
  return found[1]!;
}

/** By the clock of PostgreSQL, which dates the transactions too. */
async function now(client: Client): Promise<string> {
  const { rows } = await client.query<{ at: Date }>('select clock_timestamp() as at');
  return rows[0]!.at.toISOString();
}
