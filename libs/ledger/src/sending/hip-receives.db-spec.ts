import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import { dayInMexico, FakeClock } from '@puente/kernel';
import { AwardMessageService } from '@puente/grants';
import { asSuperuser, saveMember } from '@puente/testing';
import { refusal } from '../../../../test/rooms/grants-room';
import { SendingRoom } from '../../../../test/rooms/sending-room';
import { ReceivedMoneyService } from '../disbursements/received-money.service';

const CLABE = { clabe: '032180000118359719', holder: 'HIP', bank: 'Banco de prueba' };

describe('money that a funder sends to HIP', () => {
  const clock = new FakeClock(new Date('2027-01-20T18:00:00Z'));
  let room: SendingRoom;
  let staff: PersonActor;
  let other: PersonActor;
  let nonprofit: PersonActor;
  beforeAll(async () => {
    room = await SendingRoom.open(clock, 'hip');
    staff = await saveMember(room.test, 'hip', 'hip-staff', room.nonprofit.tenantId);
    other = await saveMember(room.test, 'hip', 'hip-admin');
    nonprofit = await saveMember(room.test, 'nonprofit', 'nonprofit-admin');
  });
  afterAll(() => room.close());
  beforeEach(() => clock.advance(60_000));

  const arrived = (amount = '1000') => ({ amount, currency: 'MXN', receivedOn: dayInMexico(clock.now()) });
  const onItsWay = async () => {
    const payment = await room.approved();
    await room.sent([payment]);
    await room.runAll();
    return payment;
  };
  const past = (by: PersonActor, sql: string, values: unknown[] = []): Promise<unknown> =>
    room.database.asActor(by, (tx) => tx.query(sql, values));
  const say = (by: PersonActor, id: string, of = by.tenantId): Promise<unknown> =>
    past(
      by,
      `insert into payment_receipts (tenant_id, payment_id, nonprofit_id, amount_minor, received_on, said_by, said_at)
        values ($1, $2, $3, 100000, '2027-01-20', $4, now())`,
      [room.maker.tenantId, id, of, by.personId],
    );
  const enter = (by: PersonActor): Promise<unknown> =>
    past(
      by,
      `insert into bank_accounts (tenant_id, id, version, clabe, holder, bank, salt, fingerprint, proposed_by, proposed_at,
        held_until) values ($1, $2, 99, $3, $3, $3, $3, 'x', $4, now(), now())`,
      [
        room.nonprofit.tenantId,
        randomUUID(),
        Buffer.concat([Buffer.from([1]), Buffer.alloc(40)]),
        by.personId,
      ],
    );

  it('arrives when HIP says so, in books that come to nothing at each step', async () => {
    const payment = await onItsWay();
    const balances = async () =>
      Object.values((await room.books.of(room.maker, payment.award)).balances.minor);
    const sum = async () => (await balances()).reduce((all, each) => all + each, 0n);
    expect([await room.stateOf(payment), await sum()]).toEqual(['sent', 0n]);
    const money = await new ReceivedMoneyService(room.database, clock).of(staff, payment.award);
    expect(money.payments).toMatchObject([{ state: 'sent', amountMinor: 100_000n, sentMinor: 100_000n }]);
    await room.receipts.confirm(room.nonprofit, payment.id, arrived());
    await room.runAll();
    expect([await room.stateOf(payment), await sum()]).toEqual(['received', 0n]);
    expect(await refusal(room.receipts.confirm(room.nonprofit, payment.id, arrived()))).toBe('receipt-there');
    for (const { tenantId } of [room.maker, room.nonprofit]) {
      const rows = await asSuperuser<{ action: string }>(
        room.test,
        `select action from audit_log where tenant_id = $1 and subject_id = $2 and action = 'payment.confirmed'`,
        [tenantId, payment.id],
      );
      expect(rows).toHaveLength(1);
    }
  });

  it('is kept by its administrators alone', async () => {
    const payment = await onItsWay();
    expect(await refusal(room.receipts.confirm(staff, payment.id, arrived()))).toBe('forbidden');
    expect(await refusal(room.accounts.propose(staff, CLABE))).toBe('forbidden');
    expect(await refusal(room.accounts.list(staff))).toBe('forbidden');
    await expect(say(staff, payment.id)).rejects.toThrow(/row-level security/);
    await expect(enter(staff)).rejects.toThrow(/row-level security/);
  });

  it('is HIP’s: nobody poses as the recipient', async () => {
    const payment = await onItsWay();
    for (const by of [other, nonprofit]) {
      expect(await refusal(room.receipts.confirm(by, payment.id, arrived()))).toBe('not-found');
      await expect(say(by, payment.id)).rejects.toThrow(/row-level security/);
      await expect(say(by, payment.id, room.nonprofit.tenantId)).rejects.toThrow(/row-level security/);
      await expect(enter(by)).rejects.toThrow(/row-level security/);
      expect(await past(by, 'select 1 from payments')).toEqual([]);
    }
  });

  it('goes to an account that one administrator enters and another approves', async () => {
    const id = await room.accounts.propose(room.nonprofit, CLABE);
    const [newest] = await room.accounts.list(room.nonprofit);
    expect(await refusal(room.accounts.approve(room.nonprofit, id, newest!.fingerprint))).toBe('same-person');
    const second = await saveMember(room.test, 'hip', 'hip-admin', room.nonprofit.tenantId);
    expect(await refusal(room.accounts.approve(other, id, newest!.fingerprint))).toBe('not-found');
    await room.accounts.approve(second, id, newest!.fingerprint);
    expect((await room.accounts.list(second))[0]).toMatchObject({ state: 'approved', content: CLABE });
    await room.saveAccount();
  });

  it('names its account by version: a decided account stays as it is, for HIP and for who pays', async () => {
    const payment = await onItsWay();
    const change = (by: PersonActor, set: string): Promise<unknown> =>
      past(by, `update bank_accounts set ${set}, decided_by = '${by.personId}' where state = 'approved'`);
    await expect(change(room.nonprofit, `state = 'refused'`)).rejects.toThrow('does not change');
    await expect(change(room.nonprofit, `blocked_at = null`)).rejects.toThrow('does not change');
    await expect(past(room.maker, `update bank_accounts set state = 'refused'`)).rejects.toThrow(
      /nothing of/,
    );
    await past(room.maker, `update bank_accounts set blocked_at = now() where state = 'approved'`);
    await expect(change(room.nonprofit, `blocked_at = null`)).rejects.toThrow('does not change');
    expect(await room.stateOf(payment)).toBe('sent');
    await room.saveAccount();
  });

  it('is written about by HIP’s people, each in their own name', async () => {
    const { award } = await room.approved();
    const messages = new AwardMessageService(room.database, clock);
    await messages.writeOwn(staff, award, 'Llegó el aviso.');
    expect(await refusal(messages.writeOwn(other, award, 'x'))).toBe('not-found');
    expect((await messages.listOwn(room.nonprofit, award)).length).toBe(1);
  });
});
