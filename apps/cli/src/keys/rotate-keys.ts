import { recordAudit } from '@puente/audit';
import { systemActor, type Tx } from '@puente/database';
import { isUuid } from '@puente/kernel';
import { KeyRotation } from '@puente/vault';
import { Refused } from '../refused';
import { withKeys } from './with-keys';

/** Gives one organisation, or each, a new key. Each change stands in the organisation's own record. */
export async function rotateKeys(tenant: string | null): Promise<void> {
  if (tenant !== null && !isUuid(tenant)) throw new Refused(`--tenant ${tenant}: no id of an organisation`);
  await withKeys(async (keys) => {
    const rotation = new KeyRotation(keys.database, keys.vault, keys.ring);
    const known = await rotation.tenants();
    const chosen = tenant === null ? known : known.filter((id) => id === tenant);
    if (tenant !== null && chosen.length === 0) throw new Refused(`${tenant} has no key.`);
    let values = 0;
    for (const [index, id] of chosen.entries()) {
      values += await rotation.rotate(id, undefined, (tx) => record(tx, id));
      process.stderr.write(`\r${index + 1}/${chosen.length}`);
    }
    process.stdout.write(`\n${chosen.length} organisations, ${values} values sealed anew.\n`);
  });
}

const record = (tx: Tx, tenantId: string): Promise<void> =>
  recordAudit(tx, systemActor('keeper'), {
    tenantId,
    action: 'keys.rotated',
    subjectType: 'key',
    subjectId: null,
  });
