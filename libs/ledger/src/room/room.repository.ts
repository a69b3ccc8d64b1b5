import type { Tx } from '@puente/database';
import type { RoomFacts, RoomInstalment, RoomPayment } from '../core';

/** What both sides know of an award, with what decides who may see it. */
export interface RoomRow extends RoomFacts {
  readonly tenantId: string;
  readonly programmeId: string | null;
}

const dayOf = (column: string): string => `(${column} at time zone 'America/Mexico_City')::date`;

/** All of it in one statement: what is told together was so together. Days are those of Mexico City. */
const ROOM = `
select w.tenant_id as "tenantId", w.programme_id as "programmeId",
  jsonb_build_object('state', w.state, 'amountMinor', w.amount_minor::text, 'currency', w.currency, 'endsOn', w.ends_on) as award,
  (select ${dayOf('g.sent_at')} from agreements g where g.tenant_id = w.tenant_id and g.award_id = w.id
    order by g.sent_at desc limit 1)::text as "agreementSentOn",
  (select ${dayOf('e.ended_at')} from award_endings e where e.tenant_id = w.tenant_id and e.award_id = w.id
    and e.state = 'done')::text as "overOn",
  coalesce((select jsonb_agg(jsonb_build_object('side', s.side, 'signedOn', ${dayOf('s.signed_at')}) order by s.signed_at, s.side)
    from agreement_signatures s where s.tenant_id = w.tenant_id and s.agreement_id = (select g.id from agreements g
      where g.tenant_id = w.tenant_id and g.award_id = w.id order by g.sent_at desc limit 1)), '[]') as signatures,
  coalesce((select jsonb_agg(jsonb_build_object('title', r.title, 'state', r.state, 'dueOn', r.due_on,
      'doneOn', ${dayOf('r.done_at')}, 'decidedOn', ${dayOf('r.decided_at')}) order by r.due_on, r.id)
    from award_requirements r where r.tenant_id = w.tenant_id and r.award_id = w.id), '[]') as requirements,
  coalesce((select jsonb_agg(jsonb_build_object('number', d.number, 'amountMinor', d.amount_minor::text,
      'plannedOn', d.planned_on) order by d.planned_on, d.number)
    from disbursements d where d.tenant_id = w.tenant_id and d.award_id = w.id and d.state = 'planned'
      and not exists (select from payments p where p.tenant_id = d.tenant_id and p.disbursement_id = d.id
        and p.state not in ('withdrawn', 'rejected', 'returned', 'reversed'))), '[]') as instalments,
  coalesce((select jsonb_agg(jsonb_build_object('number', d.number, 'state', p.state, 'amountMinor', p.amount_minor::text,
      'transferCurrency', p.transfer_currency, 'proposedOn', ${dayOf('p.proposed_at')},
      'sentMinor', p.sent_minor::text, 'sentOn', p.sent_on, 'receivedMinor', p.received_minor::text,
      'receivedOn', p.received_on, 'backOn', p.back_on) order by p.proposed_at, p.id)
    from payments p join disbursements d on d.tenant_id = p.tenant_id and d.id = p.disbursement_id
   where p.tenant_id = w.tenant_id and p.award_id = w.id), '[]') as payments,
  coalesce((select jsonb_agg(jsonb_build_object('on', coalesce(v.made_on, v.planned_on), 'isMade', v.state = 'made')
      order by v.planned_on, v.id) from site_visits v where v.tenant_id = w.tenant_id and v.award_id = w.id
      and v.state in ('agreed', 'made')), '[]') as visits,
  coalesce((select g.received_minor from award_opening_grants g where g.tenant_id = w.tenant_id and g.award_id = w.id
    and g.is_live), 0)::text as "receivedBefore"
from awards w where w.id = $2 and $1 in (w.tenant_id, w.nonprofit_id)`;

type Minor<Row, Names extends keyof Row> = Omit<Row, Names> & Readonly<Record<Names, string>>;
type Moved = { readonly sentMinor: string | null; readonly receivedMinor: string | null };
interface StoredRoom extends Minor<Omit<RoomRow, 'award' | 'instalments' | 'payments'>, 'receivedBefore'> {
  readonly award: Minor<RoomFacts['award'], 'amountMinor'>;
  readonly instalments: readonly Minor<RoomInstalment, 'amountMinor'>[];
  readonly payments: readonly (Omit<Minor<RoomPayment, 'amountMinor'>, keyof Moved> & Moved)[];
}

/** An award as whichever side of it `tenantId` is may know it; null where the policies show none. */
export async function findRoom(tx: Tx, tenantId: string, awardId: string): Promise<RoomRow | null> {
  const [row] = await tx.query<StoredRoom[]>(ROOM, [tenantId, awardId]);
  return row ? toRoom(row) : null;
}

const minorOf = (digits: string | null): bigint | null => (digits === null ? null : BigInt(digits));

const toRoom = ({ award, instalments, payments, receivedBefore, ...row }: StoredRoom): RoomRow => ({
  ...row,
  receivedBefore: BigInt(receivedBefore),
  award: { ...award, amountMinor: BigInt(award.amountMinor) },
  instalments: instalments.map((each) => ({ ...each, amountMinor: BigInt(each.amountMinor) })),
  payments: payments.map((each) => ({
    ...{ ...each, amountMinor: BigInt(each.amountMinor) },
    ...{ sentMinor: minorOf(each.sentMinor), receivedMinor: minorOf(each.receivedMinor) },
  })),
});
