import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { AWARD_INPUT } from '../../../../test/rooms/awards-room';
import { EndingsRoom } from '../../../../test/rooms/endings-room';
import { refusal } from '../../../../test/rooms/grants-room';
import type { ActiveAward } from '../../../../test/rooms/payments-room';
import { AmendmentService, OwnAmendmentService } from '@puente/grants';
import { PaymentReturnService } from '..';

const MORE_TIME = { ...AWARD_INPUT, endsOn: '2028-02-29' };

describe('the early end of an award', () => {
  const clock = new FakeClock(new Date('2026-12-02T18:00:00Z'));
  let room: EndingsRoom;
  let award: ActiveAward;

  beforeAll(async () => {
    room = await EndingsRoom.open(clock);
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    award = await room.room.payable();
  });

  const sql = <Row extends object>(text: string, params: unknown[]) =>
    asSuperuser<Row>(room.room.awards.room.test, text, params);
  const actionsOf = async (tenantId: string): Promise<string[]> => {
    const rows = await sql<{ action: string }>(
      `select action from audit_log where tenant_id = $1 and subject_id = $2
        and (action like 'ending.%' or action = 'award.terminated') order by seq`,
      [tenantId, award.id],
    );
    return rows.map(({ action }) => action);
  };
  const endingOf = async (by = room.officer) => (await room.closings.of(by, award.id)).ending!;

  it('is proposed by one and confirmed by another, and gives up all that did not leave', async () => {
    await room.paid(award, 'sent');
    const proposed = await room.room.proposed(award);
    await room.room.planned(award, '500');
    await room.propose(award);
    expect(await room.stateOf(award)).toBe('active');
    await room.end(award);
    expect(await room.stateOf(award)).toBe('terminated');
    const { promised, ...places } = await room.balances(award);
    expect(promised).toBe(-25_000_050n);
    expect(places).toEqual({
      ...{ committed: 0n, reserved: 0n, sent: 100_000n, received: 0n, returned: 0n },
      released: 24_900_050n,
    });
    const [payment] = await sql<{ state: string }>('select state from payments where id = $1', [proposed]);
    expect(payment!.state).toBe('withdrawn');
    const plan = await sql<{ state: string; count: string }>(
      'select state, count(*) from disbursements where award_id = $1 group by 1 order by 1',
      [award.id],
    );
    expect(plan.map(({ state, count }) => `${state} ${count}`)).toEqual(['cancelled 2', 'planned 1']);
    expect(await actionsOf(room.officer.tenantId)).toEqual(['ending.begun', 'award.terminated']);
    expect(await actionsOf(award.signer.tenantId)).toEqual(['award.terminated']);
  });

  it('is never confirmed by who proposed it, from what was not seen, or by who does not keep the books', async () => {
    const { admin } = room.room.awards.room;
    await room.propose(award, admin);
    expect(await refusal(room.end(award, admin))).toBe('same-person');
    expect(await refusal(room.end(award, room.officer))).toBe('forbidden');
    expect(await refusal(room.end(award, { ...room.room.finance, recentlyProven: false }))).toBe(
      'step-up-needed',
    );
    const { shown } = await endingOf();
    await room.room.planned(award, '500');
    expect(await refusal(room.end(award, room.room.finance, shown))).toBe('stale-version');
    const stranger = await saveMember(room.room.awards.room.test, 'funder', 'funder-admin');
    expect(await refusal(room.terminations.confirm(stranger, award.id, shown))).toBe('not-found');
    expect(await room.stateOf(award)).toBe('active');
    expect(await refusal(room.propose(award))).toBe('ending-under-way');
  });

  it('is taken back while nobody confirmed it, and the award closes instead', async () => {
    await room.propose(award);
    expect(await refusal(room.turn(award, 'close'))).toBe('ending-under-way');
    expect(await refusal(room.terminations.withdraw(room.officer, award.id, 7))).toBe('stale-version');
    await room.terminations.withdraw(room.officer, award.id, 1);
    expect(await refusal(room.terminations.confirm(room.room.finance, award.id, 'x'))).toBe('ending-state');
    await room.turn(award, 'close');
    expect(await refusal(room.propose(award))).toBe('award-state');
    expect(await actionsOf(award.signer.tenantId)).toEqual([]);
  });

  it('waits while a payment is in a batch, because the bank may have it', async () => {
    const payment = await room.paid(award, 'sent');
    await sql(
      `with b as (insert into payment_batches (tenant_id, id, number, currency, transfer_currency, payments, total_minor, made_by, made_at)
          select tenant_id, gen_random_uuid(), 900 + (select count(*) from payment_batches), 'MXN', 'MXN', 1, 1, proposed_by, now()
            from payments where id = $1 returning id)
       update payments set state = 'batched', batch_id = b.id, sent_minor = null, sent_on = null from b where payments.id = $1`,
      [payment],
    );
    await room.propose(award);
    expect(await refusal(room.end(award))).toBe('award-payments-batched');
  });

  it('commits nothing anew afterwards, but what was sent still comes back to its payer', async () => {
    const payment = await room.paid(award, 'sent');
    await room.propose(award);
    await room.end(award);
    const more = { kind: 'amendment', change: { minor: 1n, currency: 'MXN' } } as const;
    expect(await refusal(room.post(award.id, 'x:again', more))).toBe('award-over');
    const returns = new PaymentReturnService(room.room.awards.room.database, clock);
    const { version } = await returns.get(room.room.finance, payment);
    const back = { happenedOn: '2026-12-02', reason: 'El banco no lo hizo.' };
    await returns.reverse(room.room.finance, payment, version, back);
    const { committed, sent, released } = await room.balances(award);
    expect([committed, sent, released]).toEqual([0n, 0n, 25_000_050n]);
  });

  it('is asked for by the nonprofit, which reads the answer, and the funder’s words once it ended', async () => {
    const { own } = room;
    const { signer } = award;
    expect(await refusal(own.ask(signer, award.id, ' '))).toBe('invalid-input words: required');
    await own.ask(signer, award.id, 'Ya no podemos seguir.');
    expect(await refusal(own.ask(signer, award.id, 'Otra vez.'))).toBe('ending-under-way');
    await room.terminations.decline(room.officer, award.id, 1, 'Hablemos antes.');
    expect((await room.closings.ownOf(signer, award.id)).ending).toMatchObject({
      ...{ state: 'declined', answer: 'Hablemos antes.', reason: null },
    });
    await own.ask(signer, award.id, 'Ya no podemos seguir.');
    await own.withdraw(signer, award.id, 1);
    await own.ask(signer, award.id, 'De verdad no podemos.');
    await room.propose(award);
    expect(await refusal(own.withdraw(signer, award.id, 2))).toBe('ending-state');
    expect((await room.closings.ownOf(signer, award.id)).ending).toMatchObject({ state: 'begun', note: '' });
    await room.end(award);
    const told = (await room.closings.ownOf(signer, award.id)).ending!;
    expect(told).toMatchObject({
      state: 'done',
      reason: 'mutual',
      note: 'Se habló en junio.',
      isAsked: true,
    });
    const stranger = await saveMember(room.room.awards.room.test, 'nonprofit', 'nonprofit-admin');
    expect(await refusal(own.ask(stranger, award.id, 'x'))).toBe('not-found');
    expect(await actionsOf(signer.tenantId)).toEqual([
      ...['ending.requested', 'ending.declined', 'ending.requested', 'ending.withdrawn'],
      ...['ending.requested', 'award.terminated'],
    ]);
  });

  it('withdraws the change that is under way, whoever’s turn it was, in both records', async () => {
    const { database, admin } = room.room.awards.room;
    const [service, own] = [
      new AmendmentService(database, clock, room.room.awards.names),
      new OwnAmendmentService(database, clock),
    ];
    const asked = await own.ask(award.signer, award.id, { kind: 'scope', until: '', words: 'Otra entidad.' });
    const other = await room.room.payable();
    const agreed = await service.propose(room.officer, other.id, MORE_TIME, '');
    await service.approve(admin, agreed, (await service.get(admin, agreed)).shown!);
    const past = (by: PersonActor, id: string): Promise<unknown> =>
      database.asActor(by, (tx) =>
        tx.query(`update award_amendments set version = version + 1, state = 'withdrawn' where id = $1`, [
          id,
        ]),
      );
    // Whoever keeps the books leads no change of an award that runs to its end.
    expect(await past(room.room.finance, asked)).toEqual([[], 0]);
    for (const [each, id] of [
      [award, asked],
      [other, agreed],
    ] as const) {
      await room.propose(each);
      await room.end(each);
      expect((await service.get(room.officer, id)).state).toBe('withdrawn');
      for (const { tenantId } of [room.officer, each.signer]) {
        const rows = await sql(
          `select 1 from audit_log where tenant_id = $1 and subject_id = $2 and action = 'amendment.withdrawn'`,
          [tenantId, each.id],
        );
        expect(rows).toHaveLength(1);
      }
    }
  });

  it('is never done by PostgreSQL past the second person', async () => {
    await room.propose(award);
    const { database, admin } = room.room.awards.room;
    const move = `update awards set state = 'terminated', version = version + 1 where id = $1`;
    const alone = database.asActor(admin, (tx) => tx.query(move, [award.id]));
    await expect(alone).rejects.toThrow(/not theirs to change/);
  });
});
