import type { Tx } from '@puente/database';
import type { Currency, DateOnly } from '@puente/kernel';
import type { AwardRow } from '../awards/award.repository';

/** What rows tell of an award under expenditure responsibility, up to the end of a year. */
export interface ExpenditureRow {
  readonly awardId: string;
  /** The day of the last signature. */
  readonly agreedOn: DateOnly | null;
  /** What was sent for it, of payments that were not returned. */
  readonly sent: readonly { readonly minor: bigint; readonly currency: Currency }[];
  /** Days on which reports were handed in that were accepted. */
  readonly reportDays: readonly DateOnly[];
  /** The last visit that was accepted, with what was said of it. */
  readonly visit: { readonly on: DateOnly; readonly result: string } | null;
}

interface Stored extends Omit<ExpenditureRow, 'sent'> {
  readonly sent: readonly { readonly minor: string; readonly currency: Currency }[] | null;
}

const DAY = (column: string): string => `(${column} at time zone 'America/Mexico_City')::date`;

/** Of these awards, by their ids, what happened until the last day of a year. */
export async function listExpenditure(
  tx: Tx,
  tenantId: string,
  awards: readonly Pick<AwardRow, 'id'>[],
  year: number,
): Promise<ReadonlyMap<string, ExpenditureRow>> {
  const rows = await tx.query<Stored[]>(
    `select w.id as "awardId", (select max(${DAY('s.signed_at')})::text from agreement_signatures s
        where s.tenant_id = w.tenant_id and s.award_id = w.id) as "agreedOn",
      (select jsonb_agg(t) from (select sum(p.sent_minor)::text as minor, p.transfer_currency as currency from payments p
        where p.tenant_id = w.tenant_id and p.award_id = w.id and p.state in ('sent', 'received') and p.sent_on <= $3
        group by p.transfer_currency order by p.transfer_currency) t) as sent,
      array(select ${DAY('q.done_at')}::text from award_requirements q where q.tenant_id = w.tenant_id and q.award_id = w.id
        and q.kind = 'report' and q.state = 'accepted' and ${DAY('q.done_at')} between $4 and $3 order by q.done_at) as "reportDays",
      (select jsonb_build_object('on', ${DAY('q.decided_at')}, 'result', q.answer) from award_requirements q
        where q.tenant_id = w.tenant_id and q.award_id = w.id and q.kind = 'visit' and q.state = 'accepted'
          and ${DAY('q.decided_at')} between $4 and $3 order by q.decided_at desc limit 1) as visit
     from awards w where w.tenant_id = $1 and w.id = any ($2::uuid[])`,
    [tenantId, awards.map(({ id }) => id), `${year}-12-31`, `${year}-01-01`],
  );
  return new Map(rows.map((row) => [row.awardId, toRow(row)]));
}

const toRow = ({ sent, ...row }: Stored): ExpenditureRow => ({
  ...row,
  sent: (sent ?? []).map(({ minor, currency }) => ({ minor: BigInt(minor), currency })),
});
