import { loadDemonstration } from '@puente/demonstration';
import { withDatabase } from '../with-database';

export async function seed(): Promise<void> {
  const loaded = await withDatabase((database) => loadDemonstration(database));
  process.stdout.write(
    loaded ? 'The demonstration portfolio is loaded.\n' : 'It is there already; nothing was changed.\n',
  );
}
