import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { refusal } from '../../../../test/rooms/grants-room';
import { PaymentsRoom, type ActiveAward } from '../../../../test/rooms/payments-room';

const HOUR_MS = 3_600_000;
const PLAN = { amount: '', parts: 3, firstOn: '2027-01-31', everyMonths: 6, requirementIds: [] };
const SAME = { transferCurrency: '' };

describe('disbursements and payments', () => {
  const clock = new FakeClock(new Date('2026-11-23T12:00:00Z'));
  let room: PaymentsRoom;
  let officer: PersonActor;
  let finance: PersonActor;
  let cashier: PersonActor;
  beforeAll(async () => {
    room = await PaymentsRoom.open(clock);
    ({ finance, cashier } = room);
    ({ officer } = room.awards.room);
  });
  afterAll(() => room.close());

  const planOf = ({ id }: ActiveAward, by = officer) => room.disbursements.plan(by, id);
  const as = (person: PersonActor, sql: string, params: unknown[] = []): Promise<unknown> =>
    room.awards.room.database.asActor(person, (tx) => tx.query(sql, params));
  const shownOf = async (id: string): Promise<string> => (await room.queue.get(cashier, id)).shown;
  const approve = async (id: string, by = cashier): Promise<string> =>
    refusal(room.approvals.approve(by, id, await shownOf(id)));
  const reserved = async ({ id }: ActiveAward): Promise<bigint> =>
    (await room.books.of(finance, id)).balances.minor.reserved;
  const audited = async (tenant: string): Promise<string[]> => {
    const rows = await asSuperuser<{ action: string }>(
      room.awards.room.test,
      `select action from audit_log where tenant_id = $1 order by seq`,
      [tenant],
    );
    return rows.map(({ action }) => action);
  };

  describe('a plan', () => {
    it('splits what is free into equal parts, none lost, and is in the log of both sides', async () => {
      const award = await room.active();
      await room.disbursements.add(officer, award.id, PLAN);
      const { disbursements, freeMinor } = await planOf(award);
      expect(freeMinor).toBe(0n);
      expect(
        disbursements.map(({ amountMinor, plannedOn, number }) => [number, amountMinor, plannedOn]),
      ).toEqual([
        [1, 8_333_350n, '2027-01-31'],
        [2, 8_333_350n, '2027-07-31'],
        [3, 8_333_350n, '2028-01-31'],
      ]);
      for (const { tenantId } of [officer, award.signer]) {
        expect(await audited(tenantId)).toContain('disbursement.planned');
      }
    });

    it('never holds more than the award, planned or changed, by service and by PostgreSQL', async () => {
      const award = await room.active();
      const id = await room.planned(award, '200000');
      const over = { ...PLAN, parts: 1, amount: '50000.51' };
      expect(await refusal(room.disbursements.add(officer, award.id, over))).toContain('planned-over-award');
      const change = { amount: '250000.51', plannedOn: '2027-02-01', requirementIds: [] };
      expect(await refusal(room.disbursements.change(officer, id, 1, change))).toContain(
        'planned-over-award',
      );
      const more = `update disbursements set version = version + 1, amount_minor = 25000051, changed_by = $2 where id = $1`;
      await expect(as(officer, more, [id, officer.personId])).rejects.toThrow(
        'more is planned than the award',
      );
      const lower = `update awards set amount_minor = 19999999, budget = '[{"amountMinor": "19999999"}]' where id = $1`;
      await expect(asSuperuser(room.awards.room.test, lower, [award.id])).rejects.toThrow(
        'more is planned than the award',
      );
    });

    it('of two who plan the rest at once, one has it', async () => {
      const award = await room.active();
      const rest = { ...PLAN, parts: 1, amount: '200000' };
      const both = await Promise.all([
        refusal(room.disbursements.add(officer, award.id, rest)),
        refusal(room.disbursements.add(finance, award.id, rest)),
      ]);
      expect(both.filter((each) => each === 'done')).toHaveLength(1);
      expect((await planOf(award)).freeMinor).toBe(5_000_050n);
    });

    it('is changed and cancelled by whoever saw it as it is, not while it is being paid', async () => {
      const award = await room.payable();
      const id = await room.planned(award);
      const change = { amount: '90000', plannedOn: '2027-03-01', requirementIds: [] };
      await room.disbursements.change(officer, id, 1, change);
      expect(await refusal(room.disbursements.change(finance, id, 1, change))).toBe('stale-version');
      await room.payments.propose(finance, id, SAME);
      for (const attempt of [
        room.disbursements.change(officer, id, 2, change),
        room.disbursements.cancel(officer, id, 2),
      ]) {
        expect(await refusal(attempt)).toBe('disbursement-state');
      }
      const moved = `update disbursements set version = version + 1, planned_on = '2030-01-01', changed_by = $2 where id = $1`;
      await expect(as(officer, moved, [id, officer.personId])).rejects.toThrow('not theirs to change');
      const other = await room.planned(award, '1');
      await room.disbursements.cancel(officer, other, 1);
      expect((await planOf(award)).freeMinor).toBe(25_000_050n - 9_000_000n);
    });

    it('is not made before the agreement is sent, nor by others', async () => {
      const award = await room.active();
      const stranger = await saveMember(room.awards.room.test, 'funder', 'funder-admin');
      const reviewer = await room.awards.room.colleague('reviewer');
      expect(await refusal(room.disbursements.add(stranger, award.id, PLAN))).toBe('not-found');
      expect(await refusal(room.disbursements.add(reviewer, award.id, PLAN))).toBe('forbidden');
      expect(await refusal(room.disbursements.add(award.signer, award.id, PLAN))).toBe('forbidden');
      const approved = await room.awards.approved(await room.awards.awarded());
      expect(await refusal(room.disbursements.add(officer, approved, PLAN))).toBe('award-state');
    });

    it('waits for requirements of its own award alone', async () => {
      const [award, other] = [await room.active(), await room.active()];
      const foreign = { ...PLAN, requirementIds: [await room.saveRequirement(other)] };
      expect(await refusal(room.disbursements.add(officer, award.id, foreign))).toContain('requirementIds');
      const id = await room.planned(award);
      const insert = `insert into disbursement_requirements values ($1, $2, $3)`;
      const linked = as(officer, insert, [officer.tenantId, id, foreign.requirementIds[0]]);
      await expect(linked).rejects.toThrow('row-level security');
    });
  });

  describe('what is missing', () => {
    it('is said to both sides, with who has it, and tells the nonprofit', async () => {
      const award = await room.agreed();
      const open = await room.saveRequirement(award);
      await room.planned(award, '1000', [open]);
      const theirs = async (by = officer) => (await planOf(award, by)).disbursements[0]!.missing;
      expect(await theirs()).toEqual(['agreement', 'requirement']);
      const own = await room.received.of(award.signer, award.id);
      expect(own.disbursements[0]!.missing).toEqual(['agreement', 'requirement', 'account-none']);
      expect(await theirs(finance)).toEqual(['agreement', 'requirement', 'money']);
      const told = await asSuperuser<{ kind: string }>(
        room.awards.room.test,
        `select data ->> 'kind' as kind from outbox where name = 'notice.deliver' and data ->> 'subjectId' = $1`,
        [award.id],
      );
      expect(told.map(({ kind }) => kind)).toContain('disbursement-waits');
    });

    it.each([
      ['no account', null, 'account-none'],
      ['one that nobody approved', { state: 'proposed' }, 'account-unapproved'],
      ['one that is on hold', { heldHours: 1 }, 'account-held'],
    ])('with %s nothing is proposed', async (_name, account, code) => {
      const award = await room.active();
      if (account) await room.saveAccount(award, 1, account);
      const id = await room.planned(award);
      expect((await planOf(award)).disbursements[0]!.missing).toEqual([code]);
      expect(await refusal(room.payments.propose(finance, id, SAME))).toBe(`payment-waits-${code}`);
      expect(await reserved(award)).toBe(0n);
    });

    it('a requirement that is not accepted keeps the payment back, by service and by PostgreSQL', async () => {
      const award = await room.payable();
      const id = await room.planned(award, '1000', [await room.saveRequirement(award, 'done')]);
      expect(await refusal(room.payments.propose(finance, id, SAME))).toBe(
        'payment-waits-requirement-review',
      );
      const accepted = await room.planned(award, '1000', [await room.saveRequirement(award, 'accepted')]);
      const payment = await room.payments.propose(finance, accepted, SAME);
      const moved = `insert into payments select tenant_id, $2, award_id, $3, nonprofit_id, amount_minor, currency,
        transfer_currency, account_id, account_version, account_sha256, 1, 'proposed', null, proposed_by, proposed_at
        from payments where id = $1`;
      const past = as(finance, moved, [payment, randomUUID(), id]);
      await expect(past).rejects.toThrow('row-level security');
    });
  });

  describe('a payment', () => {
    it('sets its money aside when it is proposed, and frees it when it is withdrawn or rejected', async () => {
      const award = await room.payable();
      const id = await room.proposed(award);
      expect(await reserved(award)).toBe(100_000n);
      expect(await refusal(room.payments.withdraw(finance, id, 1, ' '))).toContain('reason: required');
      await room.payments.withdraw(finance, id, 1, 'Otro día');
      expect(await reserved(award)).toBe(0n);
      const next = await room.proposed(award);
      await room.approvals.reject(cashier, next, await shownOf(next), 'Falta algo');
      expect(await reserved(award)).toBe(0n);
      expect(await room.queue.get(finance, next)).toMatchObject({
        state: 'rejected',
        endedReason: 'Falta algo',
      });
    });

    it('is one for an instalment, whoever proposes at once', async () => {
      const award = await room.payable();
      const id = await room.planned(award, '1000');
      const both = [finance, cashier].map((by) => refusal(room.payments.propose(by, id, SAME)));
      expect((await Promise.all(both)).filter((each) => each !== 'payment-there-already')).toHaveLength(1);
      expect(await reserved(award)).toBe(100_000n);
    });

    it('of an amount that is planned and not free is not proposed', async () => {
      const award = await room.payable();
      const id = await room.planned(award, '250000.50');
      await asSuperuser(
        room.awards.room.test,
        `begin; set local session_replication_role = replica;
         update ledger_accounts set balance = 25000049 where award_id = '${award.id}' and kind = 'committed'; commit`,
      );
      expect(await refusal(room.payments.propose(finance, id, SAME))).toBe('not-enough-committed');
      expect((await planOf(award, finance)).disbursements[0]!.missing).toEqual(['money']);
    });

    it('is approved by somebody else as it was shown, and tells who proposed it', async () => {
      const award = await room.payable();
      const id = await room.proposed(award);
      expect(await approve(id, finance)).toBe('same-person');
      expect(await refusal(room.approvals.approve(cashier, id, '00'))).toBe('stale-version');
      expect(await approve(id)).toBe('done');
      expect(await room.queue.get(finance, id)).toMatchObject({ state: 'approved', version: 2 });
      expect(await approve(id)).toBe('payment-state');
      for (const tenant of [finance.tenantId, award.signer.tenantId]) {
        expect(await audited(tenant)).toEqual(
          expect.arrayContaining(['payment.proposed', 'payment.approved']),
        );
      }
      await room.payments.withdraw(cashier, id, 2, 'Cambió el día');
      expect(await reserved(award)).toBe(0n);
    });

    it('is not approved once its nonprofit has, or wants, another account', async () => {
      const award = await room.payable();
      const id = await room.proposed(award);
      await room.saveAccount(award, 2, { state: 'proposed' });
      expect(await approve(id)).toBe('payment-waits-account-unapproved');
      await asSuperuser(
        room.awards.room.test,
        `update bank_accounts set state = 'approved', decided_by = $2, decided_at = now() where tenant_id = $1 and version = 2`,
        [award.signer.tenantId, randomUUID()],
      );
      expect(await approve(id)).toBe('payment-waits-account-changed');
      expect((await room.queue.get(cashier, id)).holds).toEqual(['account-changed']);
    });

    it('is not approved while its award is paused', async () => {
      const award = await room.payable();
      const id = await room.proposed(award);
      await asSuperuser(room.awards.room.test, `update awards set state = 'paused' where id = $1`, [
        award.id,
      ]);
      expect(await approve(id)).toBe('payment-waits-award-paused');
    });

    it('keeps its terms, whoever writes past the services', async () => {
      const award = await room.payable();
      const id = await room.proposed(award);
      const yes = `update payments set version = version + 1, state = 'approved', approved_by = $2, approved_at = $3,
        shown_sha256 = app_payment_shown(payments) where id = $1`;
      const past = (by: PersonActor, as_: PersonActor) => as(by, yes, [id, as_.personId, clock.now()]);
      await expect(past(finance, finance)).rejects.toThrow('not theirs to change');
      await expect(past(finance, cashier)).rejects.toThrow('not theirs to change');
      await expect(as(cashier, `update payments set amount_minor = 1`)).rejects.toThrow('permission denied');
      await room.saveAccount(award, 2);
      await expect(past(cashier, cashier)).rejects.toThrow('not theirs to change');
      const sent = `update payments set version = version + 1, state = 'sent', sent_minor = 1, sent_on = now() where id = $1`;
      await expect(as(cashier, sent, [id])).rejects.toThrow('not theirs to change');
      const alone = asSuperuser(room.awards.room.test, yes, [id, finance.personId, clock.now()]);
      await expect(alone).rejects.toThrow('ck_payments_two_people');
    });

    it('a hold that is over by the clock holds no more', async () => {
      const award = await room.active();
      await room.saveAccount(award, 1, { heldHours: 48 });
      const id = await room.planned(award);
      expect(await refusal(room.payments.propose(finance, id, SAME))).toBe('payment-waits-account-held');
      clock.advance(48 * HOUR_MS);
      expect(await refusal(room.payments.propose(finance, id, SAME))).not.toContain('payment-waits');
    });
  });

  it('is paid to an account that its payer finds while the award is under way, sealed as it is', async () => {
    const [award, agreed] = [await room.payable(), await room.agreed()];
    await room.saveAccount(agreed, 1);
    const stranger = await saveMember(room.awards.room.test, 'funder', 'funder-finance');
    const found = async (by: PersonActor, { signer }: ActiveAward) =>
      ((await as(by, 'select 1 from bank_accounts where tenant_id = $1', [signer.tenantId])) as []).length;
    expect(await found(finance, award)).toBe(1);
    expect(await found(finance, agreed)).toBe(0);
    expect(await found(stranger, award)).toBe(0);
    const change = `update bank_accounts set decided_at = now() where tenant_id = $1`;
    await expect(as(finance, change, [award.signer.tenantId])).rejects.toThrow('who pays changes nothing');
    expect(await as(finance, change, [agreed.signer.tenantId])).toEqual([[], 0]);
  });

  describe('is read', () => {
    it('in a queue with totals, by who works on the award', async () => {
      const award = await room.payable();
      const id = await room.proposed(award);
      const { payments, totals } = await room.queue.list(finance, { states: [], page: 1 });
      expect(payments.find((each) => each.id === id)).toMatchObject({ holds: [], award: { id: award.id } });
      expect(totals.find(({ state, currency }) => state === 'proposed' && currency === 'MXN')!.count).toBe(
        payments.filter(({ state }) => state === 'proposed').length,
      );
      const limited = { ...finance, programmes: [randomUUID()] };
      expect((await room.queue.list(limited, { states: [], page: 1 })).payments).toEqual([]);
      expect(await refusal(room.queue.get(limited, id))).toBe('not-found');
    });

    it('not by who stepped back from its nonprofit, who reads those of others', async () => {
      const [award, other] = [await room.payable(), await room.payable()];
      const [id, seen] = [await room.proposed(award), await room.proposed(other)];
      const stepped = await room.awards.room.colleague('funder-finance');
      await asSuperuser(
        room.awards.room.test,
        `insert into recusals select tenant_id, call_id, nonprofit_id, $2, 'work', now() from awards where id = $1`,
        [award.id, stepped.personId],
      );
      const { payments } = await room.queue.list(stepped, { states: [], page: 1 });
      expect(payments.map((each) => each.id)).toContain(seen);
      expect(payments.map((each) => each.id)).not.toContain(id);
      expect(await refusal(room.queue.get(stepped, id))).toBe('not-found');
      expect(
        await as(stepped, 'select 1 from payments where id = any ($1::uuid[])', [[id, seen]]),
      ).toHaveLength(1);
    });

    it('never with the account or the id of its nonprofit', async () => {
      const award = await room.payable();
      const id = await room.proposed(award);
      const text = JSON.stringify([await room.queue.get(finance, id), await planOf(award)], (_key, value) =>
        typeof value === 'bigint' ? value.toString() : (value as unknown),
      );
      expect(text).not.toContain('fingerprint');
      expect(text).not.toContain(award.signer.tenantId);
    });

    it('by its nonprofit: its own alone, without reasons and people', async () => {
      const [award, other] = [await room.payable(), await room.payable()];
      const id = await room.proposed(award);
      await room.approvals.reject(cashier, id, await shownOf(id), 'Entre nosotras');
      const own = await room.received.of(award.signer, award.id);
      expect(own.payments).toMatchObject([{ id, state: 'rejected', amountMinor: 100_000n }]);
      expect(Object.keys(own.payments[0]!).join()).not.toMatch(/reason|by/i);
      expect(await refusal(room.received.of(other.signer, award.id))).toBe('not-found');
      expect(await refusal(room.queue.get(other.signer, id))).toBe('forbidden');
      expect(await as(other.signer, 'select 1 from payments where id = $1', [id])).toEqual([]);
    });
  });
});
