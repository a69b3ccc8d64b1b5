import type { Tx } from '@puente/database';
import { addNotice } from '@puente/mail';
import { permissionRule } from '@puente/permissions';
import type { AwardRow } from '../award.repository';
import { reachOf } from '../own-award';

/** Tells who signs for the funder that a signed file waits to be looked at. */
export const tellDeciders = (
  tx: Tx,
  award: Pick<AwardRow, 'tenantId' | 'id' | 'programmeId' | 'callId' | 'nonprofitId'>,
): Promise<void> => {
  const to = { roles: permissionRule('signed-file:decide').roles, within: reachOf(award) };
  return addNotice(tx, { tenantId: award.tenantId, to, kind: 'signed-file-to-confirm', subjectId: award.id });
};
