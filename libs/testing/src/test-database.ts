import { randomBytes } from 'node:crypto';
import { appUrlOf } from '@puente/database';
import { Client, Pool } from 'pg';
import { onServer, TEMPLATE } from './on-server';

/** A migrated database of one spec file's own. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
}

/** Clones the migrated template for one spec file; `drop` it when the file is done. */
export async function cloneTestDatabase(template = TEMPLATE): Promise<TestDatabase> {
  const server = serverUrl();
  const name = `puente_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${template}`);
  const ownerUrl = withDatabase(server, name);
  return {
    ownerUrl,
    appUrl: appUrlOf(ownerUrl),
    drop: async () => {
      await superusers.get(ownerUrl)?.end();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

/**
 * Clones a template that is filled once in a run, by whoever asks first; the others wait for it.
 * @param fill puts rows into a migrated database, and leaves no connection to it open
 */
export async function cloneFilledDatabase(
  template: string,
  fill: (test: TestDatabase) => Promise<void>,
): Promise<TestDatabase> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const known = await client.query('select from pg_database where datname = $1', [template]);
    if (known.rowCount === 0) await fillTemplate(template, fill);
  } finally {
    await client.end();
  }
  return cloneTestDatabase(template);
}

async function fillTemplate(template: string, fill: (test: TestDatabase) => Promise<void>): Promise<void> {
  const made = await cloneTestDatabase();
  await fill(made);
  const name = new URL(made.ownerUrl).pathname.slice(1);
  await onServer(serverUrl(), `alter database ${name} rename to ${template}`);
}

function serverUrl(): string {
  const url = process.env.PUENTE_TEST_DATABASE;
  if (!url) {
    throw new Error('PUENTE_TEST_DATABASE is not set: run the specs through `npm test` or `npx jest`.');
  }
  return url;
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

/** Connections are kept: to sign in for every look would take longer than the look. */
const superusers = new Map<string, Pool>();

function superuserOf({ ownerUrl }: Pick<TestDatabase, 'ownerUrl'>): Pool {
  const known = superusers.get(ownerUrl);
  if (known) return known;
  const pool = new Pool({ connectionString: ownerUrl, max: 2, allowExitOnIdle: true });
  // A database is dropped while connections to it are idle.
  pool.on('error', () => undefined);
  superusers.set(ownerUrl, pool);
  return pool;
}

/** Rows as a login that no policy holds back; for looking at what is really stored. */
export async function asSuperuser<Row extends object>(
  test: Pick<TestDatabase, 'ownerUrl'>,
  sql: string,
  params: unknown[] = [],
): Promise<Row[]> {
  return (await superuserOf(test).query<Row>(sql, params)).rows;
}
