import { systemActor, type Database, type Tx } from '@puente/database';
import { TENANT_SEALED, type SealedColumn } from '../core';
import type { MasterRing } from '../master-ring';
import { addKey, lockKeys, retireKeys, tenantsWithKeys } from '../tenant-key.repository';
import { Unreadable } from '../unreadable';
import type { Vault } from '../vault';
import { newWrappedKey } from '../wrap-key';
import { lockOtherwiseSealed, storeSealed } from './sealed-rows.repository';

const BATCH = 200;

/** Told after each batch: how many values were sealed anew so far. */
export type Progress = (done: number) => void;
/** What belongs into the transaction that ends the work. */
export type Ending = (tx: Tx) => Promise<void>;

/** Gives organisations new keys, and seals anew what the old ones sealed. */
export class KeyRotation {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly ring: MasterRing,
    private readonly columns: readonly SealedColumn[] = TENANT_SEALED,
  ) {}

  /** The organisations that have a key. */
  tenants(): Promise<string[]> {
    return this.asKeeper((tx) => tenantsWithKeys(tx));
  }

  /**
   * Seals everything of an organisation with a new key, in batches, while people go on working. An interrupted run is
   * continued by the next one. The old key stays readable for what was written at the same moment. Answers how many
   * values were sealed anew.
   */
  async rotate(
    tenantId: string,
    progress: Progress = () => undefined,
    ending: Ending = () => Promise.resolve(),
  ): Promise<number> {
    const version = await this.asKeeper((tx) => this.begin(tx, tenantId));
    let done = 0;
    for (const column of this.columns) {
      for (let batch = BATCH; batch === BATCH;) {
        batch = await this.asKeeper((tx) => this.resealBatch(tx, column, tenantId, version));
        done += batch;
        progress(done);
      }
    }
    await this.asKeeper(async (tx) => {
      await retireKeys(tx, tenantId, version);
      await ending(tx);
    });
    return done;
  }

  /**
   * The version to seal with: the newest, where a run was interrupted, else one more. Under a master key that does not
   * open the present ones none is added: nothing could read beside it.
   */
  private async begin(tx: Tx, tenantId: string): Promise<number> {
    const keys = await lockKeys(tx, tenantId);
    if (keys.length > 0 && keys.every(({ destroyed }) => destroyed)) throw new Unreadable('key-destroyed');
    if (keys.length > 0) await this.vault.cipherOf(tx, tenantId);
    const newest = keys.at(-1)?.version ?? 0;
    if (keys.some(({ version, retired }) => version < newest && !retired)) return newest;
    const version = newest + 1;
    await addKey(tx, tenantId, version, newWrappedKey(this.ring, tenantId, version));
    return version;
  }

  private async resealBatch(
    tx: Tx,
    column: SealedColumn,
    tenantId: string,
    version: number,
  ): Promise<number> {
    const values = await lockOtherwiseSealed(tx, column, { tenantId, version, limit: BATCH });
    if (values.length === 0) return 0;
    const cipher = await this.vault.cipherOf(tx, tenantId);
    const anew = values.map(({ id, sealed }) => {
      const field = { table: column.table, column: column.column, tenantId, rowId: id };
      return { id, sealed: cipher.seal(field, cipher.open(field, sealed)) };
    });
    await storeSealed(tx, column, tenantId, anew);
    return values.length;
  }

  private asKeeper<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('keeper'), work);
  }
}
