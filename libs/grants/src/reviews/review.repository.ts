import type { Tx } from '@puente/database';
import type { LocaleText } from '@puente/kernel';
import type { Marks, ReviewStatus, Stage } from '../core';
import type { CallKey } from './review-plan.repository';

/** One application that somebody reviews, as it stands in their queue. */
export interface QueueRow extends CallKey {
  readonly applicationId: string;
  readonly nonprofitId: string;
  readonly programmeId: string;
  readonly callTitle: LocaleText;
  readonly stage: Stage;
  readonly formId: string;
  readonly formNumber: number;
  readonly blind: boolean;
  readonly declaredAt: Date | null;
  readonly submittedAt: Date | null;
  /** Of the review; null where nothing was written yet. */
  readonly status: ReviewStatus | null;
  readonly score: number | null;
  readonly reopenReason: string | null;
  readonly receivedAt: Date;
  /** Whether the person stepped back from the nonprofit in another call, because of work. */
  readonly saidWork: boolean;
}

/** A person's queue, the calls that were assigned first, first. What was withdrawn, or stepped back from, is not there. */
export function listQueue(tx: Tx, tenantId: string, personId: string): Promise<QueueRow[]> {
  return tx.query<QueueRow[]>(
    `select a.tenant_id as "tenantId", a.call_id as "callId", a.application_id as "applicationId",
      a.nonprofit_id as "nonprofitId", c.programme_id as "programmeId", c.facts -> 'title' as "callTitle", s.stage,
      s.form_id as "formId", s.form_number as "formNumber", p.blind, a.declared_at as "declaredAt",
      a.submitted_at as "submittedAt", s.submitted_at as "receivedAt", r.status, r.score::float as score,
      case when r.status = 'draft' then r.reopen_reason end as "reopenReason",
      exists (select from recusals x where x.tenant_id = a.tenant_id and x.nonprofit_id = a.nonprofit_id
        and x.person_id = a.reviewer_id and x.reason = 'work') as "saidWork"
     from review_assignments a
     join applications s on s.tenant_id = a.nonprofit_id and s.id = a.application_id and s.status = 'submitted'
     join calls c on c.tenant_id = a.tenant_id and c.id = a.call_id
     join review_plans p on p.tenant_id = a.tenant_id and p.call_id = a.call_id
     left join reviews r on r.tenant_id = a.tenant_id and r.application_id = a.application_id and r.reviewer_id = a.reviewer_id
     where a.tenant_id = $1 and a.reviewer_id = $2
     order by min(a.assigned_at) over (partition by a.call_id), a.call_id, s.submitted_at, a.application_id`,
    [tenantId, personId],
  );
}

/** A review as it is kept. */
export interface ReviewRow {
  readonly applicationId: string;
  readonly reviewerId: string;
  readonly reviewer: string | null;
  readonly version: number;
  readonly status: ReviewStatus;
  readonly marks: Marks;
  readonly forApplicant: string;
  readonly internal: string;
  readonly score: number | null;
  readonly submittedAt: Date | null;
}

const COLUMNS = `select r.application_id as "applicationId", r.reviewer_id as "reviewerId", p.name as reviewer, r.version, r.status,
    r.marks, r.for_applicant as "forApplicant", r.internal, r.score::float as score, r.submitted_at as "submittedAt"
  from reviews r left join people p on p.id = r.reviewer_id
  where r.tenant_id = $1 and r.set_aside_at is null`;

/** The reviews of a call that the actor's policies show; what somebody wrote who stepped back counts no more. */
export function listReviewsOfCall(tx: Tx, { tenantId, callId }: CallKey): Promise<ReviewRow[]> {
  return tx.query<ReviewRow[]>(
    `${COLUMNS} and r.call_id = $2 and r.status = 'submitted' order by r.submitted_at, r.reviewer_id`,
    [tenantId, callId],
  );
}

/** The reviews of an application that the actor's policies show: one's own in any state, others' handed in. */
export function listReviewsOf(tx: Tx, tenantId: string, applicationId: string): Promise<ReviewRow[]> {
  return tx.query<ReviewRow[]>(
    `${COLUMNS} and r.application_id = $2 order by r.submitted_at, r.reviewer_id`,
    [tenantId, applicationId],
  );
}

export interface ReviewKey extends CallKey {
  readonly applicationId: string;
  readonly nonprofitId: string;
  readonly reviewerId: string;
}

export interface WrittenReview {
  readonly marks: Marks;
  readonly forApplicant: string;
  readonly internal: string;
}

/** Writes a draft over the version that was seen, 0 for none; tells whether it was that one. */
export async function writeReview(
  tx: Tx,
  key: ReviewKey,
  seenVersion: number,
  { marks, forApplicant, internal }: WrittenReview,
  at: Date,
): Promise<boolean> {
  const row = [key.tenantId, key.applicationId, key.reviewerId];
  const written = [JSON.stringify(marks), forApplicant, internal, at];
  if (seenVersion === 0) {
    const added = await tx.query<unknown[]>(
      `insert into reviews (tenant_id, application_id, reviewer_id, marks, for_applicant, internal, updated_at, call_id, nonprofit_id)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning 1`,
      [...row, ...written, key.callId, key.nonprofitId],
    );
    return added.length > 0;
  }
  const [, count] = await tx.query<[unknown[], number]>(
    `update reviews set version = version + 1, marks = $4, for_applicant = $5, internal = $6, updated_at = $7
      where tenant_id = $1 and application_id = $2 and reviewer_id = $3 and status = 'draft' and version = $8`,
    [...row, ...written, seenVersion],
  );
  return count === 1;
}

/** What somebody wrote of a nonprofit in a call counts no more. */
export async function setAsideReviews(
  tx: Tx,
  { tenantId, callId, nonprofitId, reviewerId }: Omit<ReviewKey, 'applicationId'>,
  at: Date,
): Promise<void> {
  await tx.query(
    `update reviews set set_aside_at = $5
      where tenant_id = $1 and call_id = $2 and nonprofit_id = $3 and reviewer_id = $4 and set_aside_at is null`,
    [tenantId, callId, nonprofitId, reviewerId, at],
  );
}

/** Hands a draft in if it is still the version that was seen; tells whether it was. */
export async function submitReview(
  tx: Tx,
  { tenantId, applicationId, reviewerId }: ReviewKey,
  {
    seenVersion,
    score,
    at,
  }: { readonly seenVersion: number; readonly score: number | null; readonly at: Date },
): Promise<boolean> {
  const key = [tenantId, applicationId, reviewerId];
  const [, count] = await tx.query<[unknown[], number]>(
    `update reviews set version = version + 1, status = 'submitted', score = $4, submitted_at = $5, updated_at = $5
      where tenant_id = $1 and application_id = $2 and reviewer_id = $3 and status = 'draft' and version = $6`,
    [...key, score, at, seenVersion],
  );
  if (count !== 1) return false;
  await tx.query(
    `update review_assignments set submitted_at = $4 where tenant_id = $1 and application_id = $2 and reviewer_id = $3`,
    [...key, at],
  );
  return true;
}

/** Gives a review back to its writer; tells whether it was handed in, and the version that was seen. */
export async function reopenReview(
  tx: Tx,
  {
    tenantId,
    applicationId,
    reviewerId,
    version,
  }: Omit<ReviewKey, 'callId' | 'nonprofitId'> & Pick<ReviewRow, 'version'>,
  { by, at, reason }: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<boolean> {
  const key = [tenantId, applicationId, reviewerId];
  const [, count] = await tx.query<[unknown[], number]>(
    `update reviews set version = version + 1, status = 'draft', submitted_at = null, reopened_by = $4, reopened_at = $5,
      reopen_reason = $6 where tenant_id = $1 and application_id = $2 and reviewer_id = $3 and status = 'submitted' and version = $7`,
    [...key, by, at, reason, version],
  );
  if (count !== 1) return false;
  await tx.query(
    `update review_assignments set submitted_at = null where tenant_id = $1 and application_id = $2 and reviewer_id = $3`,
    key,
  );
  return true;
}
