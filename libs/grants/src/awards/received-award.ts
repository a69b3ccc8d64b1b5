import type { Tx } from '@puente/database';
import { isUuid, notFound } from '@puente/kernel';
import { findReceivedAward, type ReceivedAwardRow } from './received-award.repository';

/** An award that a nonprofit is given, as it knows it; not there for any other. */
export async function receivedAward(
  tx: Tx,
  nonprofitId: string,
  id: string,
  find: typeof findReceivedAward = findReceivedAward,
): Promise<ReceivedAwardRow> {
  const row = isUuid(id) ? await find(tx, nonprofitId, id) : null;
  if (!row) throw notFound();
  return row;
}
