import { recordAudit } from '@puente/audit';
import { systemActor, type Database, type Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import type { Clock } from '@puente/kernel';
import { forgetMatchProfile } from '@puente/matching';
import { destroyKeys } from '@puente/vault';
import type { Erasure } from './entities/erasure.entity';
import { eraseNonprofit } from './erase.repository';
import { doneErasures, findApproved, lockErasure, moveErasure } from './erasure.repository';

const KEEPER = systemActor('keeper');

/** Carries out erasures that two people decided on. Doing it again takes only what came meanwhile. */
export class Erasing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Keys, rows and names; false where two people have not decided. */
  async carryOut(erasureId: string): Promise<boolean> {
    const tenantId = await this.database.asActor(KEEPER, async (tx) => {
      const row = await lockErasure(tx, erasureId);
      if (row?.state !== 'approved' && row?.state !== 'done') return null;
      await this.erase(tx, row);
      return row.tenantId;
    });
    if (tenantId === null) return false;
    await this.database.asActor(systemActor('matcher'), (tx) => forgetMatchProfile(tx, tenantId));
    return true;
  }

  /** The erasure of a nonprofit that waits to be carried out. */
  waiting(tenantId: string): Promise<string | null> {
    return this.database.asActor(KEEPER, (tx) => findApproved(tx, tenantId));
  }

  /** Once more what was erased before: somebody may have written something at that very moment. */
  async repeatAll(): Promise<void> {
    const ids = await this.database.asActor(KEEPER, doneErasures);
    for (const id of ids) await this.carryOut(id);
  }

  private async erase(tx: Tx, row: Erasure): Promise<void> {
    const { tenantId, id } = row;
    const keys = await destroyKeys(tx, tenantId);
    const { documents } = await eraseNonprofit(tx, tenantId);
    for (const documentId of documents) {
      await addToOutbox(tx, { name: 'document.erase', data: { documentId }, tenantId });
    }
    const done = { state: 'done', doneAt: this.clock.now() } as const;
    if (!(await moveErasure(tx, row, 'approved', done))) return;
    const detail = { keys, documents: documents.length };
    await recordAudit(tx, KEEPER, {
      tenantId,
      action: 'erasure.done',
      subjectType: 'erasure',
      subjectId: id,
      detail,
    });
  }
}
