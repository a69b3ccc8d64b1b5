import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './migrations';
import { PatientClient } from './patient-client';
import { ensureRoles } from './roles';
import { SnakeNaming } from './snake-naming';

type EntityClass = new () => object;

/** Opens a connection as `migrator`, the owner of every table. For migrations and for the checks of them. */
export function migratorSource(ownerUrl: string, entities: readonly EntityClass[] = []): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    entities: [...entities],
    namingStrategy: new SnakeNaming(),
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    installExtensions: false,
    applicationName: 'puente-migrate',
    extra: { options: '-c role=migrator', max: 1, Client: PatientClient },
  });
}

/** Makes the roles and brings the schema to its head. Several processes may call it at once. */
export async function migrate(ownerUrl: string, appUrl: string | null = null): Promise<number> {
  await ensureRoles(ownerUrl, appUrl);
  const source = await migratorSource(ownerUrl).initialize();
  try {
    await source.query('select pg_advisory_lock(726002)');
    return (await source.runMigrations({ transaction: 'each' })).length;
  } finally {
    await source.destroy();
  }
}

/** Creates the database when the server does not have it yet. */
export async function createDatabase(superuserUrl: string, name: string): Promise<string> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database "${name}"`);
  } finally {
    await client.end();
  }
  const url = new URL(superuserUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

/** The statements that would bring the tables in line with the entities; none when the migrations are in sync. */
export async function pendingSchemaChanges(
  ownerUrl: string,
  entities: readonly EntityClass[],
): Promise<string[]> {
  const source = await migratorSource(ownerUrl, entities).initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map((each) => each.query);
  } finally {
    await source.destroy();
  }
}
