import { recordAudits, type AuditAction } from '@puente/audit';
import type { Actor, Tx } from '@puente/database';
import { announce } from '@puente/grants';
import { isWebhookEvent } from '@puente/webhooks';
import type { MovingPayment } from './moving.repository';

/** In the chains of payer and nonprofit: the money is the matter of both. */
export async function recordMoved(
  tx: Tx,
  actor: Actor,
  {
    tenantId: payerId,
    id,
    awardId,
    nonprofitId,
  }: Pick<MovingPayment, 'tenantId' | 'id' | 'awardId' | 'nonprofitId'>,
  action: AuditAction,
): Promise<void> {
  const subject = { action, subjectType: 'payment', subjectId: id, detail: { award: awardId } };
  await recordAudits(
    tx,
    actor,
    [payerId, nonprofitId].map((tenantId) => ({ ...subject, tenantId })),
  );
  if (isWebhookEvent(action)) {
    await announce(tx, { event: action, tenantId: payerId, subjectId: id, awardId });
  }
}
