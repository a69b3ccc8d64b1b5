import { randomUUID } from 'node:crypto';
import { auditEntities } from '@puente/audit';
import { Database, type PersonActor } from '@puente/database';
import { FakeClock, type DateOnly, type Money } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveAward, saveMember, type TestDatabase } from '@puente/testing';
import { refusal } from '../../../../test/rooms/grants-room';
import { parseMonth, postToBooks } from '..';
import { MonthClosingService } from './month-closing.service';
import { MonthEnds } from './month-end.service';

describe('months of the books', () => {
  const clock = new FakeClock(new Date('2026-12-10T18:00:00Z'));
  let test: TestDatabase;
  let database: Database;
  let closings: MonthClosingService;
  let finance: PersonActor;
  let cashier: PersonActor;
  let award: string;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: auditEntities });
    closings = new MonthClosingService(database, clock);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  beforeEach(async () => {
    clock.advance(60_000);
    finance = await saveMember(test, 'funder', 'funder-finance');
    cashier = await saveMember(test, 'funder', 'funder-finance', finance.tenantId);
    award = await saveAward(test, finance.tenantId, { currency: 'MXN' });
    await post('2026-10-31', { kind: 'award', amount: pesos(1_000n) });
  });

  const pesos = (minor: bigint): Money => ({ minor, currency: 'MXN' });
  const post = (on: string, event: Parameters<typeof postToBooks>[2]['event']) =>
    database.asActor(finance, (tx) =>
      postToBooks(tx, finance, {
        ...{ awardId: award, businessKey: `x:${randomUUID()}`, happenedOn: on as DateOnly, event },
      }),
    );
  const reserve = (on: string) => post(on, { kind: 'reserve', amount: pesos(10n) });
  const closed = async (month: string): Promise<string> => {
    const id = await closings.propose(finance, month);
    await closings.confirm(cashier, id, 1);
    return id;
  };
  const stateOf = async (id: string) =>
    (await closings.list(finance)).rows.find((row) => row.id === id)!.state;
  const days = () =>
    asSuperuser<{ on: string; late: string | null }>(
      test,
      `select happened_on::text as on, late_of::text as late from ledger_transactions where award_id = $1
        order by happened_on, late_of nulls first`,
      [award],
    );
  const recorded = async (id: string): Promise<string[]> => {
    const rows = await asSuperuser<{ said: string }>(
      test,
      `select action || ' ' || (detail ->> 'month') as said from audit_log where subject_id = $1 and tenant_id = $2 order by seq`,
      [id, finance.tenantId],
    );
    return rows.map(({ said }) => said);
  };
  const past = (by: PersonActor, sql: string, values: readonly unknown[]): Promise<unknown> =>
    database.asActor(by, (tx) => tx.query(sql, [...values]));

  it('are closed by a second person, with all before them, and both steps are on record', async () => {
    const id = await closings.propose(finance, '2026-11');
    expect(await refusal(closings.confirm(finance, id, 1))).toBe('same-person');
    const unproven = { ...cashier, recentlyProven: false };
    expect(await refusal(closings.confirm(unproven, id, 1))).toBe('step-up-needed');
    await closings.confirm(cashier, id, 1);
    expect(await closings.list(cashier)).toMatchObject({
      closedUntil: '2026-12-01',
      rows: [{ month: '2026-11', state: 'closed', proposedBy: finance.personId }],
    });
    expect(await recorded(id)).toEqual(
      ['month.proposed', 'month.closed'].map((action) => `${action} 2026-11`),
    );
  });

  it('that are not over or closed already are refused', async () => {
    expect(await refusal(closings.propose(finance, '2026-12'))).toBe('month-not-over');
    expect(await refusal(closings.propose(finance, 'noviembre'))).toBe(
      'invalid-input month: month-not-readable',
    );
    await closed('2026-11');
    expect(await refusal(closings.propose(finance, '2026-10'))).toBe('month-closed-already');
  });

  it('have one step at a time', async () => {
    const id = await closings.propose(finance, '2026-10');
    expect(await refusal(closings.propose(cashier, '2026-11'))).toBe('month-step-under-way');
    await closings.withdraw(finance, id, 1);
    expect(await stateOf(id)).toBe('withdrawn');
    expect(await refusal(closings.confirm(cashier, id, 2))).toBe('month-state');
    await closed('2026-11');
  });

  it('that are closed take nothing from PostgreSQL, past the application either', async () => {
    await closed('2026-11');
    const add = (on: string) =>
      past(
        finance,
        `insert into ledger_transactions (tenant_id, id, kind, business_key, award_id, entries, happened_on, recorded_by)
         values ($1, gen_random_uuid(), 'amendment', $2, $3, 2, $4, $5)`,
        [finance.tenantId, `x:${randomUUID()}`, award, on, finance.personId],
      );
    await expect(add('2026-11-30')).rejects.toThrow('the month is closed');
    await expect(add('2026-10-01')).rejects.toThrow('the month is closed');
    await expect(add('2026-12-01')).rejects.not.toThrow('the month is closed');
  });

  it('that are closed stay as they were: what comes late stands in the open one, with its day', async () => {
    const months = new MonthEnds(database);
    await closed('2026-11');
    const before = await months.of(finance, parseMonth('2026-11')!);
    await reserve('2026-11-15');
    await reserve('2026-12-05');
    expect(await days()).toEqual([
      { on: '2026-10-31', late: null },
      { on: '2026-12-01', late: '2026-11-15' },
      { on: '2026-12-05', late: null },
    ]);
    const { lines, drifting } = await months.of(finance, parseMonth('2026-11')!);
    expect([lines.filter(({ kind }) => kind !== 'reserved'), drifting]).toEqual([before.lines, 0]);
    const { transactions } = await months.page(finance, parseMonth('2026-12')!, 1);
    expect(transactions.map(({ lateOf }) => lateOf)).toEqual(['2026-11-15', null]);
  });

  it('into which something was posted since are looked at again before they are closed', async () => {
    const id = await closings.propose(finance, '2026-11');
    await reserve('2026-11-20');
    expect(await refusal(closings.confirm(cashier, id, 1))).toBe('month-changed');
    await closings.withdraw(cashier, id, 1);
    await closed('2026-11');
  });

  it('wait for whoever posts into them just then', async () => {
    const id = await closings.propose(finance, '2026-11');
    const confirmed = await database.asActor(finance, async (tx) => {
      const event = { kind: 'reserve', amount: pesos(10n) } as const;
      const happenedOn = '2026-11-20' as DateOnly;
      await postToBooks(tx, finance, { awardId: award, businessKey: 'x:slow', happenedOn, event });
      let isDone = false;
      const answer = refusal(closings.confirm(cashier, id, 1)).finally(() => (isDone = true));
      while (!isDone && !(await somebodyWaits())) await new Promise((next) => setImmediate(next));
      return { answer };
    });
    expect(await confirmed.answer).toBe('month-changed');
  });

  const somebodyWaits = async (): Promise<boolean> => {
    const [row] = await asSuperuser<{ waits: boolean }>(
      test,
      `select exists (select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock') as waits`,
    );
    return row!.waits;
  };

  it('are reopened by a second person with a reason, the last one first', async () => {
    const [october, november] = [await closed('2026-10'), await closed('2026-11')];
    const ask = (id: string, reason = 'Falta un pago') => closings.askToReopen(finance, id, 2, reason);
    expect(await refusal(ask(october))).toBe('month-not-last');
    expect(await refusal(ask(november, ' '))).toBe('invalid-input reason: required');
    await ask(november);
    expect((await closings.list(finance)).closedUntil).toBe('2026-12-01');
    expect(await refusal(closings.confirm(finance, november, 3))).toBe('same-person');
    await closings.withdraw(cashier, november, 3);
    expect(await stateOf(november)).toBe('closed');
    await closings.askToReopen(finance, november, 4, 'Falta un pago');
    await closings.confirm(cashier, november, 5);
    expect(await closings.list(finance)).toMatchObject({
      closedUntil: '2026-11-01',
      rows: [{ state: 'reopened', reason: 'Falta un pago' }, { state: 'closed' }],
    });
    expect((await recorded(november)).slice(2).map((said) => said.split(' ')[0])).toEqual([
      ...['month.reopening', 'month.kept', 'month.reopening', 'month.reopened'],
    ]);
    await reserve('2026-11-20');
    expect((await days()).at(-1)).toEqual({ on: '2026-11-20', late: null });
    await closed('2026-11');
  });

  it('cannot be closed or reopened past the application, nor seen by others', async () => {
    const id = await closings.propose(finance, '2026-11');
    const close = `update month_closings set state = 'closed', version = version + 1, closed_by = $2, closed_at = now() where id = $1`;
    const denied = /not theirs|two_people|permission denied/;
    await expect(past(finance, close, [id, finance.personId])).rejects.toThrow(denied);
    await expect(past(finance, close, [id, cashier.personId])).rejects.toThrow(denied);
    await closings.confirm(cashier, id, 1);
    const reopen = `update month_closings set state = 'reopened', version = version + 1, reopen_by = $2, reopen_at = now(),
      reopened_by = $3, reopened_at = now(), reason = 'x' where id = $1`;
    await expect(past(finance, reopen, [id, cashier.personId, finance.personId])).rejects.toThrow(denied);
    await expect(
      past(finance, `update month_closings set month_on = '2026-10-01' where id = $1`, [id]),
    ).rejects.toThrow(denied);
    const stranger = await saveMember(test, 'funder', 'funder-finance');
    expect((await closings.list(stranger)).rows).toEqual([]);
    expect(await refusal(closings.confirm(stranger, id, 2))).toBe('not-found');
    const officer = await saveMember(test, 'funder', 'program-officer', finance.tenantId);
    expect(await refusal(closings.list(officer))).toBe('forbidden');
  });
});
