import { isUuid, SystemClock } from '@puente/kernel';
import { Erasing } from '@puente/retention';
import { Refused } from '../refused';
import { withDatabase } from '../with-database';

/** Carries out an erasure that two administrators of HIP have decided on: keys, then rows. There is no way back. */
export async function destroyKeys({ tenant, confirm }: { tenant: string; confirm?: true }): Promise<void> {
  if (!isUuid(tenant)) throw new Refused(`--tenant ${tenant}: no id of an organisation`);
  if (!confirm) throw new Refused('What the keys sealed is unreadable for ever afterwards: add --confirm.');
  await withDatabase(async (database) => {
    const erasing = new Erasing(database, new SystemClock());
    const id = await erasing.waiting(tenant);
    if (id === null || !(await erasing.carryOut(id))) {
      throw new Refused('Two administrators of HIP must first ask for and agree to this erasure.');
    }
  });
  process.stdout.write(
    'The keys are destroyed and the data are gone. Files of documents go with the next job.\n',
  );
}
