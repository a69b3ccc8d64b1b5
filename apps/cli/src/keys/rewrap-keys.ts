import { findPortfolioKeeper, recordAudit } from '@puente/audit';
import { systemActor } from '@puente/database';
import { MasterChange, type MasterEnding } from '@puente/vault';
import { withKeys } from './with-keys';

/** Ends a change of the master key, on record in HIP's chain: afterwards no stored value needs the one before. */
export async function rewrapKeys(): Promise<void> {
  const { keys, personal } = await withKeys(({ database, vault, ring }) =>
    new MasterChange(database, vault, ring).rewrap(record),
  );
  process.stdout.write(
    `${keys} keys and ${personal} personal values now hang on PUENTE_MASTER_KEY. PUENTE_MASTER_KEY_PREVIOUS can go.\n` +
      'With it go the links of invitations and new passwords that are still open: wait for their end, or send them anew.\n',
  );
}

const record: MasterEnding = async (tx, { keys, personal }) => {
  const tenantId = await findPortfolioKeeper(tx);
  if (tenantId === null) return;
  await recordAudit(tx, systemActor('keeper'), {
    ...{ tenantId, action: 'keys.rewrapped', subjectType: 'key', subjectId: null },
    detail: { keys, personal },
  });
};
