import type { Tx } from '@puente/database';
import type { Pair, Recusal, Stage } from '../core';
import type { CallKey } from './review-plan.repository';

/** What was received for a call and is not withdrawn, as far as the actor's policies show it. */
export interface ReceivedRow {
  readonly applicationId: string;
  readonly nonprofitId: string;
  readonly stage: Stage;
  readonly submittedAt: Date;
}

export function listReceivedRows(tx: Tx, { tenantId, callId }: CallKey): Promise<ReceivedRow[]> {
  return tx.query<ReceivedRow[]>(
    `select id as "applicationId", tenant_id as "nonprofitId", stage, submitted_at as "submittedAt" from applications
      where funder_id = $1 and call_id = $2 and status = 'submitted' and stage <> 'later' order by submitted_at, id`,
    [tenantId, callId],
  );
}

export interface AssignmentRow extends Pair {
  readonly reviewer: string | null;
  readonly openedAt: Date | null;
  readonly submittedAt: Date | null;
}

/** Who judges what of a call; whoever stepped back is not among them. */
export function listAssignments(tx: Tx, { tenantId, callId }: CallKey): Promise<AssignmentRow[]> {
  return tx.query<AssignmentRow[]>(
    `select a.application_id as "applicationId", a.reviewer_id as "reviewerId", p.name as reviewer,
      a.opened_at as "openedAt", a.submitted_at as "submittedAt"
     from review_assignments a left join people p on p.id = a.reviewer_id
     where a.tenant_id = $1 and a.call_id = $2 and not exists (select from recusals r where r.tenant_id = a.tenant_id
       and r.call_id = a.call_id and r.nonprofit_id = a.nonprofit_id and r.person_id = a.reviewer_id)
     order by a.assigned_at, p.name, a.reviewer_id`,
    [tenantId, callId],
  );
}

/** Who stepped back from whom in a call. */
export function listRecusals(
  tx: Tx,
  { tenantId, callId }: CallKey,
): Promise<{ readonly nonprofitId: string; readonly personId: string }[]> {
  return tx.query(
    `select nonprofit_id as "nonprofitId", person_id as "personId" from recusals where tenant_id = $1 and call_id = $2`,
    [tenantId, callId],
  );
}

export interface NewAssignment extends CallKey, Pair {
  readonly nonprofitId: string;
  readonly assignedBy: string;
  readonly assignedAt: Date;
}

/** Assigns once; tells whether it was not assigned yet. */
export async function insertAssignment(tx: Tx, row: NewAssignment): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into review_assignments (tenant_id, application_id, reviewer_id, call_id, nonprofit_id, assigned_by, assigned_at)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1`,
    [
      ...[row.tenantId, row.applicationId, row.reviewerId, row.callId],
      ...[row.nonprofitId, row.assignedBy, row.assignedAt],
    ],
  );
  return rows.length > 0;
}

/** Takes back what was not handed in, and tells whether it was opened; null where it is not there, or opened by the actor. */
export async function removeAssignment(
  tx: Tx,
  { tenantId, callId }: CallKey,
  pair: Pair,
): Promise<{ readonly opened: boolean } | null> {
  const [rows] = await tx.query<[{ opened: boolean }[], number]>(
    `delete from review_assignments where tenant_id = $1 and call_id = $2 and application_id = $3 and reviewer_id = $4
      and submitted_at is null returning opened_at is not null as opened`,
    [tenantId, callId, pair.applicationId, pair.reviewerId],
  );
  return rows[0] ?? null;
}

export async function declareNoConflict(
  tx: Tx,
  { tenantId, personId }: { readonly tenantId: string; readonly personId: string },
  applicationId: string,
  at: Date,
): Promise<void> {
  await tx.query(
    `update review_assignments set declared_at = $4, opened_at = coalesce(opened_at, $4)
      where tenant_id = $1 and application_id = $2 and reviewer_id = $3`,
    [tenantId, applicationId, personId, at],
  );
}

/** Steps back; doing so twice changes nothing. */
export async function insertRecusal(
  tx: Tx,
  key: CallKey & { readonly nonprofitId: string; readonly personId: string },
  reason: Recusal,
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into recusals (tenant_id, call_id, nonprofit_id, person_id, reason, recused_at) values ($1, $2, $3, $4, $5, $6)
      on conflict do nothing`,
    [key.tenantId, key.callId, key.nonprofitId, key.personId, reason, at],
  );
}
