import { MasterChange } from '@puente/vault';
import { withKeys } from './with-keys';

/** Ends a change of the master key: afterwards nothing needs the one before. */
export async function rewrapKeys(): Promise<void> {
  const { keys, personal } = await withKeys(({ database, vault, ring }) =>
    new MasterChange(database, vault, ring).rewrap(),
  );
  process.stdout.write(
    `${keys} keys and ${personal} personal values now hang on PUENTE_MASTER_KEY. PUENTE_MASTER_KEY_PREVIOUS can go.\n`,
  );
}
