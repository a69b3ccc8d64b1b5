import type { Tx } from '@puente/database';
import type { DeclineReason, Outcome } from '../core';

export interface ProgrammeDecision {
  readonly callId: string;
  readonly nonprofitId: string;
  readonly outcome: Outcome;
  readonly reasons: readonly DeclineReason[];
}

/** The latest decision on each nonprofit in each call of a programme, as far as the actor may read them. */
export function listProgrammeDecisions(
  tx: Tx,
  tenantId: string,
  programmeId: string,
): Promise<ProgrammeDecision[]> {
  return tx.query<ProgrammeDecision[]>(
    `select distinct on (o.call_id, o.tenant_id) o.call_id as "callId", o.tenant_id as "nonprofitId", o.outcome, o.reasons
       from outcomes o join calls c on c.tenant_id = o.funder_id and c.id = o.call_id
      where o.funder_id = $1 and c.programme_id = $2
      order by o.call_id, o.tenant_id, o.decided_at desc, o.application_id`,
    [tenantId, programmeId],
  );
}

/** By how many funders each of these names was supported by public sources; asked as `matcher`. */
export async function countFundersOf(tx: Tx, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ name: string; funders: number }[]>(
    `select lower(r.name) as name, count(distinct g.funder_id)::int as funders
       from past_grants g join past_grant_recipients r on r.tenant_id = g.tenant_id and r.id = g.recipient_id
      where lower(r.name) = any ($1) group by lower(r.name)`,
    [names.map((name) => name.toLowerCase())],
  );
  return new Map(rows.map(({ name, funders }) => [name, funders]));
}
