import type { Tx } from '@puente/database';
import type { TeamMark } from '../core';
import type { CallKey } from '../reviews/review-plan.repository';

/** How an application is marked, and by whom; no name where they work here no more. */
export interface MarkRow {
  readonly mark: TeamMark;
  readonly by: string | null;
  readonly at: Date;
}

/** The marks of a call that the actor's policies show, by application. */
export async function listMarks(
  tx: Tx,
  { tenantId, callId }: CallKey,
): Promise<ReadonlyMap<string, MarkRow>> {
  const rows = await tx.query<(MarkRow & { readonly id: string })[]>(
    `select m.application_id as id, m.mark, p.name as by, m.set_at as at
      from application_marks m left join people p on p.id = m.set_by
     where m.tenant_id = $1 and m.call_id = $2 and m.mark is not null`,
    [tenantId, callId],
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

export interface MarkChange extends CallKey {
  readonly personId: string;
  readonly at: Date;
  /** Names what is marked at once. */
  readonly batch: string;
}

/** Marks applications, or takes their mark away; tells how many had another one. */
export async function setMarks(
  tx: Tx,
  { tenantId, callId, personId, at, batch }: MarkChange,
  ids: readonly string[],
  mark: TeamMark | null,
): Promise<number> {
  const rows = await tx.query<unknown[]>(
    `insert into application_marks as m (tenant_id, application_id, call_id, nonprofit_id, mark, batch, set_by, set_at)
      select $1, a.id, a.call_id, a.tenant_id, $4::text, $5, $6, $7 from applications a
       where a.funder_id = $1 and a.call_id = $2 and a.id = any ($3::uuid[]) and a.status = 'submitted'
         and ($4::text is not null or exists (select from application_marks x where x.tenant_id = $1 and x.application_id = a.id))
     on conflict (tenant_id, application_id) do update set earlier = m.mark, earlier_by = m.set_by,
       earlier_at = m.set_at, mark = excluded.mark, batch = excluded.batch,
       set_by = excluded.set_by, set_at = excluded.set_at where m.mark is distinct from excluded.mark
     returning 1`,
    [tenantId, callId, ids, mark, batch, personId, at],
  );
  return rows.length;
}

/** Puts back what stood before a batch of one's own that nobody marked anew since, as whose it was; tells how many. Once. */
export async function undoMarks(
  tx: Tx,
  { tenantId, callId, personId, at, batch }: MarkChange,
  since: Date,
): Promise<number> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update application_marks set mark = earlier, set_by = coalesce(earlier_by, set_by), set_at = coalesce(earlier_at, $5),
        earlier = null, earlier_by = null, earlier_at = null, batch = null
      where tenant_id = $1 and call_id = $2 and batch = $3 and set_by = $4 and set_at > $6`,
    [tenantId, callId, batch, personId, at, since],
  );
  return count;
}
