import { FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { EndingsRoom } from '../../../../test/rooms/endings-room';
import { refusal } from '../../../../test/rooms/grants-room';
import type { ActiveAward } from '../../../../test/rooms/payments-room';

describe('the close of an award', () => {
  const clock = new FakeClock(new Date('2026-12-02T18:00:00Z'));
  let room: EndingsRoom;

  beforeAll(async () => {
    room = await EndingsRoom.open(clock);
  });
  afterAll(() => room.close());

  const sql = <Row extends object>(text: string, params: unknown[]) =>
    asSuperuser<Row>(room.room.awards.room.test, text, params);
  const shownOf = async ({ id }: ActiveAward): Promise<string> =>
    (await room.closings.of(room.room.finance, id)).ending!.shown;
  const left = async ({ id, signer }: ActiveAward) => {
    const [ours, theirs] = [await room.closings.of(room.officer, id), await room.closings.ownOf(signer, id)];
    expect(theirs.points).toEqual(ours.points);
    return ours.points.filter((point) => point.left > 0).map((point) => `${point.code} ${point.left}`);
  };

  it('is shown to both sides as what is left and who has it', async () => {
    const award = await room.room.payable();
    expect(await left(award)).toEqual(['final-report 1']);
    const requirement = await room.room.saveRequirement(award, 'open', '2028-01-15');
    const payment = await room.paid(award, 'sent');
    await room.room.planned(award, '500');
    await room.room.proposed(award);
    expect(await left(award)).toEqual([
      'requirements-open 1',
      'instalments-open 1',
      'payments-under-way 1',
      'receipts 1',
    ]);
    await sql(
      `update award_requirements set state = 'done', done_by = added_by, done_at = now() where id = $1`,
      [requirement],
    );
    await sql(`update payments set state = 'returned' where id = $1`, [payment]);
    await sql(
      `update payments set state = 'withdrawn', ended_by = proposed_by, ended_at = now()
      where award_id = $1 and state = 'proposed'`,
      [award.id],
    );
    expect(await left(award)).toEqual(['requirements-to-accept 1', 'instalments-open 2', 'returned 1']);
    const { unpaid } = await room.closings.ownOf(award.signer, award.id);
    expect(unpaid).toEqual({ minor: 24_900_050n, currency: 'MXN' });
  });

  it('is begun by one and done by another, and releases what is left', async () => {
    const award = await room.closing();
    expect((await room.closings.of(room.officer, award.id)).isSettled).toBe(true);
    await room.confirm(award);
    expect(await room.stateOf(award)).toBe('closed');
    expect(await room.balances(award)).toEqual({
      ...{ promised: -25_000_050n, committed: 0n, reserved: 0n, sent: 0n },
      ...{ received: 100_000n, returned: 0n, released: 24_900_050n },
    });
    for (const { tenantId } of [room.officer, award.signer]) {
      const rows = await sql<{ action: string }>(
        `select action from audit_log where tenant_id = $1 and subject_id = $2 and action = 'award.closed'`,
        [tenantId, award.id],
      );
      expect(rows).toHaveLength(1);
    }
  });

  it('is never done by who began it, from what was not seen, or by who does not keep the books', async () => {
    const award = await room.closing();
    const shown = await shownOf(award);
    const admin = room.room.awards.room.admin;
    const close = (by = room.room.finance, of = shown) => refusal(room.closings.close(by, award.id, of));
    await room.turn(award, 'resume');
    expect(await close()).toBe('award-state');
    await room.turn(award, 'close', admin);
    expect(await close(admin, await shownOf(award))).toBe('same-person');
    expect(await close()).toBe('stale-version');
    const stale = await shownOf(award);
    await room.room.saveRequirement(award, 'accepted', '2028-02-01');
    expect(await close(room.room.finance, stale)).toBe('stale-version');
    expect(await close(room.officer, await shownOf(award))).toBe('forbidden');
    expect(await close({ ...room.room.finance, recentlyProven: false }, await shownOf(award))).toBe(
      'step-up-needed',
    );
    const stranger = await saveMember(room.room.awards.room.test, 'funder', 'funder-admin');
    expect(await close(stranger, await shownOf(award))).toBe('not-found');
    expect(await room.stateOf(award)).toBe('closing');
  });

  it('waits until everything is settled', async () => {
    const award = await room.closing();
    await room.room.saveRequirement(award);
    expect(await refusal(room.confirm(award))).toBe('award-not-settled');
    expect(await room.stateOf(award)).toBe('closing');
  });

  it('is refused by PostgreSQL itself where somebody skips the service', async () => {
    const award = await room.closing();
    const { database } = room.room.awards.room;
    const { finance } = room.room;
    const move = `update awards set state = 'closed', version = version + 1 where id = $1`;
    const alone = database.asActor(finance, (tx) => tx.query(move, [award.id]));
    await expect(alone).rejects.toThrow(/not theirs to change/);
    const done = `update award_endings set state = 'done', version = version + 1, ended_by = $2, ended_at = $3,
      shown_sha256 = app_ending_shown(award_endings) where award_id = $1`;
    const without = database.asActor(finance, async (tx) => {
      await tx.query(done, [award.id, finance.personId, clock.now()]);
      await tx.query(move, [award.id]);
    });
    await expect(without).rejects.toThrow(/ck_awards_settled|still to be settled/);
    await expect(sql(done, [award.id, room.officer.personId, clock.now()])).rejects.toThrow(
      /ck_award_endings_two_people/,
    );
  });

  it('is the last of it: nothing is posted, paid, planned or changed afterwards', async () => {
    const award = await room.closing();
    await room.confirm(award);
    const amount = { minor: 1n, currency: 'MXN' } as const;
    const post = (key: string, kind: 'award' | 'reserve') =>
      refusal(room.post(award.id, `x:${key}`, { kind, amount }));
    // Its books have begun, whatever became of it.
    expect([await post('award', 'award'), await post('reserve', 'reserve')]).toEqual([
      'books-begun',
      'award-over',
    ]);
    const { disbursements } = room.room;
    const plan = { amount: '1', parts: 1, firstOn: '2027-01-15', everyMonths: 0, requirementIds: [] };
    expect(await refusal(disbursements.add(room.officer, award.id, plan))).toBe('award-state');
    expect(await refusal(room.turn(award, 'resume'))).toBe('award-state');
    const { database } = room.room.awards.room;
    for (const change of [
      `update payments set version = version + 1, state = 'returned' where award_id = $1`,
      `update awards set version = version + 1, state = 'active' where id = $1`,
    ]) {
      const attempt = database.asActor(room.room.awards.room.admin, (tx) => tx.query(change, [award.id]));
      await expect(attempt).rejects.toThrow(/not theirs to change/);
    }
    expect(await refusal(room.confirm(award))).toBe('award-state');
  });

  it('is done once, whoever of two is first', async () => {
    const award = await room.closing();
    const shown = await shownOf(award);
    const both = await Promise.all(
      [room.room.finance, room.room.cashier].map((by) => refusal(room.closings.close(by, award.id, shown))),
    );
    expect(both.filter((each) => each === 'done')).toHaveLength(1);
    expect((await room.balances(award)).released).toBe(24_900_050n);
  });
});
