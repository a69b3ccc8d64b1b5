import { randomUUID } from 'node:crypto';
import type { Database } from '@puente/database';
import { dayInMexico } from '@puente/kernel';
import { postToBooks } from '@puente/ledger';
import { asSuperuser, saveAward, saveMember, saveNonprofit, type TestDatabase } from '@puente/testing';

/** Payments of one payer to one nonprofit; every other payer sends pesos for dollars. */
export const PAYMENTS_EACH = 250;
const AMOUNT = 100_001n;
const TODAY = dayInMexico(new Date());

/** So many payments that wait in batches that were sent, with their jobs, which nobody carries out until they are let out. */
export async function savePayments(test: TestDatabase, database: Database, count: number): Promise<void> {
  for (let index = 0; index * PAYMENTS_EACH < count; index++) {
    await savePayer(test, database, index % 2 === 1, Math.min(PAYMENTS_EACH, count - index * PAYMENTS_EACH));
  }
}

async function savePayer(
  test: TestDatabase,
  database: Database,
  isChanged: boolean,
  payments: number,
): Promise<void> {
  const payer = await saveMember(test, 'funder', 'funder-finance');
  const { id: nonprofitId } = await saveNonprofit(test);
  const [batch, rate] = [randomUUID(), randomUUID()];
  const currency = isChanged ? 'USD' : 'MXN';
  const total = AMOUNT * BigInt(payments);
  const of = { nonprofitId, minor: total, currency, writtenBy: payer.personId };
  const award = await saveAward(test, payer.tenantId, of);
  await asSuperuser(test, BATCH, [
    payer.tenantId,
    batch,
    payer.personId,
    rate,
    currency,
    payments,
    total.toString(),
    TODAY,
    randomUUID(),
  ]);
  const rows = [
    payer.tenantId,
    award,
    nonprofitId,
    payer.personId,
    batch,
    currency,
    AMOUNT.toString(),
    payments,
  ];
  await asSuperuser(test, PAYMENTS, [...rows, randomUUID()]);
  const amount = { minor: total, currency } as const;
  await database.asActor(payer, async (tx) => {
    for (const kind of ['award', 'reserve'] as const) {
      const event = { kind, amount } as const;
      await postToBooks(tx, payer, {
        awardId: award,
        businessKey: `${kind}:${award}`,
        happenedOn: TODAY,
        event,
      });
    }
  });
}

const BATCH = `
  with rate as (insert into exchange_rates (tenant_id, id, of_currency, in_currency, rated_on, source, rate, recorded_by,
      recorded_at) select $1::uuid, $4::uuid, $5::text, 'MXN', $8::date, 'bank', 18.5023, $3::uuid, now() where $5::text <> 'MXN')
  insert into payment_batches (tenant_id, id, number, currency, transfer_currency, payments, total_minor, version, state,
    made_by, made_at, released_by, released_at, shown_sha256, sent_by, sent_at, sent_on, rate_id)
  values ($1::uuid, $2, 1, $5::text, 'MXN', $6, $7, 3, 'sent', $3::uuid, now(), $9, now(), '00', $3::uuid, now(), $8::date,
    case when $5::text <> 'MXN' then $4::uuid end)`;

const PAYMENTS = `
  with fresh as (select gen_random_uuid() as id, n from generate_series(1, $8::int) n),
  planned as (insert into disbursements (tenant_id, id, award_id, nonprofit_id, number, amount_minor, currency, planned_on,
      changed_by, changed_at) select $1::uuid, id, $2::uuid, $3::uuid, n, $7::bigint, $6::text, '2027-01-15', $4::uuid, now() from fresh),
  paid as (insert into payments (tenant_id, id, award_id, disbursement_id, nonprofit_id, amount_minor, currency,
      transfer_currency, account_id, account_version, account_sha256, version, state, batch_id, proposed_by, proposed_at,
      approved_by, approved_at, shown_sha256)
    select $1::uuid, id, $2::uuid, id, $3::uuid, $7::bigint, $6::text, 'MXN', $5::uuid, 1, '00', 3, 'batched', $5::uuid, $4::uuid, now(), $9::uuid, now(), '00' from fresh)
  insert into outbox (id, tenant_id, name, data, run_at) select gen_random_uuid(), $1::uuid, 'payment.send',
    jsonb_build_object('tenantId', $1::uuid, 'paymentId', id), 'infinity' from fresh`;

/** Lets so many of them go, and wakes the relays. */
export async function letOut(test: TestDatabase, count: number): Promise<void> {
  await asSuperuser(
    test,
    `with due as (update outbox set run_at = now() where id in
       (select id from outbox where run_at = 'infinity' limit $1) returning 1)
     select pg_notify('outbox', '') from due limit 1`,
    [count],
  );
}

/** How many that were let out did not end. */
export async function letOutUnderWay(test: TestDatabase): Promise<number> {
  const [row] = await asSuperuser<{ count: number }>(
    test,
    `select count(*)::int as count from outbox
      where name = 'payment.send' and status in ('pending', 'sent') and run_at < 'infinity'`,
  );
  return row!.count;
}

/** How many did not end. */
export async function underWay(test: TestDatabase): Promise<number> {
  const [row] = await asSuperuser<{ count: number }>(
    test,
    `select count(*)::int as count from outbox where name = 'payment.send' and status in ('pending', 'sent')`,
  );
  return row!.count;
}

export interface Drift {
  /** Payments whose money did not move, or not as their state says. */
  readonly lost: number;
  /** Payments whose money moved more than once. */
  readonly doubled: number;
  /** Payments whose amounts, entries or records are not exactly one payment's. */
  readonly uneven: number;
  /** Awards whose balances are not the sum of their payments. */
  readonly awards: number;
}

/** Asks of each payment by itself: sums could hide one that was lost behind one that was sent twice. */
export async function driftOf(test: TestDatabase): Promise<Drift> {
  const [found] = await asSuperuser<Drift>(test, DRIFT);
  return found!;
}

const DRIFT = `
with each as (
  select p.*, (select count(*) from ledger_transactions t where t.tenant_id = p.tenant_id and t.award_id = p.award_id
      and t.business_key like 'payment:' || p.id || ':%') as moved,
    (select count(*) from audit_log l where l.subject_id = p.id::text and l.action = 'payment.sent') as told,
    t.moved_minor, t.happened_on, coalesce(e.sent, 0) as sent
  from payments p left join ledger_transactions t on t.tenant_id = p.tenant_id and t.kind = 'send'
      and t.business_key = 'payment:' || p.id || ':sent'
    left join lateral (select sum(e.amount) as sent from ledger_entries e join ledger_accounts a on a.tenant_id = e.tenant_id
      and a.id = e.account_id and a.kind = 'sent' where e.tenant_id = t.tenant_id and e.transaction_id = t.id) e on true),
books as (
  select a.tenant_id, a.award_id, sum(a.balance) filter (where a.kind = 'sent') as sent,
    sum(a.balance) filter (where a.kind = 'reserved') as reserved,
    (select count(*) * 100001 from payments p where p.tenant_id = a.tenant_id and p.award_id = a.award_id) as due
  from ledger_accounts a where a.award_id is not null group by a.tenant_id, a.award_id)
select (select count(*)::int from each where moved = 0 or state <> 'sent') as lost,
  (select count(*)::int from each where moved > 1) as doubled,
  (select count(*)::int from each where moved = 1 and (told <> 2 or sent <> amount_minor or moved_minor is distinct from sent_minor
    or happened_on is distinct from sent_on
    or sent_minor is distinct from case currency when 'MXN' then amount_minor else round(amount_minor * sent_rate)::bigint end)) as uneven,
  (select count(*)::int from books where sent is distinct from due or reserved <> 0) as awards`;
