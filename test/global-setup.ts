import { join } from 'node:path';
import { startEmbeddedPostgres } from '../libs/database/src/embedded';
import { createDatabase, migrate } from '../libs/database/src/migrate';
import { onServer, TEMPLATE } from '../libs/testing/src/on-server';

/** Nothing here outlives the run, so nothing is waited for until it is safe on the disk. */
const UNSAFE_BUT_QUICK = [
  'fsync = off',
  'synchronous_commit = off',
  'full_page_writes = off',
  'jit = off',
].map((setting) => `alter system set ${setting}`);

/** Starts PostgreSQL for one run of Jest and migrates the template that every spec file clones. */
export default async function globalSetup(): Promise<void> {
  const home = join(__dirname, '..', '.tmp', `test-${process.pid}`);
  const engine = await startEmbeddedPostgres(home);
  await onServer(engine.superuserUrl, ...UNSAFE_BUT_QUICK, 'select pg_reload_conf()');
  await onServer(engine.superuserUrl, `drop database if exists ${TEMPLATE} with (force)`);
  await migrate(await createDatabase(engine.superuserUrl, TEMPLATE));
  process.env.PUENTE_TEST_DATABASE = engine.superuserUrl;
  Object.assign(globalThis, { puenteServices: { engine, home } });
}
