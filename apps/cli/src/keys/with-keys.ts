import { ConfigError, masterKeys } from '@puente/config';
import type { Database } from '@puente/database';
import { SystemClock } from '@puente/kernel';
import { MasterRing, Unreadable, Vault } from '@puente/vault';
import { Refused } from '../refused';
import { withDatabase } from '../with-database';

export interface Keys {
  readonly database: Database;
  readonly ring: MasterRing;
  readonly vault: Vault;
}

/** Runs work on the database with the master key of the settings; says what to do when it is the wrong one. */
export async function withKeys<T>(work: (keys: Keys) => Promise<T>): Promise<T> {
  const ring = ringOfSettings();
  const vault = new Vault(ring, new SystemClock());
  return withDatabase((database) => work({ database, ring, vault }).catch(asRefusal));
}

function ringOfSettings(): MasterRing {
  try {
    return new MasterRing(masterKeys());
  } catch (error) {
    throw error instanceof ConfigError ? new Refused(error.message) : error;
  }
}

function asRefusal(error: unknown): never {
  if (!(error instanceof Unreadable)) throw error;
  throw new Refused(
    error.reason === 'key-missing'
      ? 'Another master key sealed these data. Give that one as PUENTE_MASTER_KEY, or as PUENTE_MASTER_KEY_PREVIOUS during a change.'
      : error.message,
  );
}
