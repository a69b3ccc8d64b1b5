import { mkdirSync, rmSync } from 'node:fs';
import { Client } from 'pg';
import { knownCluster, type Cluster } from '../embedded/cluster';
import { startEngine } from '../embedded/postmaster';
import { archiveTo } from './archive';
import { BackupFolder, type BackupDescription } from './backup-folder';
import { BackupRefused } from './backup-refused';
import { takeBaseBackup } from './base-backup';

/** What goes into the folder of a backup beside the database. */
export interface CopyBeside {
  /** What must not be newer than the rows. */
  readonly before: (folder: string) => Promise<void>;
  /** What must not be older than they are. */
  readonly after: (folder: string) => Promise<void>;
}

/**
 * Backs the embedded database up while it is used: a copy of its data folder, and from then on every change goes to the
 * archive beside it, some minute late at most. The schema stays as it is. What breaks off leaves no folder behind.
 * @param home the folder of the embedded database
 */
export async function backUp(home: string, to: string, beside: CopyBeside): Promise<BackupDescription> {
  const cluster = knownCluster(home);
  if (!cluster) throw new BackupRefused('no-database', home);
  const engine = await startEngine(cluster);
  try {
    const client = new Client({ connectionString: engine.superuserUrl });
    await client.connect();
    try {
      return await backUpRunning(client, cluster, new BackupFolder(to), beside);
    } finally {
      await client.end();
    }
  } finally {
    await engine.stop();
  }
}

async function backUpRunning(
  client: Client,
  cluster: Cluster,
  folder: BackupFolder,
  beside: CopyBeside,
): Promise<BackupDescription> {
  const { system, engine, name } = await identityOf(client);
  if (folder.backups().some((each) => each.system !== system)) {
    throw new BackupRefused('other-database', folder.path);
  }
  mkdirSync(folder.path, { recursive: true });
  const archiveAsBefore = await archiveTo(client, cluster, folder.wal);
  mkdirSync(folder.folderOf(name), { mode: 0o700 });
  try {
    await beside.before(folder.folderOf(name));
    const taken = await takeBaseBackup(client, cluster.data, folder.dataOf(name));
    await beside.after(folder.folderOf(name));
    await folder.keepPassword(name, cluster.password);
    const description = { format: 1 as const, name, system, engine, ...taken };
    await folder.describe(description);
    folder.clearWal();
    return description;
  } catch (error) {
    if (!folder.isComplete(name)) archiveAsBefore();
    throw error;
  } finally {
    if (!folder.isComplete(name)) rmSync(folder.folderOf(name), { recursive: true, force: true });
  }
}

interface Identity {
  readonly system: string;
  readonly engine: string;
  /** The name of the backup: the moment, as files may be named. */
  readonly name: string;
}

async function identityOf(client: Client): Promise<Identity> {
  const { rows } = await client.query<Identity>(
    `select system_identifier::text as system, current_setting('server_version') as engine,
            to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24-MI-SS.MS"Z"') as name
       from pg_control_system()`,
  );
  return rows[0]!;
}
