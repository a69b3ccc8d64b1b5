import type { Tx } from '@puente/database';
import type { PlanTerms } from '../core';

export interface PlanRow extends PlanTerms {
  readonly callId: string;
  readonly version: number;
  readonly frozenAt: Date | null;
}

export interface CallKey {
  readonly tenantId: string;
  readonly callId: string;
}

export async function findPlan(tx: Tx, { tenantId, callId }: CallKey): Promise<PlanRow | null> {
  const rows = await tx.query<PlanRow[]>(
    `select call_id as "callId", version, rubric, blind, reviewers_each as "reviewersEach", quorum, panel,
      frozen_at as "frozenAt" from review_plans where tenant_id = $1 and call_id = $2`,
    [tenantId, callId],
  );
  return rows[0] ?? null;
}

/** The same, held still until the transaction ends. */
export async function lockPlan(tx: Tx, key: CallKey): Promise<PlanRow | null> {
  await tx.query('select 1 from review_plans where tenant_id = $1 and call_id = $2 for update', [
    key.tenantId,
    key.callId,
  ]);
  return findPlan(tx, key);
}

/** Writes a plan over the version that was seen, 0 for the first; tells whether it was that one. */
export async function savePlan(
  tx: Tx,
  { tenantId, callId }: CallKey,
  seenVersion: number,
  plan: PlanTerms,
): Promise<boolean> {
  const values = [JSON.stringify(plan.rubric), plan.blind, plan.reviewersEach, plan.quorum];
  const all = [tenantId, callId, ...values, JSON.stringify(plan.panel)];
  if (seenVersion === 0) {
    const added = await tx.query<unknown[]>(
      `insert into review_plans (tenant_id, call_id, rubric, blind, reviewers_each, quorum, panel)
        values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1`,
      all,
    );
    return added.length > 0;
  }
  const [, count] = await tx.query<[unknown[], number]>(
    `update review_plans set version = version + 1, rubric = $3, blind = $4, reviewers_each = $5, quorum = $6, panel = $7
      where tenant_id = $1 and call_id = $2 and version = $8`,
    [...all, seenVersion],
  );
  return count === 1;
}

/** From now on by what is judged stays as it is. */
export async function freezePlan(tx: Tx, { tenantId, callId }: CallKey, at: Date): Promise<void> {
  await tx.query(
    'update review_plans set frozen_at = $3 where tenant_id = $1 and call_id = $2 and frozen_at is null',
    [tenantId, callId, at],
  );
}

/** Somebody of the organisation who can be asked to review. */
export interface Candidate {
  readonly personId: string;
  readonly name: string;
}

/** People of an organisation ($1) with one of some roles ($3) who work on a call's programme ($2). */
export const AT_WORK_ON = `select p.id as "personId", p.name from memberships m join people p on p.id = m.person_id
  where m.tenant_id = $1 and m.roles && $3::text[]
    and (not exists (select from membership_programmes mp where mp.tenant_id = m.tenant_id and mp.person_id = m.person_id)
      or exists (select from membership_programmes mp join calls c on c.tenant_id = mp.tenant_id
        and c.programme_id = mp.programme_id where mp.tenant_id = m.tenant_id and mp.person_id = m.person_id and c.id = $2))`;

/** Those who may review and work on the call's programme, by name. */
export function listCandidates(
  tx: Tx,
  { tenantId, callId }: CallKey,
  roles: readonly string[],
): Promise<Candidate[]> {
  return tx.query<Candidate[]>(`${AT_WORK_ON} order by p.name, p.id`, [tenantId, callId, roles]);
}
