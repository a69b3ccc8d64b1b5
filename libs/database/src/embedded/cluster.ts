import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { canEnter, engineAccount, type EngineAccount } from './engine-account';
import { locateEngine } from './engine';

/** Where the embedded database lives and who runs it; decided once per data folder and then kept. */
export interface Cluster {
  readonly data: string;
  readonly engine: string;
  readonly account: EngineAccount | null;
  readonly password: string;
}

/** A data folder that PostgreSQL could not use; the message says what to do. */
export class BrokenDataFolder extends Error {}

/** Finds the cluster of a home folder, or makes it (initdb, about two seconds). */
export function openCluster(home: string): Cluster {
  mkdirSync(home, { recursive: true });
  const account = engineAccount();
  const data = dataFolder(home, account);
  const engine = locateEngine(account);
  if (!existsSync(data)) createData(engine, data, account, newPassword(home));
  refuseBroken(data);
  return { data, engine, account, password: readFileSync(passwordFile(home), 'utf8') };
}

/** The cluster of a home folder that has one; nothing is made. */
export function knownCluster(home: string): Cluster | null {
  const pointer = pointerOf(home);
  if (!existsSync(pointer)) return null;
  const data = readFileSync(pointer, 'utf8');
  if (!existsSync(data)) return null;
  refuseBroken(data);
  const account = engineAccount();
  return { data, engine: locateEngine(account), account, password: readFileSync(passwordFile(home), 'utf8') };
}

/** Where the cluster of a home folder without one will live, for a data folder that is brought from elsewhere. */
export function comingCluster(home: string, password: string): Cluster {
  const account = engineAccount();
  return { data: placeOf(home, account), engine: locateEngine(account), account, password };
}

/** Makes a cluster that was brought from elsewhere the one of its home folder. */
export function settle(home: string, { data, password }: Cluster): void {
  writeFileSync(passwordFile(home), password, { mode: 0o600 });
  writeFileSync(pointerOf(home), data);
}

const passwordFile = (home: string): string => join(home, 'postgres.password');
const pointerOf = (home: string): string => join(home, 'postgres.where');

function newPassword(home: string): string {
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile(home), password, { mode: 0o600 });
  return password;
}

function dataFolder(home: string, account: EngineAccount | null): string {
  const pointer = pointerOf(home);
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8');
  const data = placeOf(home, account);
  if (data !== nearTo(home)) rmSync(data, { recursive: true, force: true });
  writeFileSync(pointer, data);
  return data;
}

const nearTo = (home: string): string => join(home, 'postgres');

function placeOf(home: string, account: EngineAccount | null): string {
  const mark = createHash('sha256').update(home).digest('hex').slice(0, 16);
  return canEnter(account, home) ? nearTo(home) : `/var/tmp/puente-data-${mark}`;
}

function createData(engine: string, data: string, account: EngineAccount | null, password: string): void {
  const draft = `${data}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (account) chownSync(draft, account.uid, account.gid);
  const secret = `${draft}.password`;
  writeFileSync(secret, password, { mode: 0o600 });
  if (account) chownSync(secret, account.uid, account.gid);
  try {
    initialise(engine, draft, secret, account);
    renameSync(draft, data);
  } finally {
    rmSync(secret, { force: true });
  }
}

function initialise(engine: string, data: string, secret: string, account: EngineAccount | null): void {
  const options = [
    '-D',
    data,
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
  ];
  const run = spawnSync(
    join(engine, 'bin', 'initdb'),
    [...options, '-A', 'scram-sha-256', `--pwfile=${secret}`, '--no-sync'],
    {
      ...(account ?? {}),
      cwd: '/',
      encoding: 'utf8',
      env: { PATH: process.env.PATH, TZ: 'UTC' },
    },
  );
  if (run.status !== 0) {
    throw new BrokenDataFolder(
      `PostgreSQL could not be set up in ${data}:\n${run.stderr || String(run.error)}`,
    );
  }
}

function refuseBroken(data: string): void {
  const version = join(data, 'PG_VERSION');
  if (existsSync(version) && existsSync(join(data, 'global', 'pg_control'))) return chmodSync(data, 0o700);
  const content = statSync(data).isDirectory()
    ? `it holds ${readdirSync(data).length} entries`
    : 'it is not a folder';
  throw new BrokenDataFolder(
    `The data folder ${data} is not one of PostgreSQL (${content}). ` +
      'Nothing was changed. Move it away to start afresh, or put your backup in its place.',
  );
}
