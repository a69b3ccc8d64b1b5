import { randomBytes } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { AccountCallService } from '@puente/ledger';
import { ContactService } from '@puente/organizations';
import { asSuperuser, saveMember } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { refusal } from '../../../../test/rooms/grants-room';
import { PaymentsRoom, type ActiveAward } from '../../../../test/rooms/payments-room';

const YES = { outcome: 'confirmed', knownBefore: true };
const SAME = { transferCurrency: '' };

describe('the account of a nonprofit', () => {
  const clock = new FakeClock(new Date('2026-11-23T12:00:00Z'));
  let room: PaymentsRoom;
  let calls: AccountCallService;
  let contacts: ContactService;
  let finance: PersonActor;
  let cashier: PersonActor;

  beforeAll(async () => {
    room = await PaymentsRoom.open(clock);
    ({ finance, cashier } = room);
    const { database } = room.awards.room;
    const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
    contacts = new ContactService(database, vault);
    calls = new AccountCallService(database, clock, contacts);
  });
  afterAll(() => room.close());

  async function uncalled(): Promise<ActiveAward> {
    const award = await room.active();
    await room.saveAccount(award, 1, { isCalled: false });
    return award;
  }
  const actionsIn = async (tenantId: string): Promise<string[]> => {
    const rows = await asSuperuser<{ action: string }>(
      room.awards.room.test,
      `select action from audit_log where tenant_id = $1 and action like 'account.%' order by seq`,
      [tenantId],
    );
    return rows.map(({ action }) => action);
  };

  it('is called about: nothing is paid to it before somebody called, and a number from before is needed', async () => {
    const award = await uncalled();
    const id = await room.planned(award);
    expect(await refusal(room.payments.propose(finance, id, SAME))).toBe('payment-waits-account-call');
    expect((await room.received.of(award.signer, award.id)).disbursements[0]!.missing).toContain(
      'account-call',
    );
    const unknown = calls.record(finance, award.id, 1, { ...YES, knownBefore: false });
    expect(await refusal(unknown)).toBe('invalid-input knownBefore: call-number-unknown');
    await calls.record(finance, award.id, 1, { ...YES, outcome: 'not-reached' });
    expect(await refusal(room.payments.propose(finance, id, SAME))).toBe('payment-waits-account-call');
    await calls.record(finance, award.id, 1, YES);
    expect(await refusal(room.payments.propose(finance, id, SAME))).toBe('done');
    for (const side of [finance.tenantId, award.signer.tenantId]) {
      expect((await actionsIn(side)).slice(-2)).toEqual(['account.not-reached', 'account.confirmed']);
    }
  });

  it('is called about anew once it is another, and seen as it is', async () => {
    const award = await room.payable();
    const id = await room.planned(award);
    await room.saveAccount(award, 2, { isCalled: false });
    expect(await refusal(room.payments.propose(finance, id, SAME))).toBe('payment-waits-account-call');
    expect(await refusal(calls.record(finance, award.id, 1, YES))).toBe('stale-version');
    await room.saveAccount(award, 3, { state: 'proposed', isCalled: false });
    expect(await refusal(calls.record(finance, award.id, 3, YES))).toBe('payment-waits-account-unapproved');
  });

  it('is confirmed by nobody who had a hand in it, nor without the role', async () => {
    const award = await uncalled();
    const both = { ...finance, personId: award.signer.personId };
    expect(await refusal(calls.record(both, award.id, 1, YES))).toBe('same-person');
    expect(await refusal(calls.askWaiver(both, award.id, 1, 'x'))).toBe('same-person');
    const reviewer = await room.awards.room.colleague('reviewer');
    expect(await refusal(calls.record(reviewer, award.id, 1, YES))).toBe('forbidden');
    expect(await refusal(calls.record({ ...finance, recentlyProven: false }, award.id, 1, YES))).toBe(
      'step-up-needed',
    );
    const stranger = await saveMember(room.awards.room.test, 'funder', 'funder-admin');
    expect(await refusal(calls.record(stranger, award.id, 1, YES))).toBe('not-found');
    expect((await calls.get(finance, award.id)).account?.isKnown).toBe(false);
  });

  it('is paid without a call where two people want it, with a reason', async () => {
    const award = await uncalled();
    expect(await refusal(calls.askWaiver(finance, award.id, 1, ' '))).toBe('invalid-input reason: required');
    await calls.askWaiver(finance, award.id, 1, 'La línea está cortada.');
    const { calls: said, account } = await calls.get(cashier, award.id);
    expect(account?.isKnown).toBe(false);
    expect(await refusal(calls.agree(finance, award.id, said[0]!.id))).toBe('same-person');
    await calls.agree(cashier, award.id, said[0]!.id);
    expect(await refusal(calls.agree(cashier, award.id, said[0]!.id))).toBe('not-found');
    expect((await calls.get(finance, award.id)).account?.isKnown).toBe(true);
    expect(await room.proposed(award)).toEqual(expect.any(String));
  });

  it('is blocked for everybody once somebody says it is not theirs', async () => {
    const award = await uncalled();
    await calls.record(finance, award.id, 1, { ...YES, outcome: 'denied' });
    expect((await calls.get(finance, award.id)).account).toMatchObject({ isBlocked: true, isKnown: false });
    expect(await refusal(calls.record(cashier, award.id, 1, YES))).toBe('payment-waits-account-blocked');
    const id = await room.planned(award);
    expect(await refusal(room.payments.propose(finance, id, SAME))).toBe('payment-waits-account-blocked');
    const told = await asSuperuser<{ kind: string }>(
      room.awards.room.test,
      `select data ->> 'kind' as kind from outbox where data ->> 'readersTenantId' = $1 and data ->> 'kind' = 'payment-details-blocked'`,
      [award.signer.tenantId],
    );
    expect(told).toHaveLength(1);
    expect(await actionsIn(award.signer.tenantId)).toEqual(['account.denied']);
  });

  it('shows HIP the numbers that nobody changed since it was entered, and records the reading', async () => {
    const { test } = room.awards.room;
    const own = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    const hip = await saveMember(test, 'hip', 'hip-admin');
    const contact = { name: 'Coordinación', email: '', notes: '', tellsNoPlace: true };
    await contacts.add(own, { ...contact, phone: '+52 55 1111 1111' });
    const entered = new Date();
    await contacts.add(own, { ...contact, name: 'Otra', phone: '+52 55 2222 2222' });
    const day = 86_400_000;
    await asSuperuser(
      test,
      `update nonprofit_contacts set updated_at = $2 where tenant_id = $1 and version = 1`,
      [...[own.tenantId, new Date(entered.getTime() - day)]],
    );
    expect(await contacts.numbersBefore(hip, own.tenantId, entered)).toHaveLength(2);
    expect(await contacts.numbersBefore(hip, own.tenantId, new Date(entered.getTime() - 2 * day))).toEqual(
      [],
    );
    expect(await refusal(contacts.numbersBefore(finance, own.tenantId, entered))).toBe('forbidden');
    const [read] = await asSuperuser<{ times: string }>(
      test,
      `select count(*) as times from audit_log where tenant_id = $1 and action = 'contacts.read'`,
      [own.tenantId],
    );
    expect(read!.times).toBe('1');
  });

  it('PostgreSQL refuses by itself: a payment nobody called for, a call in another name, a change by who pays', async () => {
    const award = await uncalled();
    const { database, test } = room.awards.room;
    const disbursement = await room.planned(award);
    const insert = `insert into payments (tenant_id, id, award_id, disbursement_id, nonprofit_id, amount_minor, currency,
        transfer_currency, account_id, account_version, account_sha256, proposed_by, proposed_at)
      select d.tenant_id, gen_random_uuid(), d.award_id, d.id, d.nonprofit_id, d.amount_minor, d.currency, d.currency, b.id,
        b.version, b.fingerprint, $2, $3 from disbursements d join bank_accounts b on b.tenant_id = d.nonprofit_id where d.id = $1`;
    const as = (by: PersonActor, sql: string, values: readonly unknown[]): Promise<unknown> =>
      database.asActor(by, (tx) => tx.query(sql, [...values]));
    const now = clock.now();
    await expect(as(finance, insert, [disbursement, finance.personId, now])).rejects.toThrow(
      'row-level security',
    );
    const call = `insert into account_calls (tenant_id, id, nonprofit_id, account_id, account_sha256, outcome, made_by, made_at)
      select $1, gen_random_uuid(), tenant_id, id, fingerprint, 'confirmed', $2, now() from bank_accounts where tenant_id = $3`;
    const { tenantId } = award.signer;
    for (const by of [cashier.personId, award.signer.personId]) {
      const attempt = as(finance, call, [finance.tenantId, by, tenantId]);
      await expect(attempt).rejects.toThrow('row-level security');
    }
    const open = `update bank_accounts set held_until = now() where tenant_id = $1`;
    await expect(as(finance, open, [tenantId])).rejects.toThrow('permission denied');
    await expect(
      as(finance, `update bank_accounts set state = 'refused', decided_by = $2 where tenant_id = $1`, [
        ...[tenantId, finance.personId],
      ]),
    ).rejects.toThrow('who pays changes nothing');
    const two = `update account_calls set outcome = 'waived', agreed_by = made_by, agreed_at = now() where id = $1`;
    await calls.askWaiver(finance, award.id, 1, 'Urge.');
    const [asked] = (await calls.get(finance, award.id)).calls;
    await expect(asSuperuser(test, two, [asked!.id])).rejects.toThrow('ck_account_calls_two_people');
  });
});
