import { recordAudit, type AuditAction, type AuditDetail } from '@puente/audit';
import { systemActor, type Tx } from '@puente/database';
import { addMail } from '@puente/mail';

/** Whose account it is, and in the chain of which organisation it is written; without a person where nobody has that name. */
export interface AccountOf {
  readonly personId: string | null;
  readonly tenantId: string;
}

/** Records something about an account, within a transaction of the system actor `login`. */
export function logAccount(
  tx: Tx,
  { tenantId, personId }: AccountOf,
  action: AuditAction,
  detail: AuditDetail = {},
): Promise<void> {
  const entry = { tenantId, action, subjectType: 'person', subjectId: personId, detail };
  return recordAudit(tx, systemActor('login'), entry);
}

/** The same for a change of how somebody signs in, which the person is told by mail: it may not have been they. */
export async function tellAccount(
  tx: Tx,
  { tenantId, personId }: { readonly tenantId: string; readonly personId: string },
  action: AuditAction,
): Promise<void> {
  await logAccount(tx, { tenantId, personId }, action);
  await addMail(tx, { tenantId, to: { personId }, template: 'account-changed', data: {} });
}
