import { dayInMexico, FakeClock, type DomainError } from '@puente/kernel';
import { asSuperuser } from '@puente/testing';
import { refusal } from '../../../../test/rooms/grants-room';
import { SendingRoom, type ApprovedPayment } from '../../../../test/rooms/sending-room';
import { PaymentService } from '../payments/payment.service';
import { AwardRooms } from '../room/award-room.service';

describe('payments that leave', () => {
  const clock = new FakeClock(new Date('2027-01-20T18:00:00Z'));
  let room: SendingRoom;
  beforeAll(async () => {
    room = await SendingRoom.open(clock);
  });
  afterAll(() => room.close());
  beforeEach(() => clock.advance(60_000));

  const today = () => dayInMexico(clock.now());
  const make = (...payments: ApprovedPayment[]): Promise<string> =>
    room.batches.make(
      room.maker,
      payments.map(({ id }) => id),
    );
  const release = async (id: string, by = room.releaser, shown?: string): Promise<string> =>
    refusal(room.releases.release(by, id, shown ?? (await room.batches.get(by, id)).shown));
  const standing = async ({ award }: ApprovedPayment): Promise<object> => {
    const { minor } = (await room.books.of(room.maker, award)).balances;
    return Object.fromEntries(Object.entries(minor).filter(([, amount]) => amount !== 0n));
  };
  const recorded = async (subject: string, { tenantId } = room.maker): Promise<string[]> => {
    const rows = await asSuperuser<{ action: string }>(
      room.test,
      'select action from audit_log where subject_id = $1 and tenant_id = $2 order by seq',
      [subject, tenantId],
    );
    return rows.map(({ action }) => action);
  };
  const count = async (tenantId: string, action: string): Promise<number> => {
    const where = 'where tenant_id = $1 and action = $2';
    return (await asSuperuser(room.test, `select 1 from audit_log ${where}`, [tenantId, action])).length;
  };
  const said = (amount: string, more: object = {}) => ({
    ...{ amount, currency: 'MXN', receivedOn: today(), ...more },
  });

  it('are put together in one pair of currencies, numbered, and taken apart', async () => {
    const [one, two, dollars] = [
      await room.approved(),
      await room.approved(),
      await room.approved('USD', 'MXN'),
    ];
    expect(await refusal(make(one, dollars))).toBe('batch-mixed');
    expect(await refusal(make())).toBe('batch-size');
    const id = await make(one, two);
    const batch = await room.batches.get(room.maker, id);
    expect(batch).toMatchObject({ state: 'open', payments: 2, totalMinor: 200_000n, currency: 'MXN' });
    expect(await refusal(make(one))).toBe('batch-not-approved');
    const { rows } = await room.batches.list(room.maker, 1);
    expect(rows[0]).toMatchObject({ id, number: rows.length });
    expect(await refusal(room.batches.cancel(room.maker, id, 7))).toBe('stale-version');
    await room.batches.cancel(room.maker, id, 1);
    expect([await room.stateOf(one), await release(id)]).toEqual(['approved', 'batch-state']);
    expect(await recorded(id)).toEqual(['batch.made', 'batch.cancelled']);
  });

  it('are released by a second person with a fresh proof, as they were shown', async () => {
    const id = await make(await room.approved());
    const { shown } = await room.batches.get(room.maker, id);
    expect(await release(id, room.maker)).toBe('same-person');
    expect(await release(id, { ...room.releaser, recentlyProven: false })).toBe('step-up-needed');
    expect(await release(id, room.releaser, 'f'.repeat(64))).toBe('stale-version');
    expect(await release(id, room.releaser, shown)).toBe('done');
    expect(await release(id)).toBe('batch-state');
    const past = (sql: string): Promise<unknown> =>
      room.database.asActor(room.maker, (tx) => tx.query(sql, [id]));
    for (const change of [
      `total_minor = 1`,
      `made_by = released_by`,
      `shown_sha256 = 'x', version = version + 1`,
    ]) {
      await expect(past(`update payment_batches set ${change} where id = $1`)).rejects.toThrow(
        /permission denied|not theirs/,
      );
    }
  });

  it('are not released to an account that is no longer the one that was approved, or for an award on pause', async () => {
    const [one, two] = [await room.approved(), await room.approved()];
    const [paused, other] = [await make(one), await make(two)];
    await asSuperuser(room.test, `update awards set state = 'paused' where id = $1`, [one.award]);
    expect(await release(paused)).toBe('batch-does-not-stand');
    await room.saveAccount();
    expect(await release(other)).toBe('batch-does-not-stand');
  });

  it('are told to the bank by numbers, and every account that was read is on record', async () => {
    const id = await make(await room.approved());
    expect(await refusal(room.releases.file(room.maker, id))).toBe('batch-state');
    await release(id);
    expect(await refusal(room.releases.file({ ...room.maker, recentlyProven: false }, id))).toBe(
      'step-up-needed',
    );
    const { number, csv } = await room.releases.file(room.maker, id);
    expect(csv).toContain(
      `${number}-001,"'=Casa de prueba, A. C.",032180000118359719,1000.00,MXN,MXN,REF ${number}-001`,
    );
    expect(await recorded(id)).toEqual(['batch.made', 'batch.released', 'batch.file-read']);
    expect(await recorded(room.nonprofit.tenantId, room.nonprofit)).toContain('seen.bank-account');
  });

  it('are sent once each, with their money, when the bank sent them', async () => {
    const [one, two] = [await room.approved(), await room.approved()];
    const id = await room.sent([one, two]);
    expect(await room.stateOf(one)).toBe('batched');
    expect(await room.runAll()).toBe(2);
    for (const payment of [one, two]) {
      expect([await room.stateOf(payment), await standing(payment)]).toEqual([
        'sent',
        { promised: -100_000n, sent: 100_000n },
      ]);
    }
    for (const side of [room.maker, room.nonprofit]) {
      expect(await recorded(one.id, side)).toEqual(['payment.sent']);
    }
    expect(await recorded(id)).toContain('batch.sent');
    expect(await refusal(room.batches.cancel(room.maker, id, 3))).toBe('batch-state');
  });

  it('leave in another currency at a rate on record, which both sides see with what arrived', async () => {
    const payment = await room.approved('USD', 'MXN');
    const rate = { of: 'USD', in: 'MXN', day: '2027-01-19', source: 'bank', rate: '18.5' };
    const [right, other] = [
      await room.rates.record(room.maker, rate),
      await room.rates.record(room.maker, { ...rate, of: 'EUR' }),
    ];
    const id = await room.released([payment]);
    const mark = (rateId: string | null, sentOn: string = today()) =>
      refusal(room.releases.markSent(room.maker, id, 2, { sentOn, rateId }));
    expect([await mark(null), await mark(other)]).toEqual([
      'invalid-input rateId: rate-needed',
      'invalid-input rateId: batch-rate',
    ]);
    expect(await mark(right, '2027-01-18')).toBe('invalid-input sentOn: sent-before-release');
    expect(await mark(right)).toBe('done');
    await room.runAll();
    const sent = { sentMinor: 1_850_000n, rate: { value: '18.5', source: 'bank', ratedOn: '2027-01-19' } };
    expect(await room.returns.get(room.maker, payment.id)).toMatchObject(sent);
    expect(await room.receipts.get(room.nonprofit, payment.id)).toMatchObject(sent);
    await room.receipts.confirm(room.nonprofit, payment.id, said('18470.00'));
    expect(await room.runAll()).toBe(1);
    expect(await room.returns.get(room.maker, payment.id)).toMatchObject({
      state: 'received',
      receivedMinor: 1_847_000n,
    });
    expect(await standing(payment)).toEqual({ promised: -100_000n, received: 100_000n });
  });

  it('are said to have arrived by their nonprofit alone, once, and not before they left', async () => {
    const payment = await room.approved();
    const confirm = (input: object, by = room.nonprofit) =>
      refusal(room.receipts.confirm(by, payment.id, input as never));
    expect(await confirm(said('1000'))).toBe('payment-state');
    await room.sent([payment]);
    await room.runAll();
    expect(await confirm(said('0', { currency: 'USD', receivedOn: '2027-01-19' }))).toBe(
      'invalid-input amount: amount-not-positive currency: receipt-currency receivedOn: receipt-before-sent',
    );
    const stranger = { ...room.nonprofit, tenantId: room.maker.tenantId };
    expect(await confirm(said('1000'), stranger)).toBe('not-found');
    const twice = await Promise.all([confirm(said('1000')), confirm(said('999'))]);
    expect(twice.sort()).toEqual(['done', 'receipt-there']);
    await room.runAll();
    expect(await confirm(said('1000'))).toBe('receipt-there');
    for (const side of [room.maker, room.nonprofit]) {
      expect(await recorded(payment.id, side)).toEqual([
        'payment.sent',
        'payment.confirmed',
        'payment.received',
      ]);
    }
  });

  it('that did not leave are undone, and their instalment can be paid anew', async () => {
    const payment = await room.approved();
    await room.sent([payment]);
    await room.runAll();
    const reverse = (version: number, reason = 'Cuenta cerrada') =>
      refusal(room.returns.reverse(room.maker, payment.id, version, { happenedOn: today(), reason }));
    expect([await reverse(3, ' '), await reverse(3)]).toEqual([
      'invalid-input reason: required',
      'stale-version',
    ]);
    expect(await reverse(4)).toBe('done');
    expect(await reverse(5)).toBe('payment-state');
    expect([await room.stateOf(payment), await standing(payment)]).toEqual([
      'reversed',
      { promised: -100_000n, committed: 100_000n },
    ]);
    expect(await recorded(payment.id, room.nonprofit)).toContain('payment.reversed');
  });

  it('that came back after they arrived stand as returned', async () => {
    const payment = await room.approved();
    await room.sent([payment]);
    await room.runAll();
    const back = { happenedOn: today(), reason: 'No la pudieron usar' };
    expect(await refusal(room.returns.return(room.maker, payment.id, 4, back))).toBe('payment-state');
    await room.receipts.confirm(room.nonprofit, payment.id, said('1000.00'));
    expect(await refusal(room.returns.reverse(room.maker, payment.id, 4, back))).toBe('receipt-there');
    await room.runAll();
    expect(await refusal(room.returns.return(room.maker, payment.id, 5, back))).toBe('done');
    expect(await standing(payment)).toEqual({ promised: -100_000n, returned: 100_000n });
    expect(await recorded(payment.id)).toContain('payment.returned');
    const { timeline } = await new AwardRooms(room.database).ownOf(room.nonprofit, payment.award);
    expect(timeline.past.at(-1)).toMatchObject({
      ...{ kind: 'payment-returned', on: today(), money: { minor: 100_000n, currency: 'MXN' } },
    });
  });

  it('that came back are free again for their instalment, once', async () => {
    const payment = await room.approved();
    await room.sent([payment]);
    await room.runAll();
    await room.receipts.confirm(room.nonprofit, payment.id, said('1000.00'));
    await room.runAll();
    const back = { happenedOn: today(), reason: 'No la pudieron usar' };
    await room.returns.return(room.maker, payment.id, 5, back);
    const [{ id: disbursement }] = (await asSuperuser<{ id: string }>(
      room.test,
      'select disbursement_id as id from payments where id = $1',
      [payment.id],
    )) as [{ id: string }];
    const payments = new PaymentService(room.database, clock);
    for (const turn of ['first', 'second']) {
      const proposed = payments.propose(room.maker, disbursement, { transferCurrency: '' });
      const again = await proposed.catch((error: DomainError) => error.code);
      expect(again).toMatch(/^[0-9a-f-]{36}$/);
      expect([turn, await standing(payment)]).toEqual([turn, { promised: -100_000n, reserved: 100_000n }]);
      await payments.withdraw(room.maker, again, 1, 'Otro día');
    }
    expect(await standing(payment)).toEqual({ promised: -100_000n, committed: 100_000n });
    expect(await count(room.maker.tenantId, 'ledger.restored')).toBe(1);
  });
});
