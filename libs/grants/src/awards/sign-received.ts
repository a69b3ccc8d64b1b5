import type { PersonActor, Tx } from '@puente/database';
import { DomainError } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { permissionRule } from '@puente/permissions';
import { reachOf } from './own-award';
import { receivedAward } from './received-award';
import { lockReceivedAward, writerOf, type ReceivedAwardRow } from './received-award.repository';
import { signFor, type Signing } from './signing';

/** Signs for who is given an award what was read, and tells the funder. */
export async function signReceived(
  tx: Tx,
  { person, at }: { readonly person: PersonActor; readonly at: Date },
  id: string,
  signing: Signing,
): Promise<void> {
  const award = await receivedAward(tx, person.tenantId, id, lockReceivedAward);
  if (award.state !== 'agreement') throw new DomainError('conflict', 'award-state');
  const isActive = await signFor(tx, { side: 'nonprofit', person, at }, award, signing);
  await tellFunder(tx, award, isActive);
}

/** Who signs for the funder; with both signatures also who wrote the award, who may be somebody else. */
async function tellFunder(tx: Tx, award: ReceivedAwardRow, isActive: boolean): Promise<void> {
  const { tenantId, id: subjectId } = award;
  const kind = isActive ? 'award-signed' : 'agreement-signed';
  const to = { roles: permissionRule('agreement:sign').roles, within: reachOf(award) };
  await addNotice(tx, { tenantId, to, kind, subjectId });
  if (!isActive) return;
  const writer = { personId: await writerOf(tx, tenantId, subjectId) };
  await addNotice(tx, { tenantId, to: writer, kind, subjectId });
}
