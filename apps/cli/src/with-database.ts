import { ConfigError, readConfig } from '@puente/config';
import { BrokenDataFolder, Database, DatabaseSetupError, openDatabase } from '@puente/database';
import { documentEntities } from '@puente/documents';
import { evidenceEntities } from '@puente/evidence';
import { grantEntities } from '@puente/grants';
import { ledgerEntities } from '@puente/ledger';
import { OutboxJob } from '@puente/jobs';
import { accessEntities } from '@puente/access';
import { auditEntities } from '@puente/audit';
import { mailEntities } from '@puente/mail';
import { disclosureEntities } from '@puente/disclosure';
import { matchingEntities } from '@puente/matching';
import { organizationEntities } from '@puente/organizations';
import { reportingEntities } from '@puente/reporting';
import { retentionEntities } from '@puente/retention';
import { screeningEntities } from '@puente/screening';
import { vaultEntities } from '@puente/vault';
import { Refused } from './refused';

/** Runs work on the database of the settings and leaves everything as it was found. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const ready = await openDatabase(settings()).catch(asRefusal);
  try {
    const entities = [
      ...accessEntities,
      ...auditEntities,
      ...disclosureEntities,
      ...organizationEntities,
      ...matchingEntities,
      ...retentionEntities,
      ...vaultEntities,
      ...mailEntities,
      ...documentEntities,
      ...evidenceEntities,
      ...screeningEntities,
      ...grantEntities,
      ...ledgerEntities,
      ...reportingEntities,
      OutboxJob,
    ];
    const database = await Database.open({ appUrl: ready.appUrl, entities });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await ready.stop();
  }
}

function settings() {
  try {
    return readConfig();
  } catch (error) {
    return asRefusal(error);
  }
}

function asRefusal(error: unknown): never {
  const expected = [ConfigError, BrokenDataFolder, DatabaseSetupError].some((type) => error instanceof type);
  throw expected ? new Refused((error as Error).message) : error;
}
