import type { Database } from '@puente/database';
import { type PersonActor } from '@puente/database';
import { AmendmentService, OwnAmendmentService, RequirementService } from '@puente/grants';
import { canTransition, FakeClock } from '@puente/kernel';
import { AMENDMENT_TRANSITIONS, awardTermsOf, touchesDuties, type AmendmentState } from '@puente/grants/core';
import { asSuperuser } from '@puente/testing';
import { AWARD_INPUT, AwardsRoom } from '../../../../test/rooms/awards-room';
import { refusal } from '../../../../test/rooms/grants-room';
import { AwardBooks, DisbursementService, EnforceAmendmentHandler, OpenBooksHandler, postToBooks } from '..';

const MORE_TIME = { ...AWARD_INPUT, endsOn: '2028-02-29' };
const LARGER = {
  ...{ ...AWARD_INPUT, amount: '300000.50' },
  budget: [{ code: 'staff-safety', amount: '300000.50' }],
};
const SMALLER = {
  ...{ ...AWARD_INPUT, amount: '200000', budget: [{ code: 'staff-safety', amount: '200000' }] },
};
const OTHER_TITLE = { ...AWARD_INPUT, title: 'Otra casa' };

describe('amendments', () => {
  const clock = new FakeClock(new Date('2026-12-02T18:00:00Z'));
  let room: AwardsRoom;
  let database: Database;
  let service: AmendmentService;
  let own: OwnAmendmentService;
  let officer: PersonActor;
  let admin: PersonActor;
  let signer: PersonActor;
  let award: string;

  beforeAll(async () => {
    room = await AwardsRoom.open(clock);
    ({ database, officer, admin } = room.room);
    service = new AmendmentService(database, clock, room.names);
    own = new OwnAmendmentService(database, clock);
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    const application = await room.awarded();
    signer = room.signerOf(application);
    award = await room.active(application);
    await new OpenBooksHandler(database, clock).handle({ tenantId: officer.tenantId, awardId: award });
  });

  const propose = (input: object, reason = ''): Promise<string> =>
    service.propose(officer, award, input, reason);
  const approve = async (id: string, who = admin): Promise<void> =>
    service.approve(who, id, (await service.get(who, id)).shown!);
  const accept = async (id: string, who = signer): Promise<void> =>
    own.accept(who, id, (await own.get(who, id)).sha256!);
  const enforce = (amendmentId: string): Promise<void> =>
    new EnforceAmendmentHandler(database, clock).handle({ tenantId: officer.tenantId, amendmentId });
  const stateOf = async (id: string): Promise<string> => (await service.get(officer, id)).state;
  const committed = async (): Promise<bigint> =>
    (await new AwardBooks(database).of(admin, award)).balances.minor.committed;
  const jobsOf = (id: string) =>
    asSuperuser(
      room.room.test,
      `select 1 from outbox where name = 'amendment.enforce' and data ->> 'amendmentId' = $1`,
      [id],
    );
  const reserve = (minor: bigint): Promise<unknown> =>
    database.asActor(admin, (tx) =>
      postToBooks(tx, admin, {
        ...{ awardId: award, businessKey: `payment:${award}`, happenedOn: '2026-12-02' as never },
        event: { kind: 'reserve', amount: { minor, currency: 'MXN' } },
      }),
    );

  it('that give more time alone are in force once approved, and open requirements move with them', async () => {
    const requirements = new RequirementService(database, clock);
    const report = { kind: 'report', title: 'Informe final', dueOn: '2027-12-31' };
    const requirement = await requirements.add(officer, award, report);
    const id = await propose(MORE_TIME);
    await approve(id);
    expect([await stateOf(id), (await jobsOf(id)).length]).toEqual(['agreed', 1]);
    for (let turn = 0; turn < 2; turn++) await enforce(id);
    expect(await service.get(officer, id)).toMatchObject({ state: 'in-force', inForceOn: '2026-12-02' });
    expect(await room.awards.get(officer, award)).toMatchObject({ endsOn: '2028-02-29', state: 'active' });
    expect(await requirements.get(officer, requirement)).toMatchObject({ dueOn: '2028-02-29', version: 2 });
    expect((await room.agreements.get(officer, award)).document.title).toBe('Casa abierta');
    expect(await committed()).toBe(25_000_050n);
  });

  it('that touch duties wait for the nonprofit, which accepts exactly what it read', async () => {
    const id = await propose(OTHER_TITLE, 'La casa cambió de nombre.');
    await approve(id);
    expect([await stateOf(id), (await jobsOf(id)).length]).toEqual(['approved', 0]);
    await enforce(id);
    expect(await stateOf(id)).toBe('approved');
    expect(await refusal(own.accept(signer, id, 'f'.repeat(64)))).toBe('stale-version');
    expect(await refusal(accept(id, { ...signer, recentlyProven: false }))).toBe('step-up-needed');
    const writer = { ...signer, roles: ['nonprofit-writer'] };
    expect(await refusal(accept(id, writer))).toBe('forbidden');
    await accept(id);
    await enforce(id);
    expect((await room.own.get(signer, award)).title).toBe('Otra casa');
    const { clauses } = (await own.get(signer, id)).document!;
    expect(clauses.map(({ title }) => title.en)).toEqual(['Purpose', 'Scope', 'Reason', 'Everything else']);
  });

  it('move the books with the award, or neither', async () => {
    const up = await propose(LARGER);
    await approve(up);
    await enforce(up);
    expect([await committed(), (await room.awards.get(officer, award)).amountMinor]).toEqual([
      30_000_050n,
      30_000_050n,
    ]);
    const down = await propose(SMALLER);
    await approve(down);
    await accept(down);
    await reserve(25_000_000n);
    await enforce(down);
    expect([await stateOf(down), await committed()]).toEqual(['declined', 5_000_050n]);
    expect((await room.awards.get(officer, award)).amountMinor).toBe(30_000_050n);
  });

  it('are given up, with their books, where more is planned than would be left', async () => {
    const plan = { amount: '', parts: 2, firstOn: '2027-01-15', everyMonths: 6, requirementIds: [] };
    const { circles, sightings } = room.room;
    const down = await propose(SMALLER, 'Menos');
    await approve(down);
    await accept(down);
    await new DisbursementService(database, clock, circles, sightings).add(officer, award, plan);
    await enforce(down);
    expect([await stateOf(down), await committed()]).toEqual(['declined', 25_000_050n]);
    expect((await room.awards.get(officer, award)).amountMinor).toBe(25_000_050n);
  });

  it('wait for books that have not begun', async () => {
    const another = await room.active(await room.awarded());
    const id = await service.propose(officer, another, LARGER, '');
    await approve(id);
    await expect(enforce(id)).rejects.toThrow(/have not begun/);
    await new OpenBooksHandler(database, clock).handle({ tenantId: officer.tenantId, awardId: another });
    await enforce(id);
    expect(await stateOf(id)).toBe('in-force');
  });

  it('are approved by somebody else, with a fresh proof, exactly as they were shown', async () => {
    const id = await propose(OTHER_TITLE);
    const { shown, version } = await service.get(admin, id);
    expect(await refusal(approve(id, officer))).toBe('same-person');
    expect(await refusal(approve(id, { ...admin, recentlyProven: false }))).toBe('step-up-needed');
    await service.rewrite(officer, id, version, { ...OTHER_TITLE, title: 'Una tercera casa' }, '');
    expect(await refusal(service.approve(admin, id, shown!))).toBe('stale-version');
    expect(await refusal(service.rewrite(officer, id, version, OTHER_TITLE, ''))).toBe('stale-version');
    await approve(id);
    expect(await refusal(service.rewrite(officer, id, 3, OTHER_TITLE, ''))).toBe('amendment-state');
  });

  it('are asked for by the nonprofit, and answered with terms or with a reason', async () => {
    const asked = { kind: 'no-cost-extension', until: '2028-03-31', words: 'El albergue abre más tarde.' };
    expect(await refusal(own.ask(signer, award, { ...asked, until: '2027-12-31' }))).toBe(
      'invalid-input until: amendment-not-later',
    );
    const id = await own.ask(signer, award, asked);
    expect(await refusal(propose(OTHER_TITLE))).toBe('amendment-under-way');
    await service.rewrite(officer, id, 1, { ...AWARD_INPUT, endsOn: '2028-03-31' }, '');
    await approve(id);
    await enforce(id);
    expect((await room.own.get(signer, award)).endsOn).toBe('2028-03-31');
    const again = await own.ask(signer, award, { kind: 'scope', until: '', words: 'Otra entidad.' });
    expect(await refusal(service.withdraw(officer, again, 1))).toBe('amendment-state');
    await service.decline(officer, again, 1, 'No cabe en el programa.');
    expect(await own.get(signer, again)).toMatchObject({
      state: 'declined',
      answer: 'No cabe en el programa.',
    });
    const third = await own.ask(signer, award, { kind: 'scope', until: '', words: 'Otra.' });
    await own.withdraw(signer, third, 1);
    expect((await own.list(signer, award)).map(({ number, state }) => `${number} ${state}`)).toEqual([
      ...['3 withdrawn', '2 declined', '1 in-force'],
    ]);
  });

  it.each([
    [AWARD_INPUT, 'invalid-input title: amendment-nothing'],
    [{ ...AWARD_INPUT, currency: 'USD' }, 'invalid-input currency: amendment-currency'],
    [{ ...AWARD_INPUT, amount: '1' }, 'invalid-input budget: award-budget-sum'],
  ])('with %j are refused: %s', async (input, code) => expect(await refusal(propose(input))).toBe(code));

  it('write no name of who is protected; what the agreement says already is no matter of a change', async () => {
    const { test } = room.room;
    const [found] = await asSuperuser<{ id: string }>(
      test,
      'select nonprofit_id as id from awards where id = $1',
      [award],
    );
    await asSuperuser(test, `update organizations set name = 'Casa Luz del Norte' where id = $1`, [
      found!.id,
    ]);
    const discreet = `update nonprofit_profiles set safety = 'discreet', version = version + 1 where tenant_id = $1`;
    await asSuperuser(test, discreet, [found!.id]);
    await room.room.matchAgain(found!.id);
    const title = 'Otro año de Casa Luz';
    expect(await refusal(propose({ ...MORE_TIME, title }))).toBe('invalid-input title: award-names');
    expect(await refusal(propose(MORE_TIME, 'Lo pide CLN'))).toBe('invalid-input reason: award-names');
    const id = await propose(MORE_TIME);
    const rewritten = service.rewrite(officer, id, 1, { ...MORE_TIME, title }, '');
    expect(await refusal(rewritten)).toBe('invalid-input title: award-names');
    await asSuperuser(test, 'update awards set title = $2 where id = $1', [award, title]);
    expect(await refusal(service.rewrite(officer, id, 1, { ...MORE_TIME, title }, ''))).toBe('done');
  });

  it('stand in the log of both sides', async () => {
    const id = await propose(OTHER_TITLE);
    await approve(id);
    await accept(id);
    await enforce(id);
    for (const { tenantId } of [officer, signer]) {
      const rows = await asSuperuser<{ action: string }>(
        room.room.test,
        `select action from audit_log where tenant_id = $1 and subject_id = $2 and action like 'amendment.%' order by seq`,
        [tenantId, award],
      );
      expect(rows.map(({ action }) => action)).toEqual([
        ...['amendment.proposed', 'amendment.approved', 'amendment.accepted', 'amendment.in-force'],
      ]);
    }
  });

  it('alone change the terms of an award that runs, whoever tries', async () => {
    const id = await propose(OTHER_TITLE);
    for (const by of [officer, admin, signer]) {
      const past = database.asActor(by, (tx) =>
        tx.query(`update awards set version = version + 1, title = 'x' where id = $1 returning 1`, [award]),
      );
      const done = await past.then(
        ([rows]: [unknown[]]) => rows.length,
        (error: unknown) => String(error),
      );
      expect([0, 'QueryFailedError: this part of the row is not theirs to change']).toContainEqual(done);
    }
    expect(await stateOf(id)).toBe('proposed');
    expect((await room.awards.get(officer, award)).title).toBe('Casa abierta');
  });

  it('have the same states, and touch the same duties, in PostgreSQL', async () => {
    const states = Object.keys(AMENDMENT_TRANSITIONS) as AmendmentState[];
    const rows = await asSuperuser<{ before: AmendmentState; after: AmendmentState; may: boolean }>(
      room.room.test,
      `select b as before, a as after, app_amendment_may_become(b, a) as may
        from unnest($1::text[]) b, unnest($1::text[]) a`,
      [states],
    );
    expect(
      rows.filter(({ before, after, may }) => canTransition(AMENDMENT_TRANSITIONS, before, after) !== may),
    ).toEqual([]);
    const id = await propose(OTHER_TITLE);
    const before = (await service.get(officer, id)).before!;
    const changes = [
      {},
      { title: 'x' },
      { states: ['MX-OAX'] },
      { startsOn: '2027-02-01' },
      { support: 'restricted' },
    ];
    const days = [{}, { endsOn: '2028-01-31' }, { endsOn: '2027-06-30' }];
    const budget = [{ ...before.budget[0]!, amountMinor: '2' }];
    const amounts = [{}, { budget }, { amountMinor: '2', budget }, { amountMinor: '99000000', budget }];
    const all = changes.flatMap((one) =>
      days.flatMap((two) => amounts.map((three) => ({ ...one, ...two, ...three }))),
    );
    const asked = await asSuperuser<{ touches: boolean }>(
      room.room.test,
      'select app_touches_duties($1, each) as touches from jsonb_array_elements($2) as all_of (each)',
      [JSON.stringify(before), JSON.stringify(all.map((more) => ({ ...before, ...more })))],
    );
    const here = all.map((more) =>
      touchesDuties(awardTermsOf(before), awardTermsOf({ ...before, ...more } as never)),
    );
    expect(asked.map(({ touches }) => touches)).toEqual(here);
  });
});
