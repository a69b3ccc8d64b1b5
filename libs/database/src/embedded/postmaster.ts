import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { archiveSettings } from './archive-settings';
import { BrokenDataFolder, type Cluster } from './cluster';

/** A running engine: where to connect as its superuser, and how to stop it. */
export interface RunningEngine {
  readonly superuserUrl: string;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 30_000;

export interface StartOptions {
  /** Settings of this one start, as `name=value`. */
  readonly settings?: readonly string[];
  /** How long it may take until it answers. */
  readonly limitMs?: number;
}

/**
 * Starts PostgreSQL for a cluster, or takes over the one that an earlier process left behind.
 * It runs in a process group of its own, so that Ctrl-C reaches the application first.
 */
export async function startEngine(
  cluster: Cluster,
  { settings = [], limitMs = START_LIMIT_MS }: StartOptions = {},
): Promise<RunningEngine> {
  const orphan = livingPostmaster(cluster);
  if (orphan) return engineAt(cluster, orphan.pid, orphan.port);
  rmSync(pidFile(cluster), { force: true });
  const port = await freePort();
  const pid = launch(cluster, port, settings);
  return ready(cluster, { pid, port, limitMs });
}

const pidFile = (cluster: Cluster): string => join(cluster.data, 'postmaster.pid');

function livingPostmaster(cluster: Cluster): { pid: number; port: number } | null {
  if (!existsSync(pidFile(cluster))) return null;
  const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 && isPostgres(pid, cluster) ? { pid, port } : null;
}

/** After a reboot the number may belong to another program, so the command line is asked too. */
function isPostgres(pid: number, cluster: Cluster): boolean {
  if (!alive(pid)) return false;
  const proc = `/proc/${pid}/cmdline`;
  return !existsSync(proc) || readFileSync(proc, 'utf8').includes(cluster.data);
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Below the ports that systems give to connections, one of which could take it before whoever asked listens. */
const PORTS = { from: 20_000, below: 32_768 } as const;

/** A port of loopback on which nobody listens. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.below);
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listening = await new Promise<boolean>((answer) =>
    server.once('error', () => answer(false)).listen(port, '127.0.0.1', () => answer(true)),
  );
  if (listening) await new Promise((done) => server.close(done));
  return listening;
}

function launch(cluster: Cluster, port: number, more: readonly string[]): number {
  const log = openSync(`${cluster.data}.log`, 'w');
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'max_connections=60',
    ...archiveSettings(cluster.data),
    ...more,
  ];
  const args = ['-D', cluster.data, '-p', String(port), ...settings.flatMap((each) => ['-c', each])];
  const child = spawn(join(cluster.engine, 'bin', 'postgres'), args, {
    ...(cluster.account ?? {}),
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, TZ: 'UTC' },
  });
  child.unref();
  closeSync(log);
  if (!child.pid) throw new BrokenDataFolder(`PostgreSQL could not be started from ${cluster.engine}.`);
  return child.pid;
}

interface Launched {
  readonly pid: number;
  readonly port: number;
  readonly limitMs: number;
}

async function ready(cluster: Cluster, { pid, port, limitMs }: Launched): Promise<RunningEngine> {
  const engine = engineAt(cluster, pid, port);
  for (let waited = 0; waited < limitMs; waited += 50) {
    if (await answers(engine.superuserUrl)) return engine;
    if (!alive(pid)) break;
    await wait(50);
  }
  const log = readFileSync(`${cluster.data}.log`, 'utf8').split('\n').slice(-12).join('\n');
  throw new BrokenDataFolder(
    `PostgreSQL did not start with the data folder ${cluster.data}. It said:\n${log}`,
  );
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function engineAt(cluster: Cluster, pid: number, port: number): RunningEngine {
  const superuserUrl = `postgres://postgres:${cluster.password}@127.0.0.1:${port}/postgres`;
  return {
    superuserUrl,
    stop: () => stopUnlessUsed(superuserUrl, pid),
  };
}

/** Stops the engine, unless another process of the project (a server, an import) still works with it. */
async function stopUnlessUsed(superuserUrl: string, pid: number): Promise<void> {
  if (!alive(pid) || (await usedByOthers(superuserUrl))) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; alive(pid) && waited < START_LIMIT_MS; waited += 25) await wait(25);
}

/** Connections that were closed just now take a moment to go. */
async function usedByOthers(superuserUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: superuserUrl });
  try {
    await client.connect();
    for (let tries = 0; tries < 20; tries++) {
      const { rows } = await client.query<{ others: number }>(OTHER_CLIENTS);
      if (rows[0]!.others === 0) return false;
      await wait(25);
    }
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const OTHER_CLIENTS = `select count(*)::int as others from pg_stat_activity
  where backend_type = 'client backend' and pid <> pg_backend_pid()`;
