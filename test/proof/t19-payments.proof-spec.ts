import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { PaymentsRoom, type ActiveAward } from '../rooms/payments-room';
import { proofSize, reportFigure } from './proof-run';

const TIMES = proofSize(50, 3);

/** T19: no payment is approved by who proposed it, otherwise than it was shown, or to another account. */
describe('T19 four eyes: payments', () => {
  const clock = new FakeClock(new Date('2026-11-23T12:00:00Z'));
  let room: PaymentsRoom;
  let award: ActiveAward;
  let finance: PersonActor;
  let cashier: PersonActor;
  let refused = 0;

  beforeAll(async () => {
    room = await PaymentsRoom.open(clock);
    ({ finance, cashier } = room);
    award = await room.payable();
  });
  afterAll(async () => {
    await room.close();
    reportFigure({ test: 'T19', figure: `${refused} ways round a payment refused, 0 accepted` });
  });

  const proposed = (of = award): Promise<string> => room.proposed(of);
  const shownOf = async (id: string): Promise<string> => (await room.queue.get(cashier, id)).shown;
  const withdraw = (id: string): Promise<void> => room.payments.withdraw(finance, id, 1, 'Otra vez');
  async function expectNot(id: string, by: PersonActor, code: string, shown?: string): Promise<void> {
    const attempt = room.approvals.approve(by, id, shown ?? (await shownOf(id)));
    await expect(attempt).rejects.toMatchObject({ code });
    expect((await room.queue.get(finance, id)).approvedBy).toBeNull();
    refused += 1;
  }

  it('is never approved by who proposed it, in any role and organisation', async () => {
    const stranger = await saveMember(room.awards.room.test, 'funder', 'funder-admin');
    for (let time = 0; time < TIMES; time++) {
      const id = await proposed();
      await expectNot(id, finance, 'same-person');
      await expectNot(id, { ...finance, roles: ['funder-admin', 'funder-finance'] }, 'same-person');
      await expectNot(id, { ...finance, tenantId: stranger.tenantId }, 'not-found');
      await expectNot(id, stranger, 'not-found');
      await withdraw(id);
    }
  });

  it('is never approved without the role, without a fresh proof, by a token, or from another programme', async () => {
    const id = await proposed();
    const { room: funder } = room.awards;
    const others: [PersonActor, string][] = [
      [funder.officer, 'forbidden'],
      [await funder.colleague('reviewer'), 'forbidden'],
      [{ ...cashier, roles: ['program-officer'] }, 'forbidden'],
      [{ ...cashier, recentlyProven: false }, 'step-up-needed'],
      [{ ...cashier, scopes: ['payment:read'] }, 'forbidden'],
      [{ ...cashier, programmes: [randomUUID()] }, 'not-found'],
      [award.signer, 'forbidden'],
    ];
    for (const [by, code] of others) await expectNot(id, by, code);
    await withdraw(id);
  });

  it('is never approved otherwise than it was shown, nor as another one was', async () => {
    for (let time = 0; time < TIMES; time++) {
      const before = await proposed();
      const shown = await shownOf(before);
      await withdraw(before);
      clock.advance(1000);
      const id = await proposed();
      await expectNot(id, cashier, 'stale-version', shown);
      await expectNot(id, cashier, 'stale-version', randomUUID());
      await withdraw(id);
    }
  });

  it('is never approved to another account than the one that was proposed', async () => {
    for (let time = 0; time < TIMES; time++) {
      const swapped = await room.payable();
      const id = await proposed(swapped);
      await room.saveAccount(swapped, 2);
      await expectNot(id, cashier, 'payment-waits-account-changed');
      await room.saveAccount(swapped, 3, { state: 'proposed' });
      await expectNot(id, cashier, 'payment-waits-account-unapproved');
    }
  });

  it('is never approved to an account that is on hold', async () => {
    const held = await room.payable();
    const id = await proposed(held);
    await asSuperuser(
      room.awards.room.test,
      `begin; alter table bank_accounts disable trigger bank_accounts_keep;
       update bank_accounts set held_until = '2027-01-01' where tenant_id = '${held.signer.tenantId}';
       alter table bank_accounts enable trigger bank_accounts_keep; commit`,
    );
    await expectNot(id, cashier, 'payment-waits-account-held');
  });

  it('PostgreSQL refuses it by itself: by trigger, and past it by constraint', async () => {
    const id = await proposed();
    const { database, test } = room.awards.room;
    const third = await room.awards.room.colleague('funder-admin');
    const yes = `update payments set version = version + 1, state = 'approved', approved_by = $2, approved_at = $3,
      shown_sha256 = app_payment_shown(payments) where id = $1`;
    const params = (as: PersonActor) => [id, as.personId, clock.now()];
    for (const [by, as] of [
      [finance, finance],
      [finance, cashier],
      [third, cashier],
    ] as const) {
      const attempt = database.asActor(by, (tx) => tx.query(yes, params(as)));
      await expect(attempt).rejects.toThrow(/not theirs to change/);
      refused += 1;
    }
    const other = yes.replace('app_payment_shown(payments)', `'00'`);
    const unseen = database.asActor(cashier, (tx) => tx.query(other, params(cashier)));
    await expect(unseen).rejects.toThrow(/not theirs to change/);
    await room.saveAccount(award, 2);
    const swapped = database.asActor(cashier, (tx) => tx.query(yes, params(cashier)));
    await expect(swapped).rejects.toThrow(/not theirs to change/);
    await expect(asSuperuser(test, yes, params(finance))).rejects.toThrow(/ck_payments_two_people/);
  });
});
