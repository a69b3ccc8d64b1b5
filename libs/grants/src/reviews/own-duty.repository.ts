import type { PersonActor, Tx } from '@puente/database';
import type { CallKey } from './review-plan.repository';

/** What somebody is asked to review in a call. */
export interface OwnDuty {
  /** Whether names are hidden from who reviews. */
  readonly blind: boolean;
  readonly declaredAt: Date | null;
  readonly submittedAt: Date | null;
}

/** Whether somebody has a review to hand in: what colleagues think is hidden from them until then. */
export const isUnfinished = (duty: OwnDuty | null | undefined): boolean => duty?.submittedAt === null;

/** Who reviews without names learns none anywhere, until their review is handed in. */
export const isNameHidden = (duty: OwnDuty): boolean => duty.blind && isUnfinished(duty);

/** A person's own reviews of a call, by application. */
export async function listOwnDuties(
  tx: Tx,
  { tenantId, personId }: PersonActor,
  { callId }: Pick<CallKey, 'callId'>,
): Promise<ReadonlyMap<string, OwnDuty>> {
  const rows = await tx.query<(OwnDuty & { readonly id: string })[]>(
    `select a.application_id as id, p.blind, a.declared_at as "declaredAt", a.submitted_at as "submittedAt"
      from review_assignments a join review_plans p on p.tenant_id = a.tenant_id and p.call_id = a.call_id
     where a.tenant_id = $1 and a.call_id = $2 and a.reviewer_id = $3`,
    [tenantId, callId, personId],
  );
  return new Map(rows.map(({ id, ...duty }) => [id, duty]));
}

/** The nonprofits that somebody still reviews without names, in whichever call. */
export async function listHiddenNonprofits(
  tx: Tx,
  { tenantId, personId }: PersonActor,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `select distinct a.nonprofit_id as id
      from review_assignments a join review_plans p on p.tenant_id = a.tenant_id and p.call_id = a.call_id
     where a.tenant_id = $1 and a.reviewer_id = $2 and p.blind and a.submitted_at is null`,
    [tenantId, personId],
  );
  return new Set(rows.map(({ id }) => id));
}
