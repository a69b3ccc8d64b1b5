import type { PersonActor } from '@puente/database';
import { VisitService } from '@puente/grants';
import { FakeClock, parseDateOnly } from '@puente/kernel';
import { AwardRooms, ClosingService, OwnSpendingService, postToBooks, reverseInBooks } from '@puente/ledger';
import { asSuperuser, saveMember } from '@puente/testing';
import { refusal } from '../../../../test/rooms/grants-room';
import { OpeningsRoom } from '../../../../test/rooms/openings-room';

const day = (text: string) => parseDateOnly(text)!;

describe('past grants as opening balances', () => {
  const clock = new FakeClock(new Date('2027-01-20T18:00:00Z'));
  let room: OpeningsRoom;
  let finance: PersonActor;
  let cashier: PersonActor;
  let casa: PersonActor;
  beforeAll(async () => {
    room = await OpeningsRoom.open(clock);
    ({ finance, cashier } = room);
    casa = await room.met('Casa Abierta, A. C.');
  });
  afterAll(() => room.close());
  beforeEach(() => clock.advance(60_000));

  const preview = (by = finance, more: object = {}) => room.openings.preview(by, room.input(more));
  const approve = async (id: string, by = cashier, shown?: string): Promise<string> =>
    refusal(room.approvals.approve(by, id, shown ?? (await room.openings.get(by, id)).shown));
  const standing = async (award: string): Promise<object> => {
    const { minor } = (await room.payments.books.of(finance, award)).balances;
    return Object.fromEntries(Object.entries(minor).filter(([, amount]) => amount !== 0n));
  };
  const awardOf = async (id: string, amount: bigint): Promise<string> =>
    (await room.openings.get(finance, id)).content.find(({ amountMinor }) => amountMinor === amount)!.awardId;
  const stateOf = async (id: string) => (await room.openings.get(finance, id)).state;
  const recorded = async (subject: string, { tenantId }: PersonActor): Promise<string[]> => {
    const rows = await asSuperuser<{ action: string }>(
      room.test,
      'select action from audit_log where subject_id = $1 and tenant_id = $2 order by seq',
      [subject, tenantId],
    );
    return rows.map(({ action }) => action);
  };
  const past = (by: PersonActor, sql: string, values: readonly unknown[]): Promise<unknown> =>
    room.payments.awards.room.database.asActor(by, (tx) => tx.query(sql, [...values]));
  const takeBack = (id: string, by = cashier): Promise<string> => refusal(room.approvals.takeBack(by, id, 2));

  it('are looked through with totals by currency, and each that is refused has its reason', async () => {
    await room.record(
      { recipient: 'Casa Abierta AC' },
      { recipient: 'CASA ABIERTA', date: day('2026-06-01'), amountMinor: 5n, currency: 'MXN' },
      { recipient: 'Casa Abierta', datePrecision: 'year' },
      { recipient: 'Nadie' },
    );
    const found = await preview();
    expect(found.totals).toEqual([
      { currency: 'MXN', count: 1, amountMinor: 5n, receivedMinor: 0n },
      { currency: 'USD', count: 1, amountMinor: 100_000n, receivedMinor: 100_000n },
    ]);
    expect(found.grants.map(({ card }) => card?.label)).toEqual([
      'Casa Abierta, A. C.',
      'Casa Abierta, A. C.',
    ]);
    expect(found.refused.map(({ refusal: why }) => why).sort()).toEqual(['day-inexact', 'nonprofit-unknown']);
    expect(await refusal(preview(finance, { programmeId: casa.tenantId, paid: 'x' }))).toBe(
      'invalid-input paid: form-unknown-choice',
    );
    expect(await refusal(preview(finance, { programmeId: casa.tenantId }))).toBe(
      'invalid-input programmeId: form-unknown-choice',
    );
  });

  it('become awards with books when a second person approves exactly what was shown', async () => {
    await room.record(
      { recipient: 'Casa Abierta', amountMinor: 100_001n },
      { recipient: 'Casa Abierta', amountMinor: 7n, currency: 'MXN', date: day('2026-06-02') },
    );
    const id = await room.openings.propose(finance, room.input());
    expect((await preview()).grants).toEqual([]);
    expect(await refusal(room.openings.propose(cashier, room.input()))).toBe('opening-nothing');
    const { shown, content: all } = await room.openings.get(cashier, id);
    const content = all.filter(({ amountMinor }) => amountMinor === 7n || amountMinor === 100_001n);
    expect(await approve(id, finance)).toBe('same-person');
    expect(await approve(id, { ...cashier, recentlyProven: false })).toBe('step-up-needed');
    expect(await approve(id, cashier, 'f'.repeat(64))).toBe('stale-version');
    expect(await standingAwards(content)).toEqual([]);
    expect(await approve(id, cashier, shown)).toBe('done');
    expect(await approve(id, cashier, shown)).toBe('opening-state');
    const [over, runs] = content.map(({ awardId }) => awardId) as [string, string];
    expect(await standing(over)).toEqual({ promised: -100_001n, received: 100_001n });
    expect(await standing(runs)).toEqual({ promised: -7n, committed: 7n });
    expect(await standingAwards(content)).toEqual(['active', 'closed']);
    const { transactions } = await room.payments.books.of(finance, over);
    expect(transactions).toMatchObject([{ happenedOn: '2025-03-01', recordedBy: cashier.personId }]);
    expect(await recorded(id, finance)).toEqual(['opening.proposed', 'opening.approved']);
    for (const side of [finance, casa]) expect(await recorded(over, side)).toEqual(['award.brought']);
    const [mine] = await room.payments.awards.own.list(casa);
    expect(mine).toMatchObject({ state: expect.stringMatching(/active|closed/) as string });
  });

  async function standingAwards(content: readonly { readonly awardId: string }[]): Promise<string[]> {
    const rows = await asSuperuser<{ state: string }>(
      room.test,
      'select state from awards where id = any ($1) order by state',
      [content.map(({ awardId }) => awardId)],
    );
    return rows.map(({ state }) => state);
  }

  it('tell nobody who is in Puente: who may not be named is as unknown as who is not there', async () => {
    const hidden = await room.met('Refugio Callado', { isOpen: false });
    await room.record({ recipient: 'Refugio Callado' });
    const { grants, refused } = await preview();
    expect(grants).toEqual([]);
    expect(refused.find(({ grant }) => grant.recipient === 'Refugio Callado')?.refusal).toBe(
      'nonprofit-unknown',
    );
    expect(await recorded(hidden.tenantId, hidden)).not.toContain('seen.list');
  });

  it('are of the own organisation alone, for who keeps its books', async () => {
    const other = await saveMember(room.test, 'funder', 'funder-finance');
    const { officer } = room.payments.awards.room;
    await room.record({ recipient: 'Casa Abierta', date: day('2024-02-01') });
    const own = await room.openings.propose(finance, room.input());
    for (const table of ['past_grants', 'past_grant_funders', 'past_grant_recipients']) {
      const seen = (by: PersonActor) => past(by, `select 1 from ${table}`, []) as Promise<unknown[]>;
      expect([await seen(other), await seen(officer)]).toEqual([[], []]);
      expect(await seen(finance)).not.toEqual([]);
    }
    expect(await refusal(room.openings.get(other, own))).toBe('not-found');
    await room.openings.withdraw(finance, own, 1);
    expect(await room.openings.list(other)).toEqual([]);
    const limited = { ...finance, programmes: [room.payments.awards.room.programmeId] };
    expect(await refusal(preview(limited))).toBe('programmes-limited');
  });

  it('are taken back as a whole, and may then begin anew under another key', async () => {
    await room.record({ recipient: 'Casa Abierta', date: day('2026-09-01'), amountMinor: 70n });
    const id = await room.approved();
    const awardId = await awardOf(id, 70n);
    expect(await takeBack(id, { ...cashier, recentlyProven: false })).toBe('step-up-needed');
    expect(await takeBack(id)).toBe('done');
    expect([await takeBack(id), await stateOf(id), await standing(awardId)]).toEqual([
      ...['opening-state', 'taken-back', {}],
    ]);
    expect(await standingAwards([{ awardId }])).toEqual(['withdrawn']);
    for (const side of [finance, casa]) {
      expect(await recorded(awardId, side)).toEqual(['award.brought', 'award.brought-back']);
    }
    const again = await room.approved();
    const anew = await awardOf(again, 70n);
    expect(anew).not.toBe(awardId);
    expect(await standing(anew)).toEqual({ promised: -70n, committed: 70n });
  });

  it('stay once anything happened to one of them', async () => {
    await room.record({ recipient: 'Casa Abierta', date: day('2026-10-01'), amountMinor: 80n });
    const id = await room.approved();
    const awardId = await awardOf(id, 80n);
    const plan = { amount: '0.50', parts: 1, firstOn: '2027-02-01', everyMonths: 0, requirementIds: [] };
    await room.payments.disbursements.add(finance, awardId, plan);
    expect([await takeBack(id), await stateOf(id)]).toEqual(['opening-in-use', 'approved']);
    await asSuperuser(room.test, `update disbursements set state = 'cancelled' where award_id = $1`, [
      awardId,
    ]);
    const { database } = room.payments.awards.room;
    const reserve = { kind: 'reserve', amount: { minor: 1n, currency: 'USD' } } as const;
    const of = { awardId, businessKey: `test:${awardId}`, happenedOn: day('2027-01-20') };
    await database.asActor(finance, (tx) => postToBooks(tx, finance, { ...of, event: reserve }));
    expect([await takeBack(id), await stateOf(id)]).toEqual(['opening-in-use', 'approved']);
  });

  it('stay once anything was arranged about one of them', async () => {
    await room.record({ recipient: 'Casa Abierta', date: day('2026-10-02'), amountMinor: 81n });
    const id = await room.approved();
    const { database, officer } = room.payments.awards.room;
    const visits = new VisitService(database, clock);
    const visit = { plannedOn: '2027-03-01', way: 'remote', purpose: 'Conocer el trabajo.' };
    const asked = await visits.ask(officer, await awardOf(id, 81n), visit);
    expect([await takeBack(id), await stateOf(id)]).toEqual(['opening-in-use', 'approved']);
    await visits.cancel(officer, asked, 1);
    expect([await takeBack(id), await stateOf(id)]).toEqual(['done', 'taken-back']);
  });

  it('say to both sides what had arrived before, in the room, the budget and at the close', async () => {
    await room.record(
      { recipient: 'Casa Abierta', date: day('2023-01-05'), amountMinor: 3_001n },
      { recipient: 'Casa Abierta', date: day('2026-10-05'), amountMinor: 3_002n },
    );
    const id = await room.approved();
    const { database, officer } = room.payments.awards.room;
    const [rooms, closings] = [new AwardRooms(database), new ClosingService(database, clock)];
    for (const [amount, received] of [
      [3_001n, 3_001n],
      [3_002n, 0n],
    ] as const) {
      const award = await awardOf(id, amount);
      for (const { ladder } of [await rooms.ownOf(casa, award), await rooms.of(officer, award)]) {
        expect(ladder.find(({ code }) => code === 'received')!.money.minor).toBe(received);
      }
      expect((await closings.ownOf(casa, award)).unpaid.minor).toBe(amount - received);
      const budget = await new OwnSpendingService(database, clock).of(casa, award);
      expect(budget.standing.receivedMinor).toBe(received);
    }
    const other = await room.met('Otra Casa, A. C.');
    const seen = (by: PersonActor) =>
      past(by, 'select 1 from award_opening_grants', []) as Promise<unknown[]>;
    expect([await seen(other), (await seen(casa)).length > 0]).toEqual([[], true]);
  });

  it('are given up before the approval, and proposed anew', async () => {
    await room.record({ recipient: 'Casa Abierta', date: day('2026-11-01'), amountMinor: 90n });
    const id = await room.openings.propose(finance, room.input());
    expect(await refusal(room.openings.withdraw(finance, id, 7))).toBe('stale-version');
    await room.openings.withdraw(finance, id, 1);
    expect(await approve(id)).toBe('opening-state');
    const again = await room.openings.propose(finance, room.input());
    await room.openings.withdraw(cashier, again, 1);
  });

  it('do not enter the books of who may no longer be named', async () => {
    const left = await room.met('Red de Paso');
    await room.record({ recipient: 'Red de Paso' });
    const id = await room.openings.propose(finance, room.input());
    const hide = `update nonprofit_profiles set safety = 'protected', version = version + 1 where tenant_id = $1`;
    await asSuperuser(room.test, hide, [left.tenantId]);
    await room.payments.awards.room.matchAgain(left.tenantId);
    expect(await approve(id)).toBe('opening-does-not-stand');
    const { content } = await room.openings.get(finance, id);
    expect(content.find(({ card }) => card === null)).toBeDefined();
    await room.openings.withdraw(finance, id, 1);
  });

  it('begin the books of an award once, whoever asks and by whichever kind', async () => {
    const { id: awardId } = await room.payments.active();
    const { database } = room.payments.awards.room;
    const money = (minor: bigint) => ({ minor, currency: 'MXN' }) as const;
    const opening = { kind: 'opening', committed: money(1n), sent: money(0n), received: money(0n) } as const;
    const post = (businessKey: string) =>
      refusal(
        database.asActor(finance, (tx) =>
          postToBooks(tx, finance, {
            ...{ awardId, businessKey, happenedOn: day('2027-01-20'), event: opening },
          }),
        ),
      );
    expect(await post(`opening:${awardId}`)).toBe('books-begun');
    const undo = { reversed: `award:${awardId}`, businessKey: 'undo:1', happenedOn: day('2027-01-20') };
    await database.asActor(finance, (tx) => reverseInBooks(tx, finance, undo));
    expect(await post(`opening:${awardId}`)).toBe('books-begun');
  });

  it('cannot be changed, approved or brought past the application', async () => {
    await room.record({ recipient: 'Casa Abierta', date: day('2026-12-01'), amountMinor: 95n });
    const id = await room.openings.propose(finance, room.input());
    const approved = `update award_openings set state = 'approved', version = 2, approved_by = $2, approved_at = now(),
      shown_sha256 = app_opening_shown(award_openings) where id = $1`;
    const denied = /permission denied|not theirs|row-level security|two_people/;
    await expect(past(finance, approved, [id, finance.personId])).rejects.toThrow(denied);
    await expect(past(finance, approved, [id, cashier.personId])).rejects.toThrow(denied);
    await expect(past(finance, 'update award_openings set months = 1 where id = $1', [id])).rejects.toThrow(
      denied,
    );
    const bring = `insert into awards (tenant_id, id, nonprofit_id, programme_id, origin, route, title, amount_minor, currency,
        support, starts_on, ends_on, strategies, budget, written_by, written_at, state, proposed_by, proposed_at, approved_by,
        approved_at, approved_sha256)
      select g.tenant_id, g.award_id, g.nonprofit_id, o.programme_id, 'import', o.route, 'x', g.amount_minor, g.currency,
        o.support, g.granted_on, g.ends_on, '[{"code": "capacity", "percent": 100, "needs": []}]',
        '[{"code": "staff", "label": "", "amountMinor": "95", "basis": "fixed"}]', o.proposed_by, now(), 'active',
        o.proposed_by, now(), $2, now(), app_opening_shown(o)
      from award_openings o join award_opening_grants g on g.opening_id = o.id where o.id = $1 and g.amount_minor = 95`;
    await expect(past(cashier, bring, [id, cashier.personId])).rejects.toThrow(denied);
    await room.openings.withdraw(finance, id, 1);
  });
});
