import type { PersonActor, Tx } from '@puente/database';
import { isUuid, notFound } from '@puente/kernel';
import { requirePermission, type Permission } from '@puente/permissions';
import { findCallOf, type CallRow } from '../calls/call.repository';

/** One of the actor's own calls, if the permission holds for its programme. */
export async function callOfOwn(
  tx: Tx,
  person: PersonActor,
  permission: Permission,
  id: string,
): Promise<CallRow> {
  const call = isUuid(id) ? await findCallOf(tx, person.tenantId, id) : null;
  if (!call) throw notFound();
  requirePermission(person, permission, { programmeId: call.programmeId });
  return call;
}
