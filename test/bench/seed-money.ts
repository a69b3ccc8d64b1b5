import type { Client } from 'pg';

const AWARDS = 5_000;
/** Of each award, so that there are 40,000. */
const PAYMENTS = 8;

export interface Money {
  readonly payments: number;
  /** One of the awards. */
  readonly awardId: string;
}

/**
 * A year of a large funder past all policies: awards that are active, their instalments and payments, and the books of both with
 * every transaction there would be. Triggers are off meanwhile: balances are set to what they would have made of it.
 */
export async function seedMoney(client: Client, tenantId: string, personId: string): Promise<Money> {
  await client.query('set session_replication_role = replica');
  for (const step of [NONPROFITS, GIVEN, INSTALMENTS, PAID, PLACES, TRANSACTIONS, ENTRIES, BALANCES]) {
    await client.query(
      step.replaceAll(':tenant', `'${tenantId}'::uuid`).replaceAll(':person', `'${personId}'::uuid`),
    );
  }
  await client.query('set session_replication_role = origin');
  await client.query('analyze');
  const { rows } = await client.query<{ id: string }>('select id from awards order by id limit 1');
  return { payments: AWARDS * PAYMENTS, awardId: rows[0]!.id };
}

const NONPROFITS = `
insert into organizations (id, kind, name)
  select gen_random_uuid(), 'nonprofit', 'Colectiva ' || n from generate_series(1, 200) n`;

const GIVEN = `
insert into awards (tenant_id, id, nonprofit_id, version, state, title, amount_minor, currency, support, starts_on, ends_on,
    strategies, budget, written_by, written_at, proposed_by, proposed_at, approved_by, approved_at, approved_sha256)
  select :tenant, gen_random_uuid(), o.id, 5, 'active', 'Apoyo ' || n, 100000000, 'MXN', 'core', '2026-01-01', '2026-12-31',
    '[{"code": "capacity", "percent": 100, "needs": []}]',
    '[{"code": "staff", "label": "", "amountMinor": "100000000", "basis": "fixed"}]',
    :person, '2025-12-01', :person, '2025-12-01', gen_random_uuid(), '2025-12-02', 'x'
  from generate_series(1, ${AWARDS}) n
  join (select id, row_number() over (order by id) as place from organizations where kind = 'nonprofit') o
    on o.place = 1 + n % 200`;

const INSTALMENTS = `
insert into disbursements (tenant_id, id, award_id, nonprofit_id, number, amount_minor, currency, planned_on, changed_by, changed_at)
  select tenant_id, gen_random_uuid(), id, nonprofit_id, n, 10000000, 'MXN', date '2026-01-01' + 40 * n, :person, '2025-12-02'
    from awards, generate_series(1, ${PAYMENTS}) n`;

/** The last of each award still waits, for approval or for its batch; every tenth of the others is not confirmed. */
const PAID = `
insert into payments (tenant_id, id, award_id, disbursement_id, nonprofit_id, amount_minor, currency, transfer_currency, account_id,
    account_version, account_sha256, state, proposed_by, proposed_at, approved_by, approved_at, shown_sha256,
    sent_minor, sent_on, received_minor, received_on)
  select tenant_id, gen_random_uuid(), award_id, id, nonprofit_id, amount_minor, 'MXN', 'MXN', gen_random_uuid(), 1, 'x',
    standing, :person, planned_on - 3, case when standing <> 'proposed' then gen_random_uuid() end,
    case when standing <> 'proposed' then planned_on - 2 end, case when standing <> 'proposed' then 'x' end,
    case when left_bank then amount_minor end, case when left_bank then planned_on end,
    case when standing = 'received' then amount_minor end, case when standing = 'received' then planned_on + 1 end
  from (select *, number < ${PAYMENTS} as left_bank, case
      when number = ${PAYMENTS} then case when row_number() over (order by id) % 2 = 0 then 'proposed' else 'approved' end
      when row_number() over (order by id) % 10 = 0 then 'sent' else 'received' end as standing from disbursements) d`;

const PLACES = `
insert into ledger_accounts (tenant_id, id, award_id, kind, currency)
  select tenant_id, gen_random_uuid(), id, kind, 'MXN'
    from awards, unnest(array['promised', 'committed', 'reserved', 'sent', 'received']) kind`;

const TRANSACTIONS = `
insert into ledger_transactions (tenant_id, id, kind, business_key, award_id, entries, happened_on, recorded_at, recorded_by,
    moved_minor, moved_currency)
  select tenant_id, gen_random_uuid(), 'award', 'award:' || id, id, 2, date '2025-12-02', timestamptz '2025-12-02',
      :person, null::bigint, null::text from awards
  union all
  select p.tenant_id, gen_random_uuid(), k.kind, 'payment:' || p.id || ':' || k.kind, p.award_id, 2, k.happened_on, k.happened_on::timestamptz,
      :person, case when k.kind <> 'reserve' then p.amount_minor end, case when k.kind <> 'reserve' then 'MXN' end
    from payments p cross join lateral (values ('reserve', p.proposed_at::date), ('send', p.sent_on), ('receive', p.received_on))
      k (kind, happened_on)
   where k.happened_on is not null`;

const ENTRIES = `
insert into ledger_entries (tenant_id, transaction_id, line, account_id, currency, amount)
  select t.tenant_id, t.id, m.line, a.id, 'MXN', m.sign * case when t.kind = 'award' then 100000000 else 10000000 end
    from ledger_transactions t
    join (values ('award', 1, -1, 'promised'), ('award', 2, 1, 'committed'), ('reserve', 1, -1, 'committed'),
        ('reserve', 2, 1, 'reserved'), ('send', 1, -1, 'reserved'), ('send', 2, 1, 'sent'), ('receive', 1, -1, 'sent'),
        ('receive', 2, 1, 'received')) m (kind, line, sign, place) on m.kind = t.kind
    join ledger_accounts a on a.tenant_id = t.tenant_id and a.award_id = t.award_id and a.kind = m.place`;

const BALANCES = `
update ledger_accounts a set balance = e.amount
  from (select account_id, sum(amount) as amount from ledger_entries group by account_id) e where e.account_id = a.id`;
