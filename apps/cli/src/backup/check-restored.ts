import { join } from 'node:path';
import {
  auditEntities,
  checkerOf,
  HeadsFolder,
  readHeadsLines,
  sha256,
  verifyChains,
  type HeadsRead,
} from '@puente/audit';
import { appUrlOf, createDatabase, Database, rlsFaults, type RunningEngine } from '@puente/database';
import { keyFor } from '../audit/key-for';

/** What a look at a restored database found. */
export interface Checked {
  readonly sound: boolean;
  /** Ways past row-level security. */
  readonly rowFaults: number;
  readonly log: {
    readonly rows: number;
    readonly chains: number;
    readonly lines: number;
    readonly faults: number;
  };
}

/** Asks the restored database whether row-level security holds, and compares the audit log with the heads of the backup. */
export async function checkRestored(engine: RunningEngine, home: string): Promise<Checked> {
  const ownerUrl = await createDatabase(engine.superuserUrl, 'puente');
  const rowFaults = (await rlsFaults(ownerUrl)).length;
  const heads = headsOf(home);
  const database = await Database.open({ appUrl: appUrlOf(ownerUrl), entities: auditEntities });
  try {
    const { rows, chains, tamperings } = await verifyChains(database, heads.heads);
    const faults = tamperings.length + heads.faults.length;
    return { sound: rowFaults + faults === 0, rowFaults, log: { rows, chains, lines: heads.lines, faults } };
  } finally {
    await database.close();
  }
}

const NONE: HeadsRead = { heads: new Map(), faults: [], lines: 0, last: null };

function headsOf(home: string): HeadsRead {
  const folder = new HeadsFolder(join(home, 'audit-heads'));
  if (folder.publicKey() === null) return NONE;
  // The key beside them will do here: a folder that somebody changed is found with a key that was kept elsewhere.
  return readHeadsLines(folder.lines(), sha256, checkerOf(keyFor(folder, undefined, null)));
}
