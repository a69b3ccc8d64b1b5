import type { PersonActor, Tx } from '@puente/database';
import { isUuid, notFound } from '@puente/kernel';
import { requirePermission, type Permission } from '@puente/permissions';
import { findReceived, type ApplicationRow } from './application.repository';

/** One that the actor's organisation received, if the permission holds for its programme. */
export async function receivedOfOwn(
  tx: Tx,
  person: PersonActor,
  permission: Permission,
  id: string,
): Promise<ApplicationRow> {
  const row = isUuid(id) ? await findReceived(tx, person.tenantId, id) : null;
  if (!row) throw notFound();
  requirePermission(person, permission, { programmeId: row.programmeId });
  return row;
}
