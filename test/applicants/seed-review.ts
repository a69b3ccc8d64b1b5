import { parseRubric } from '../../libs/grants/src/core/reviews/rubric';
import { rubricOf } from '../rooms/sample-forms';
import {
  QUESTIONS,
  type Applicant,
  type Applicants,
  type Insert,
  type SignedInPerson,
} from './seed-applicants';

/**
 * Hands in as many applications as there are reviewers, and has each of these read one whose conflict they declared.
 * Past all triggers: nobody signs here.
 */
export async function seedReview(
  insert: Insert,
  { callId, reviewers }: Pick<Applicants, 'callId' | 'reviewers'>,
  handedIn: readonly Applicant[],
): Promise<ReadonlyMap<SignedInPerson, Applicant>> {
  await insert('set session_replication_role = replica', []);
  const funderId = reviewers[0]!.tenantId;
  await insert(
    `insert into review_plans (tenant_id, call_id, rubric, blind, reviewers_each, quorum) values ($1, $2, $3, false, 1, 1)`,
    [funderId, callId, JSON.stringify(parseRubric(rubricOf('El trabajo')).rubric)],
  );
  const pairs = new Map(reviewers.map((reviewer, index) => [reviewer, handedIn[index % handedIn.length]!]));
  for (const [reviewer, applicant] of pairs) await handInAndAssign(insert, callId, reviewer, applicant);
  await insert('set session_replication_role = default', []);
  return pairs;
}

async function handInAndAssign(
  insert: Insert,
  callId: string,
  { tenantId: funderId, personId }: SignedInPerson,
  { tenantId, applicationId, personId: signer }: Applicant,
): Promise<void> {
  const answers = Object.fromEntries(QUESTIONS.map((id) => [id, 'Acompañamos a diez personas. '.repeat(40)]));
  await insert(`update applications set status = 'submitted', submitted_at = now() where id = $1`, [
    applicationId,
  ]);
  await insert(
    `insert into submissions (tenant_id, application_id, answers, sha256, code, signed_by, signed_at)
      values ($1, $2, $3, '', $4, $5, now())`,
    [tenantId, applicationId, JSON.stringify(answers), applicationId.slice(0, 10), signer],
  );
  await insert(
    `insert into review_assignments (tenant_id, application_id, reviewer_id, call_id, nonprofit_id, assigned_by,
        assigned_at, declared_at, opened_at) values ($1, $2, $3, $4, $5, $3, now(), now(), now())`,
    [funderId, applicationId, personId, callId, tenantId],
  );
}
