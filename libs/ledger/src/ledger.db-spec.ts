import { randomUUID } from 'node:crypto';
import { Database, type PersonActor, type Tx } from '@puente/database';
import { DomainError, type DateOnly, type Money } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveAward, saveMember, type TestDatabase } from '@puente/testing';
import {
  AwardBooks,
  postToBooks,
  reverseInBooks,
  type ExchangeRate,
  type LedgerEvent,
  type Transfer,
} from '.';

const DAY = '2026-11-21' as DateOnly;
const RATE: ExchangeRate = { value: '18.5', source: 'banxico-fix', ratedOn: DAY };
const usd = (minor: bigint): Money => ({ minor, currency: 'USD' });
const same = (money: Money): Transfer => ({ money, rate: null });
const inPesos = (minor: bigint): Transfer => ({ money: { minor, currency: 'MXN' }, rate: RATE });

describe('the books', () => {
  let test: TestDatabase;
  let database: Database;
  let books: AwardBooks;
  let finance: PersonActor;
  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    books = new AwardBooks(database);
    finance = await saveMember(test, 'funder', 'funder-finance');
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const post = (awardId: string, businessKey: string, event: LedgerEvent, actor = finance) =>
    database.asActor(actor, (tx) => postToBooks(tx, actor, { awardId, businessKey, happenedOn: DAY, event }));
  const reverse = (reversed: string, businessKey: string) =>
    database.asActor(finance, (tx) =>
      reverseInBooks(tx, finance, { reversed, businessKey, happenedOn: DAY }),
    );
  const awarded = async (amount = usd(10_000n), actor = finance): Promise<string> => {
    const awardId = await saveAward(test, actor.tenantId);
    await post(awardId, `award:${awardId}`, { kind: 'award', amount }, actor);
    return awardId;
  };
  /** The places that are not empty. */
  const standing = async (awardId: string): Promise<object> => {
    const { minor } = (await books.of(finance, awardId)).balances;
    return Object.fromEntries(Object.entries(minor).filter(([, amount]) => amount !== 0n));
  };
  const refusal = (tried: Promise<unknown>): Promise<string> =>
    tried.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const asFinance = (sql: string, params: unknown[] = []): Promise<unknown> =>
    database.asActor(finance, (tx: Tx) => tx.query(sql, params));

  it('follow an award from its promise to its close', async () => {
    const award = await awarded();
    await post(award, `${award}:up`, { kind: 'amendment', change: usd(2_000n) });
    await post(award, `${award}:p1`, { kind: 'reserve', amount: usd(9_000n) });
    await post(award, `${award}:p1:sent`, {
      kind: 'send',
      agreed: usd(9_000n),
      transfer: inPesos(166_400n),
    });
    await post(award, `${award}:p1:here`, {
      kind: 'receive',
      agreed: usd(9_000n),
      transfer: inPesos(166_000n),
    });
    await post(award, `${award}:back`, { kind: 'return', agreed: usd(500n), transfer: same(usd(500n)) });
    const { balances } = await books.of(finance, award);
    expect(await post(award, `${award}:close`, { kind: 'close', balances })).toBe(true);
    const after = (await books.of(finance, award)).balances;
    expect(await post(award, `${award}:close`, { kind: 'close', balances: after })).toBe(false);
    expect(await standing(award)).toEqual({
      promised: -12_000n,
      received: 8_500n,
      returned: 500n,
      released: 3_000n,
    });
    const { transactions } = await books.of(finance, award);
    expect(transactions.map(({ posting }) => posting.kind).join(' ')).toBe(
      'award amendment reserve send receive return close',
    );
    expect(transactions[3]!.posting.transfer).toEqual(inPesos(166_400n));
    expect(transactions[3]!.posting.entries).toHaveLength(4);
  });

  it('refuse what there is not enough for', async () => {
    const award = await awarded();
    const take = (kind: 'reserve' | 'release', minor: bigint) =>
      refusal(post(award, `${award}:${randomUUID()}`, { kind, amount: usd(minor) }));
    expect(await take('reserve', 10_001n)).toBe('not-enough-committed');
    expect(await take('release', 1n)).toBe('not-enough-reserved');
    expect(await take('reserve', 10_000n)).toBe('done');
    const moved = { agreed: usd(1n), transfer: same(usd(1n)) };
    for (const [kind, code] of [
      ['receive', 'not-enough-sent'],
      ['return', 'not-enough-received'],
    ] as const) {
      expect(await refusal(post(award, `${award}:${kind}`, { kind, ...moved }))).toBe(code);
    }
    expect(await standing(award)).toEqual({ promised: -10_000n, reserved: 10_000n });
  });

  it('have a repeat once, and refuse its key for something else', async () => {
    const award = await awarded();
    const key = `${award}:p1`;
    const again = (minor: bigint) => refusal(post(award, key, { kind: 'reserve', amount: usd(minor) }));
    expect(await post(award, key, { kind: 'reserve', amount: usd(400n) })).toBe(true);
    expect(await post(award, key, { kind: 'reserve', amount: usd(400n) })).toBe(false);
    expect(await again(401n)).toBe('booked-otherwise');
    const [agreed, sent] = [usd(400n), `${key}:sent`];
    const send = (value: string) => {
      const transfer = { money: { minor: 7_400n, currency: 'MXN' as const }, rate: { ...RATE, value } };
      return refusal(post(award, sent, { kind: 'send', agreed, transfer }));
    };
    expect([await send('18.5'), await send('18.50'), await send('18.6')].join(' ')).toBe(
      'done done booked-otherwise',
    );
    expect(await standing(award)).toEqual({ promised: -10_000n, committed: 9_600n, sent: 400n });
  });

  it('undo by the exact opposite, once', async () => {
    const award = await awarded();
    const [paid, sent] = [`${award}:p1`, `${award}:p1:sent`];
    await post(award, paid, { kind: 'reserve', amount: usd(400n) });
    await post(award, sent, { kind: 'send', agreed: usd(400n), transfer: inPesos(7_400n) });
    expect(await refusal(reverse(paid, `${paid}:undone`))).toBe('not-enough-reserved');
    expect(await reverse(sent, `${sent}:undone`)).toBe(true);
    expect(await reverse(sent, `${sent}:undone`)).toBe(false);
    expect(await refusal(reverse(sent, `${sent}:undone-again`))).toBe('already-reversed');
    expect(await refusal(reverse(`${sent}:undone`, `${sent}:redone`))).toBe('is-reversal');
    expect(await refusal(reverse(`${award}:nothing`, `${award}:x`))).toBe('not-found');
    expect(await standing(award)).toEqual({ promised: -10_000n, committed: 9_600n, reserved: 400n });
  });

  it('refuse another currency than the award’s', async () => {
    const award = await awarded();
    const event: LedgerEvent = { kind: 'reserve', amount: { minor: 1n, currency: 'MXN' } };
    expect(await refusal(post(award, `${award}:p1`, event))).toBe('award-currency');
  });

  it('are their payer’s own, and not for everybody there', async () => {
    const award = await awarded();
    const stranger = await saveMember(test, 'funder', 'funder-admin');
    expect(await refusal(books.of(stranger, award))).toBe('not-found');
    expect(await refusal(books.of(finance, randomUUID()))).toBe('not-found');
    const officer = await saveMember(test, 'funder', 'program-officer', finance.tenantId);
    expect(await refusal(books.of(officer, award))).toBe('forbidden');
    const event: LedgerEvent = { kind: 'reserve', amount: usd(1n) };
    await expect(post(award, `${award}:p1`, event, officer)).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
    const admin = await saveMember(test, 'hip', 'hip-admin');
    const own = await awarded(usd(5n), admin);
    const auditor = await saveMember(test, 'hip', 'auditor', admin.tenantId);
    expect((await books.of(auditor, own)).balances.minor.committed).toBe(5n);
    expect(await refusal(books.of(auditor, award))).toBe('not-found');
  });

  it('tell the audit log of each transaction, by its kind', async () => {
    const [award, opened] = [await awarded(), await saveAward(test, finance.tenantId)];
    const moved = (minor: bigint) => ({ agreed: usd(minor), transfer: same(usd(minor)) });
    const put = (event: LedgerEvent) => post(award, randomUUID(), event);
    await put({ kind: 'amendment', change: usd(1n) });
    await put({ kind: 'reserve', amount: usd(900n) });
    await put({ kind: 'release', amount: usd(100n) });
    await put({ kind: 'send', ...moved(800n) });
    await put({ kind: 'receive', ...moved(800n) });
    await post(award, `${award}:back`, { kind: 'return', ...moved(100n) });
    await reverse(`${award}:back`, `${award}:undone`);
    await put({ kind: 'close', balances: (await books.of(finance, award)).balances });
    const nothing = { sent: usd(0n), received: usd(0n) };
    await post(opened, randomUUID(), { kind: 'opening', committed: usd(5n), ...nothing });
    const rows = await asSuperuser<{ action: string }>(
      test,
      `select action from audit_log where tenant_id = $1 and detail ->> 'award' = any ($2) order by seq`,
      [finance.tenantId, [award, opened]],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      ...['ledger.awarded', 'ledger.amended', 'ledger.reserved', 'ledger.unreserved', 'ledger.sent'],
      ...['ledger.received', 'ledger.returned', 'ledger.reversed', 'ledger.closed', 'ledger.opened'],
    ]);
  });

  /** A transaction of two announced entries, from the first place of an award to the second, with these amounts. */
  const RAW = `
    with t as (insert into ledger_transactions (tenant_id, id, kind, business_key, award_id, entries, happened_on, recorded_by)
      values ($1, gen_random_uuid(), 'reserve', gen_random_uuid()::text, $2, 2, now(), $3) returning id),
    put as (select kind, amount, row_number() over () as line from
      (values ('committed', $4::bigint), ('reserved', $5::bigint)) as raw (kind, amount) where amount <> 0)
    insert into ledger_entries select $1, t.id, put.line, a.id, a.currency, put.amount
      from t, put join ledger_accounts a on a.tenant_id = $1 and a.award_id = $2 and a.kind = put.kind`;

  it.each([
    ['makes money out of nothing', -100, 101],
    ['has one entry only', 0, 100],
    ['has none', 0, 0],
  ])('refuse a transaction that %s, whoever writes it', async (_what, from, to) => {
    const award = await awarded();
    await post(award, `${award}:p1`, { kind: 'reserve', amount: usd(400n) });
    const params = [finance.tenantId, award, finance.personId, from, to];
    const unbalanced = { constraint: 'ck_ledger_transactions_balanced' };
    await expect(asFinance(RAW, params)).rejects.toMatchObject({ driverError: unbalanced });
    await expect(asSuperuser(test, RAW, params)).rejects.toMatchObject(unbalanced);
  });

  it('take no entries for a transaction that is written already', async () => {
    const award = await awarded();
    const late = `insert into ledger_entries select e.tenant_id, e.transaction_id, e.line + 2, e.account_id, e.currency, -e.amount
      from ledger_entries e join ledger_transactions t on t.tenant_id = e.tenant_id and t.id = e.transaction_id
     where t.award_id = $1`;
    await expect(asFinance(late, [award])).rejects.toMatchObject({
      driverError: { constraint: 'ck_ledger_transactions_balanced' },
    });
  });

  it('refuse an entry of no award, and of another payer’s, whoever writes it', async () => {
    const stranger = await saveMember(test, 'funder', 'funder-finance');
    // In the payer's own places no award is named but by the transaction.
    const bare = `insert into ledger_transactions (tenant_id, id, kind, business_key, award_id, entries, happened_on, recorded_by)
      values ($1, gen_random_uuid(), 'reserve', gen_random_uuid()::text, $2, 2, now(), $3)`;
    for (const award of [randomUUID(), await saveAward(test, stranger.tenantId)]) {
      await expect(post(award, `award:${award}`, { kind: 'award', amount: usd(1n) })).rejects.toMatchObject({
        driverError: { constraint: 'fk_ledger_accounts_award' },
      });
      await expect(
        asSuperuser(test, bare, [finance.tenantId, award, finance.personId]),
      ).rejects.toMatchObject({
        constraint: 'fk_ledger_transactions_award',
      });
    }
  });

  it('take no money of one award for another', async () => {
    const [one, other] = [await awarded(), await awarded()];
    const across = `
      with t as (insert into ledger_transactions (tenant_id, id, kind, business_key, award_id, entries, happened_on, recorded_by)
        values ($1, gen_random_uuid(), 'reserve', gen_random_uuid()::text, $2, 2, now(), $3) returning id)
      insert into ledger_entries select $1, t.id, row_number() over (), a.id, a.currency,
          case when a.award_id = $2 then -5 else 5 end
        from t, ledger_accounts a where a.tenant_id = $1 and a.award_id in ($2, $4) and a.kind = 'committed'`;
    await expect(asFinance(across, [finance.tenantId, one, finance.personId, other])).rejects.toMatchObject({
      driverError: { constraint: 'ck_ledger_transactions_balanced' },
    });
  });

  it.each([
    ['write a balance', `update ledger_accounts set balance = 1 where tenant_id = $1`],
    [
      'open an account that is not empty',
      `insert into ledger_accounts values ($1, gen_random_uuid(), gen_random_uuid(), 'committed', 'USD', 1)`,
    ],
    ['change an entry', `update ledger_entries set amount = 1 where tenant_id = $1`],
    ['delete a transaction', `delete from ledger_transactions where tenant_id = $1`],
    ['call the function that moves balances', `select ledger.move() where $1::uuid is not null`],
  ])('let the application not %s', async (_what, sql) => {
    await awarded();
    await expect(asFinance(sql, [finance.tenantId])).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });

  it.each([
    `update ledger_entries set amount = amount + 1`,
    `delete from ledger_entries`,
    `truncate ledger_entries`,
    `update ledger_transactions set happened_on = now()`,
    `truncate ledger_transactions cascade`,
    `update ledger_accounts set balance = balance + 1`,
    `delete from ledger_accounts`,
  ])('refuse their owner: %s', async (sql) => {
    await awarded();
    await expect(asSuperuser(test, sql)).rejects.toMatchObject({ code: '42501' });
  });
});
