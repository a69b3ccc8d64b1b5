import { randomUUID } from 'node:crypto';
import { auditEntities } from '@puente/audit';
import { Database, type PersonActor } from '@puente/database';
import type { Currency, DateOnly, Money } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveAward, saveMember, type TestDatabase } from '@puente/testing';
import { refusal } from '../../../../test/rooms/grants-room';
import { parseMonth, paymentDifferences, postToBooks, reverseInBooks, type Transfer } from '..';
import { MonthEnds } from './month-end.service';

describe('the end of a month', () => {
  let test: TestDatabase;
  let database: Database;
  let months: MonthEnds;
  let finance: PersonActor;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: auditEntities });
    months = new MonthEnds(database);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  beforeEach(async () => {
    finance = await saveMember(test, 'funder', 'funder-finance');
  });

  const pesos = (minor: bigint): Money => ({ minor, currency: 'MXN' });
  const book = (awardId: string, on: string, event: Parameters<typeof postToBooks>[2]['event']) =>
    database.asActor(finance, (tx) =>
      postToBooks(tx, finance, {
        ...{ awardId, businessKey: `x:${randomUUID()}`, happenedOn: on as DateOnly, event },
      }),
    );
  const dollars = (minor: bigint, value: string): Transfer => ({
    money: { minor, currency: 'USD' },
    rate: { value, source: 'bank', ratedOn: '2026-11-10' as DateOnly },
  });
  /** Awarded in October, and one payment of it sent in November and one in December. */
  const live = async (): Promise<string> => {
    const award = await saveAward(test, finance.tenantId, { currency: 'MXN' });
    await book(award, '2026-10-31', { kind: 'award', amount: pesos(1_000n) });
    await book(award, '2026-11-01', { kind: 'reserve', amount: pesos(400n) });
    await book(award, '2026-11-30', { kind: 'send', agreed: pesos(400n), transfer: dollars(23n, '0.05125') });
    await book(award, '2026-12-01', { kind: 'reserve', amount: pesos(100n) });
    return award;
  };
  const placesOf = async (month: string, currency: Currency = 'MXN'): Promise<Record<string, string>> => {
    const { lines } = await months.of(finance, parseMonth(month)!);
    const own = lines.filter((line) => line.currency === currency);
    return Object.fromEntries(
      own.map((line) => [line.kind, `${line.openingMinor} ${line.movedMinor} ${line.closingMinor}`]),
    );
  };

  it('says how each place stood, what moved, and how it stands, by the day on which it happened', async () => {
    await live();
    expect(await placesOf('2026-10')).toMatchObject({ promised: '0 -1000 -1000', committed: '0 1000 1000' });
    expect(await placesOf('2026-11')).toMatchObject({
      ...{ promised: '-1000 0 -1000', committed: '1000 -400 600', reserved: '0 0 0', sent: '0 400 400' },
    });
    expect(await placesOf('2026-12')).toMatchObject({ committed: '600 -100 500', reserved: '0 100 100' });
    expect(await placesOf('2026-11', 'USD')).toEqual({ bank: '0 -23 -23', exchange: '0 23 23' });
    expect(await placesOf('2027-01')).toMatchObject({ committed: '500 0 500', sent: '400 0 400' });
  });

  it('closes with what the next month opens with', async () => {
    await live();
    const [one, next] = [
      await months.of(finance, parseMonth('2026-11')!),
      await months.of(finance, parseMonth('2026-12')!),
    ];
    expect(next.lines.map(({ openingMinor }) => openingMinor)).toEqual(
      one.lines.map(({ closingMinor }) => closingMinor),
    );
    expect(one.drifting).toBe(0);
  });

  it('says how many balances are not the sum of their entries', async () => {
    const award = await live();
    const drift = `set session_replication_role = replica;
      update ledger_accounts set balance = balance + 1 where award_id = '${award}' and kind = 'committed'`;
    await asSuperuser(test, drift);
    expect((await months.of(finance, parseMonth('2026-11')!)).drifting).toBe(1);
    await asSuperuser(
      test,
      drift.replace('balance + 1', 'balance - 1').concat('; set session_replication_role = origin'),
    );
  });

  it('tells how what was sent differs as the pure rule does, and nothing of what was undone', async () => {
    const award = await live();
    const transfer = dollars(25n, '0.05125');
    const { sending } = paymentDifferences({
      agreed: pesos(400n),
      sent: dollars(23n, '0.05125'),
      received: null,
    });
    const { differences } = await months.of(finance, parseMonth('2026-11')!);
    expect(differences).toEqual([{ currency: 'USD', sendingMinor: sending!.minor, underWayMinor: 0n }]);
    await book(award, '2026-12-02', { kind: 'send', agreed: pesos(100n), transfer });
    expect((await months.of(finance, parseMonth('2026-12')!)).differences).toHaveLength(1);
    const [sent] = await asSuperuser<{ key: string }>(
      test,
      `select business_key as key from ledger_transactions where award_id = $1 and kind = 'send' and happened_on = '2026-12-02'`,
      [award],
    );
    await database.asActor(finance, (tx) =>
      reverseInBooks(tx, finance, {
        ...{ reversed: sent!.key, businessKey: `x:${randomUUID()}`, happenedOn: '2026-12-03' as DateOnly },
      }),
    );
    expect((await months.of(finance, parseMonth('2026-12')!)).differences).toEqual([]);
  });

  it('lists what happened in the month, page by page, and whole when it is taken out, which is on record', async () => {
    await live();
    const month = parseMonth('2026-11')!;
    const { count, transactions } = await months.page(finance, month, 1);
    expect([count, ...transactions.map(({ kind, amountMinor }) => `${kind} ${amountMinor}`)]).toEqual([
      ...[2, 'reserve 400', 'send 400'],
    ]);
    expect((await months.page(finance, month, 2)).transactions).toEqual([]);
    expect((await months.takeOut(finance, month)).transactions).toEqual(transactions);
    const rows = await asSuperuser<{ detail: unknown }>(
      test,
      `select detail from audit_log where tenant_id = $1 and action = 'ledger.month-taken-out'`,
      [finance.tenantId],
    );
    expect(rows).toEqual([{ detail: { rows: 2 } }]);
  });

  it('is of one’s own books, and of who may read them', async () => {
    await live();
    const stranger = await saveMember(test, 'funder', 'funder-finance');
    expect((await months.of(stranger, parseMonth('2026-11')!)).lines).toEqual([]);
    const officer = await saveMember(test, 'funder', 'program-officer', finance.tenantId);
    expect(await refusal(months.of(officer, parseMonth('2026-11')!))).toBe('forbidden');
  });
});
