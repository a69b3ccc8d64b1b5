import type { Tx } from '@puente/database';
import { addNotice } from '@puente/mail';
import { ANSWERING_ROLES, permissionRule } from '@puente/permissions';
import type { AwardRow } from './award.repository';

const KINDS = {
  toSign: ['agreement-to-sign', 'given-agreement-to-sign'],
  takenBack: ['agreement-taken-back', 'given-agreement-taken-back'],
  active: ['award-active', 'given-award-active'],
} as const;

/** Tells who is given an award what became of it: a nonprofit’s people, or who signs for HIP, each by their own page. */
export function tellRecipient(
  tx: Tx,
  { id, nonprofitId, intermediary }: Pick<AwardRow, 'id' | 'nonprofitId' | 'intermediary'>,
  what: keyof typeof KINDS,
): Promise<void> {
  const [toNonprofit, toHip] = KINDS[what];
  const roles = intermediary === null ? ANSWERING_ROLES : permissionRule('given-award:sign').roles;
  const kind = intermediary === null ? toNonprofit : toHip;
  const subject = what === 'takenBack' ? {} : { subjectId: id };
  return addNotice(tx, { tenantId: nonprofitId, to: { roles }, kind, ...subject });
}
