import type { PersonActor, Tx } from '@puente/database';
import { staleVersion } from '@puente/kernel';
import { isUnderWay } from '../../core';
import type { AwardRow } from '../award.repository';
import { recordForBoth } from '../signing';
import { endAmendment, listAmendments } from './amendment.repository';

/** Withdraws the change that is under way of an award that just ended early: nobody can answer it any more. */
export async function giveUpOpenAmendments(tx: Tx, person: PersonActor, award: AwardRow): Promise<void> {
  const rows = await listAmendments(tx, 'tenant_id', award.tenantId, award.id);
  for (const row of rows.filter(({ state }) => isUnderWay(state))) {
    const key = { ...row, seenVersion: row.version };
    if (!(await endAmendment(tx, key, 'withdrawn', row.answer))) throw staleVersion();
    await recordForBoth(tx, person, award, 'amendment.withdrawn');
  }
}
