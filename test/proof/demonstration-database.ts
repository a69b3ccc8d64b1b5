import { masterKeys } from '@puente/config';
import { Database } from '@puente/database';
import { loadDemonstration } from '@puente/demonstration';
import { SystemClock } from '@puente/kernel';
import { cloneFilledDatabase, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { entities } from '../../apps/server/src/entities';

/** A database with the demonstration portfolio; it is loaded once in a run. */
export function cloneDemonstration(): Promise<TestDatabase> {
  return cloneFilledDatabase('puente_test_demonstration', async ({ appUrl }) => {
    const database = await Database.open({ appUrl, entities });
    await loadDemonstration(database, new Vault(new MasterRing(masterKeys()), new SystemClock()));
    await database.close();
  });
}
