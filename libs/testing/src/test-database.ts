import { randomBytes } from 'node:crypto';
import { appUrlOf } from '@puente/database';
import { Client } from 'pg';
import { onServer, TEMPLATE } from './on-server';

/** A migrated database of one spec file's own. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
}

/** Clones the migrated template for one spec file; `drop` it when the file is done. */
export async function cloneTestDatabase(): Promise<TestDatabase> {
  const server = serverUrl();
  const name = `puente_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${TEMPLATE}`);
  const ownerUrl = withDatabase(server, name);
  return {
    ownerUrl,
    appUrl: appUrlOf(ownerUrl),
    drop: () => onServer(server, `drop database ${name} with (force)`),
  };
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

/** Rows as a login that no policy holds back; for looking at what is really stored. */
export async function asSuperuser<Row extends object>(
  test: TestDatabase,
  sql: string,
  params: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: test.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, params)).rows;
  } finally {
    await client.end();
  }
}
