import { systemActor, type Database, type Tx } from '@puente/database';
import { PERSONAL_SEALED, type SealedColumn } from '../core';
import type { MasterRing } from '../master-ring';
import { lockOtherwiseWrapped, replaceWrapped } from '../tenant-key.repository';
import type { Vault } from '../vault';
import { unwrapKey, wrapKey } from '../wrap-key';
import { lockOtherwiseSealed, storeSealed } from './sealed-rows.repository';

const BATCH = 200;

/** What belongs into the transaction that ends the change, where there was anything to change. */
export type MasterEnding = (tx: Tx, changed: MasterChanged) => Promise<void>;

/** What a change of the master key went through. */
export interface MasterChanged {
  readonly keys: number;
  readonly personal: number;
}

/** Brings everything that hangs on the master key from the one before to the present one. */
export class MasterChange {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly ring: MasterRing,
    private readonly columns: readonly SealedColumn[] = PERSONAL_SEALED,
  ) {}

  /**
   * Wraps and seals anew what the master key before wrapped and sealed, in batches; may be run again. The keys of
   * organisations come last: while one of them hangs on the master key before, the change is not over.
   */
  async rewrap(ending: MasterEnding = () => Promise.resolve()): Promise<MasterChanged> {
    let personal = 0;
    for (const column of this.columns) {
      personal += await this.inBatches((tx) => this.resealBatch(tx, column));
    }
    let keys = 0;
    await this.inBatches(async (tx) => {
      const count = await this.rewrapBatch(tx);
      keys += count;
      if (count < BATCH && keys + personal > 0) await ending(tx, { keys, personal });
      return count;
    });
    return { keys, personal };
  }

  private async inBatches(batch: (tx: Tx) => Promise<number>): Promise<number> {
    let done = 0;
    for (let count = BATCH; count === BATCH; done += count) {
      count = await this.database.asActor(systemActor('keeper'), batch);
    }
    return done;
  }

  private async rewrapBatch(tx: Tx): Promise<number> {
    const keys = await lockOtherwiseWrapped(tx, this.ring.current.version, BATCH);
    for (const { tenantId, ...key } of keys) {
      const wrapped = wrapKey(this.ring, tenantId, unwrapKey(this.ring, tenantId, key)!);
      await replaceWrapped(tx, tenantId, key.version, wrapped);
    }
    return keys.length;
  }

  private async resealBatch(tx: Tx, { table, column, rowId }: SealedColumn): Promise<number> {
    const at = { table, column, rowId };
    const { version } = this.ring.current;
    const values = await lockOtherwiseSealed(tx, at, { tenantId: null, version, limit: BATCH });
    const anew = values.map(({ id, sealed }) => {
      const field = { table, column, rowId: id };
      return { id, sealed: this.vault.sealPersonal(field, this.vault.openPersonal(field, sealed)) };
    });
    if (anew.length > 0) await storeSealed(tx, at, null, anew);
    return values.length;
  }
}
