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
import {
  appUrlOf,
  createDatabase,
  Database,
  lookThroughBooks,
  rlsFaults,
  type RunningEngine,
} from '@puente/database';
import { keyFor } from '../audit/key-for';

/** What a look at a restored database found. */
export interface Checked {
  readonly sound: boolean;
  /** Ways past row-level security. */
  readonly rowFaults: number;
  readonly books: { readonly transactions: number; readonly faults: number };
  readonly log: {
    readonly rows: number;
    readonly chains: number;
    readonly lines: number;
    readonly faults: number;
  };
}

/**
 * Asks the restored database whether row-level security holds and the books agree, and compares the audit log with the heads of
 * the backup.
 */
export async function checkRestored(engine: RunningEngine, home: string): Promise<Checked> {
  const ownerUrl = await createDatabase(engine.superuserUrl, 'puente');
  const rowFaults = (await rlsFaults(ownerUrl)).length;
  const { transactions, faults: found } = await lookThroughBooks(ownerUrl);
  const books = { transactions, faults: found.reduce((sum, { count }) => sum + count, 0) };
  const heads = headsOf(home);
  const database = await Database.open({ appUrl: appUrlOf(ownerUrl), entities: auditEntities });
  try {
    const { rows, chains, tamperings } = await verifyChains(database, heads.heads);
    const faults = tamperings.length + heads.faults.length;
    const log = { rows, chains, lines: heads.lines, faults };
    return { sound: rowFaults + books.faults + faults === 0, rowFaults, books, log };
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
