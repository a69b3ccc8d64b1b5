import type { Tx } from '@puente/database';
import { RECEIPT_ROUTES, type ClosingFacts } from '../core';

/** What both sides see of how an award can be closed, in minor units of its currency. */
export interface ClosingRow {
  readonly facts: ClosingFacts;
  /** What was agreed and neither left nor came back. */
  readonly unpaidMinor: bigint;
}

/** All of it in one statement: what is told together was so together. */
const FACTS = `
with w as (select * from awards where id = $2 and $1 in (tenant_id, nonprofit_id)),
  r as (select q.* from award_requirements q join w on q.tenant_id = w.tenant_id and q.award_id = w.id),
  p as (select q.* from payments q join w on q.tenant_id = w.tenant_id and q.award_id = w.id),
  d as (select q.* from disbursements q join w on q.tenant_id = w.tenant_id and q.award_id = w.id where q.state = 'planned'
    and not exists (select from p where p.disbursement_id = q.id
      and p.state not in ('withdrawn', 'rejected', 'returned', 'reversed'))),
  m as (select q.state from award_amendments q join w on q.tenant_id = w.tenant_id and q.award_id = w.id)
select jsonb_build_object(
    'requirements-open', (select count(*) from r where state = 'open'),
    'requirements-to-accept', (select count(*) from r where state = 'done'),
    'final-report', case when exists (select from r where kind = 'report' and due_on >= w.ends_on) then 0 else 1 end,
    'instalments-open', (select count(*) from d where not exists (select from p where p.disbursement_id = d.id
      and p.state = 'returned')),
    'returned', (select count(*) from d where exists (select from p where p.disbursement_id = d.id and p.state = 'returned')),
    'payments-under-way', (select count(*) from p where state in ('proposed', 'approved', 'batched')),
    'receipts', (select count(*) from p where state = 'sent'),
    'donation-receipts', (select count(*) from p where state = 'received' and w.route = any ($3)
      and not exists (select from donation_receipts c where c.tenant_id = p.tenant_id and c.payment_id = p.id)),
    'amendment-of-funder', (select count(*) from m where state in ('requested', 'proposed')),
    'amendment-of-nonprofit', (select count(*) from m where state = 'approved'),
    'amendment-coming', (select count(*) from m where state = 'agreed'),
    'route-steps', (select count(*) from legal_routes l
      join legal_route_steps s on s.tenant_id = l.tenant_id and s.route_id = l.id
      where l.tenant_id = w.tenant_id and l.nonprofit_id = w.nonprofit_id and l.state <> 'ended' and s.state = 'open')) as facts,
  (w.amount_minor - coalesce((select sum(amount_minor) from p
    where state in ('sent', 'received', 'returned')), 0) - coalesce((select g.received_minor from award_opening_grants g
    where g.tenant_id = w.tenant_id and g.award_id = w.id and g.is_live), 0))::text as "unpaidMinor"
from w`;

/** For whichever side of an award `tenantId` is; null where the policies show none. */
export async function findClosing(tx: Tx, tenantId: string, awardId: string): Promise<ClosingRow | null> {
  const [row] = await tx.query<{ facts: ClosingFacts; unpaidMinor: string }[]>(FACTS, [
    ...[tenantId, awardId, [...RECEIPT_ROUTES]],
  ]);
  return row ? { facts: row.facts, unpaidMinor: BigInt(row.unpaidMinor) } : null;
}

/**
 * Holds the books of an award for its end, so that nothing is posted between what was checked and what is released; false while
 * somebody posts to them.
 */
export async function holdBooks(tx: Tx, tenantId: string, awardId: string): Promise<boolean> {
  const [row] = await tx.query<{ held: boolean }[]>(
    `select pg_try_advisory_xact_lock(hashtextextended('books ' || $1::uuid || $2::uuid, 0)) as held`,
    [tenantId, awardId],
  );
  return row!.held;
}
