import type { PersonActor, Tx } from '@puente/database';
import { canTransition, DomainError, isUuid, notFound } from '@puente/kernel';
import { BATCH_TRANSITIONS, type BatchState } from '../core';
import { lockBatch, type BatchRow } from './batch.repository';

/** One of the own batches, held still until the transaction ends. */
export async function lockedBatch(tx: Tx, { tenantId }: PersonActor, id: string): Promise<BatchRow> {
  const row = isUuid(id) ? await lockBatch(tx, tenantId, id) : null;
  if (!row) throw notFound();
  return row;
}

/** Refuses what the state of a batch does not allow. */
export function requireStep({ state }: Pick<BatchRow, 'state'>, next: BatchState): void {
  if (!canTransition(BATCH_TRANSITIONS, state, next)) throw new DomainError('conflict', 'batch-state');
}
