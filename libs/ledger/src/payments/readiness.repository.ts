import type { Tx } from '@puente/database';
import type { DateOnly } from '@puente/kernel';
import type { RequirementState } from '@puente/grants';
import type { Readiness } from '../core';

/** A requirement of an award that an instalment may wait for. */
export interface ConditionRow {
  readonly id: string;
  readonly title: string;
  readonly dueOn: DateOnly;
  readonly state: RequirementState;
}

/** What an award asks for, in the order of its days. */
export function listConditions(tx: Tx, awardId: string): Promise<ConditionRow[]> {
  return tx.query(
    `select id, title, due_on::text as "dueOn", state from award_requirements where award_id = $1 order by due_on, id`,
    [awardId],
  );
}

type Unmet = Readiness['requirements'];
export const NOTHING_UNMET: Unmet = { open: 0, done: 0 };

/** Of the requirements that instalments wait for: how many nobody delivered, and how many wait to be accepted. */
export async function countUnmet(
  tx: Tx,
  tenantId: string,
  disbursementIds: readonly string[],
): Promise<ReadonlyMap<string, Unmet>> {
  const rows = await tx.query<(Unmet & { id: string })[]>(
    `select r.disbursement_id as id, count(*) filter (where q.state = 'open')::integer as open,
        count(*) filter (where q.state = 'done')::integer as done
       from disbursement_requirements r
       join award_requirements q on q.tenant_id = r.tenant_id and q.id = r.requirement_id
      where r.tenant_id = $1 and r.disbursement_id = any ($2) group by 1`,
    [tenantId, disbursementIds],
  );
  return new Map(rows.map(({ id, open, done }) => [id, { open, done }]));
}
