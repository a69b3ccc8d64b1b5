import { HeadsFolder, HeadsKeeper, publicPem } from '@puente/audit';
import { auditKey, readConfig } from '@puente/config';
import { SystemClock } from '@puente/kernel';
import { withDatabase } from '../with-database';

/** Keeps the heads now. */
export async function heads(): Promise<void> {
  const folder = new HeadsFolder(readConfig().audit.headsFolder);
  const key = auditKey();
  const kept = await withDatabase((database) =>
    new HeadsKeeper(database, new SystemClock(), folder, key).keep(),
  );
  const what = kept
    ? `Line ${kept.number} with ${kept.heads} heads, SHA-256 ${kept.digest}`
    : 'Nothing moved since the last line';
  process.stdout.write(`${what}, in ${folder.path}\n${publicPem(key)}`);
}
