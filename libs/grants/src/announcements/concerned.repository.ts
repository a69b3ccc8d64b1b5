import type { Tx } from '@puente/database';

/** An application as far as it decides who may hear of it. */
export interface ConcernedApplication {
  readonly callId: string;
  readonly funderId: string;
  readonly status: 'draft' | 'submitted' | 'withdrawn';
  readonly submittedAt: Date | null;
  /** Until when the funder knows nothing of it; null where its call is not sealed. */
  readonly sealedUntil: Date | null;
}

export async function findConcerned(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<ConcernedApplication | null> {
  const rows = await tx.query<ConcernedApplication[]>(
    `select a.call_id as "callId", a.funder_id as "funderId", a.status, a.submitted_at as "submittedAt",
            case when a.sealed_until is not null then greatest(a.sealed_until, c.closes_at) end as "sealedUntil"
       from applications a join calls c on c.tenant_id = a.funder_id and c.id = a.call_id
      where a.tenant_id = $1 and a.id = $2`,
    [tenantId, id],
  );
  return rows[0] ?? null;
}

/** The nonprofit of an award; null where nobody is told of it yet. */
export async function nonprofitOfAward(tx: Tx, tenantId: string, id: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }[]>(
    'select nonprofit_id as id from awards where tenant_id = $1 and id = $2',
    [tenantId, id],
  );
  return row?.id ?? null;
}

/** The nonprofits that are applying, or have applied, to a call; not those that took all of it back. */
export async function applicantsOf(tx: Tx, funderId: string, callId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select distinct tenant_id as id from applications
      where funder_id = $1 and call_id = $2 and status <> 'withdrawn' order by 1`,
    [funderId, callId],
  );
  return rows.map(({ id }) => id);
}
