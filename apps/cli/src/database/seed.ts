import { loadDemonstration } from '@puente/demonstration';
import { withKeys } from '../keys/with-keys';

export async function seed(): Promise<void> {
  const loaded = await withKeys(({ database, vault }) => loadDemonstration(database, vault));
  process.stdout.write(
    loaded ? 'The demonstration portfolio is loaded.\n' : 'It is there already; nothing was changed.\n',
  );
}
