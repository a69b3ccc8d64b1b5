import type { Tx } from '@puente/database';
import type { Population } from '@puente/taxonomy';
import type { ImpactAward, ImpactRate, ImpactScope } from '../core';

/** An award as its own row and the books say it, before it is known whom its programme is for and who may be placed. */
export interface BookedAward extends Omit<ImpactAward, 'populations' | 'mayBePlaced'> {
  readonly programmeId: string | null;
}

/**
 * Awards that ran or whose money moved in the period: promised with its changes, and paid less what came back. Of what happened
 * after the day of the data nothing counts.
 */
export function bookedAwards(
  tx: Tx,
  tenantId: string,
  { from, to, day }: ImpactScope,
): Promise<BookedAward[]> {
  return tx.query<BookedAward[]>(
    `select w.id, w.title, w.nonprofit_id as "nonprofitId", w.currency, w.programme_id as "programmeId", w.states,
        coalesce((select jsonb_agg(jsonb_build_object('code', s.share ->> 'code', 'percent', (s.share ->> 'percent')::int) order by s.at)
          from jsonb_array_elements(w.strategies) with ordinality as s (share, at)), '[]') as strategies,
        w.source_award_id as "sourceId", w.source_tenant_id as "sourceTenantId", w.indicators as aims, w.starts_on::text as "startsOn", coalesce(m.committed, 0)::text as "committedMinor", coalesce(m.paid, 0)::text as "paidMinor"
       from awards w left join (
         select t.award_id, -sum(e.amount) filter (where a.kind = 'promised') as committed,
             sum(e.amount) filter (where a.kind in ('sent', 'received')) as paid
           from ledger_transactions t join ledger_entries e on e.tenant_id = t.tenant_id and e.transaction_id = t.id
             join ledger_accounts a on a.tenant_id = e.tenant_id and a.id = e.account_id
          where t.tenant_id = $1 and t.happened_on between $2 and least($3::date, $4::date) group by t.award_id) m
         on m.award_id = w.id
      where w.tenant_id = $1 and w.state in ('active', 'paused', 'closing', 'closed', 'terminated')
        and (m.award_id is not null or (w.starts_on <= $3 and w.ends_on >= $2)) order by w.id`,
    [tenantId, from, to, day],
  );
}

/** The rates at which money was sent in the period, the first day first. */
export function sentRates(tx: Tx, tenantId: string, { from, to, day }: ImpactScope): Promise<ImpactRate[]> {
  return tx.query<ImpactRate[]>(
    `select distinct w.currency as of, t.moved_currency as in, trim_scale(t.rate)::text as value, t.rated_on::text as "ratedOn",
        t.rate_source as source
       from ledger_transactions t join awards w on w.tenant_id = t.tenant_id and w.id = t.award_id
      where t.tenant_id = $1 and t.kind = 'send' and t.rate is not null and t.happened_on between $2 and least($3::date, $4::date)
        and not exists (select from ledger_transactions r where r.tenant_id = t.tenant_id and r.reverses = t.id)
      order by 4, 1, 2, 3, 5 limit 200`,
    [tenantId, from, to, day],
  );
}

/** Whom programmes are for, as they say it. */
export async function populationsOf(
  tx: Tx,
  tenantId: string,
  programmes: readonly string[],
): Promise<ReadonlyMap<string, readonly Population[]>> {
  const rows = await tx.query<{ id: string; populations: Population[] }[]>(
    `select id, coalesce(facts -> 'populations', '[]') as populations from programmes where tenant_id = $1 and id = any ($2)`,
    [tenantId, programmes],
  );
  return new Map(rows.map(({ id, populations }) => [id, populations]));
}

/** Of some nonprofits those that chose to be known. */
export async function openAmong(tx: Tx, nonprofits: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `select tenant_id as id from nonprofit_profiles where tenant_id = any ($1) and safety = 'open'`,
    [nonprofits],
  );
  return new Set(rows.map(({ id }) => id));
}

export async function nameOf(tx: Tx, tenantId: string): Promise<string | null> {
  const [row] = await tx.query<{ name: string }[]>('select name from organizations where id = $1', [
    tenantId,
  ]);
  return row?.name ?? null;
}

/** A funder or HIP. */
export interface Payer {
  readonly id: string;
  readonly name: string;
}

/** Whose money an organisation gave on, by name. */
export const sourcesOf = (tx: Tx, tenantId: string): Promise<Payer[]> =>
  tx.query<Payer[]>(
    `select id, name from organizations where id in (select source_tenant_id from awards where tenant_id = $1) order by name, id`,
    [tenantId],
  );

/** Funders and HIP by name or id. */
export function findPayers(tx: Tx, asked: string): Promise<Payer[]> {
  return tx.query(
    `select id, name from organizations where kind in ('funder', 'hip') and (id::text = $1 or lower(name) = lower($1)) limit 2`,
    [asked],
  );
}
