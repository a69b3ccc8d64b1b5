import type { Config } from '@puente/config';
import { startEmbeddedPostgres } from './embedded';
import { createDatabase, migrate } from './migrate';
import { appUrlOf } from './roles';

/** A migrated database, ready for the application, and what to do when it is no longer needed. */
export interface ReadyDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string | null;
  readonly embedded: boolean;
  stop(): Promise<void>;
}

/** Finds or starts the database that the settings ask for and brings its schema to the head. */
export async function openDatabase(config: Config): Promise<ReadyDatabase> {
  if (config.databaseUrl) return ownDatabase(config.databaseUrl, config.databaseAppUrl);
  if (config.databaseAppUrl) {
    return { appUrl: config.databaseAppUrl, ownerUrl: null, embedded: false, stop: nothing };
  }
  return embeddedDatabase(config.dataDir);
}

const nothing = (): Promise<void> => Promise.resolve();

async function ownDatabase(ownerUrl: string, appUrl: string | null): Promise<ReadyDatabase> {
  await migrate(ownerUrl, appUrl);
  return { appUrl: appUrl ?? appUrlOf(ownerUrl), ownerUrl, embedded: false, stop: nothing };
}

async function embeddedDatabase(home: string): Promise<ReadyDatabase> {
  const engine = await startEmbeddedPostgres(home);
  try {
    const ownerUrl = await createDatabase(engine.superuserUrl, 'puente');
    await migrate(ownerUrl);
    return { appUrl: appUrlOf(ownerUrl), ownerUrl, embedded: true, stop: () => engine.stop() };
  } catch (error) {
    await engine.stop();
    throw error;
  }
}
