import { randomUUID } from 'node:crypto';
import { recordAudit, type AuditAction } from '@puente/audit';
import type { PersonActor, Tx } from '@puente/database';
import { addNotice } from '@puente/mail';
import { permissionRule } from '@puente/permissions';
import type { DecisionItem } from '../core';
import { checked } from './decision-checks';
import { insertDecision, replaceItems } from './decision.repository';
import { findPlan } from './review-plan.repository';

/**
 * Puts up a list of decisions on a call that the caller found: the one way in which a list comes about. Those who may
 * approve it are told that something waits, and applicants nothing; answers its id.
 */
export async function putUpDecision(
  tx: Tx,
  person: PersonActor,
  callId: string,
  items: readonly DecisionItem[],
  proposedAt: Date,
): Promise<string> {
  const { tenantId, personId: proposedBy } = person;
  const [id, key] = [randomUUID(), { tenantId, callId }];
  const lines = await checked(tx, { ...key, id }, items);
  const quorum = (await findPlan(tx, key))?.quorum ?? 1;
  await insertDecision(tx, { ...key, id, quorum, proposedBy, proposedAt, items: items.length });
  await replaceItems(tx, { tenantId, id }, lines);
  await recordDecision(tx, person, id, 'decision.proposed');
  await addNotice(tx, {
    tenantId,
    to: { roles: permissionRule('decision:approve').roles },
    kind: 'approval-needed',
  });
  return id;
}

export async function recordDecision(
  tx: Tx,
  person: PersonActor,
  id: string,
  action: AuditAction,
): Promise<void> {
  const { tenantId } = person;
  await recordAudit(tx, person, { tenantId, action, subjectType: 'decision', subjectId: id });
}
