import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser } from '@puente/testing';
import { refusal } from '../../../../test/rooms/grants-room';
import { inTurn } from '../../../../test/rooms/in-turn';
import { ReviewsRoom } from '../../../../test/rooms/reviews-room';
import type { DecisionItem } from '../core';
import type { DecisionService } from './decision.service';

describe('decisions', () => {
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));
  let reviews: ReviewsRoom;
  let decisions: DecisionService;
  let officer: PersonActor;
  let admin: PersonActor;
  let third: PersonActor;
  let callId: string;

  beforeAll(async () => {
    reviews = await ReviewsRoom.open(clock);
    ({ decisions, third } = reviews);
    ({ officer, admin } = reviews.room);
  });
  afterAll(() => reviews.close());
  beforeEach(async () => {
    await reviews.begin();
    ({ callId } = reviews);
  });

  const item = (at: number, more: Partial<DecisionItem> = {}): DecisionItem => ({
    applicationId: reviews.received[at]!,
    outcome: 'decline',
    reasons: ['funds'],
    note: '',
    ...more,
  });
  const shownOf = async (id: string): Promise<string> => (await decisions.get(admin, callId, id)).shown!;
  const yesOf = async (by: PersonActor, id: string): Promise<string> =>
    decisions.approve(by, callId, id, await shownOf(id));
  const approve = async (id: string, by: PersonActor, shown?: string): Promise<string> =>
    refusal(decisions.approve(by, callId, id, shown ?? (await shownOf(id))));
  const outcomes = (): Promise<unknown[]> =>
    asSuperuser(reviews.room.test, 'select outcome from outcomes where call_id = $1', [callId]);
  const announced = (): Promise<unknown[]> =>
    asSuperuser(
      reviews.room.test,
      `select 1 from outbox where data ->> 'event' = 'application.decided' and data ->> 'subjectId' = any ($1)`,
      [reviews.received],
    );

  /** What somebody could try past the services. */
  const past = (by: PersonActor, sql: string, parameters: readonly unknown[]): Promise<unknown> =>
    reviews.room.database.asActor(by, (tx) => tx.query(sql, [...parameters]));
  const yes = (id: string, by: PersonActor, as = by): Promise<unknown> =>
    past(
      by,
      `insert into decision_approvals select tenant_id, id, $2, app_decision_shown(id, items), now() from decisions where id = $1`,
      [id, as.personId],
    );
  const end = (id: string, by: PersonActor): Promise<unknown> =>
    past(by, `update decisions set status = 'decided', decided_at = now() where id = $1`, [id]);
  const say = (id: string, by: PersonActor): Promise<unknown> =>
    past(
      by,
      `insert into outcomes select i.nonprofit_id, i.application_id, i.decision_id, i.tenant_id, $2, i.outcome, i.reasons,
        i.note, now() from decision_items i where i.decision_id = $1`,
      [id, callId],
    );

  /** Somebody else holds an application, so that others wait for it. */
  const receivedRow = (at: number) => ({
    sql: 'select 1 from applications where id = $1 for update',
    id: reviews.received[at]!,
  });

  it('are made by so many others as the plan says, each counted once', async () => {
    const award = item(2, { outcome: 'award', reasons: [] });
    const id = await decisions.propose(officer, callId, [item(0), award]);
    expect(await approve(id, officer)).toBe('same-person');
    expect(await approve(id, { ...admin, recentlyProven: false })).toBe('step-up-needed');
    expect(await yesOf(admin, id)).toBe('proposed');
    expect(await yesOf(admin, id)).toBe('proposed');
    expect([await outcomes(), await announced()]).toEqual([[], []]);
    expect(await yesOf(third, id)).toBe('decided');
    expect(await outcomes()).toHaveLength(2);
    expect(await announced()).toHaveLength(2);
    expect(await approve(id, third)).toBe('decision-over');
  });

  it('have each application in one open list at a time, whoever is quicker', async () => {
    const both = [item(2, { outcome: 'award', reasons: [] })];
    const said = await Promise.all(
      [officer, admin].map((by) => refusal(decisions.propose(by, callId, both))),
    );
    const taken = `invalid-input items.${reviews.received[2]}: decision-in-another-list`;
    expect(said.sort()).toEqual(['done', taken]);
    const [open] = (await decisions.list(officer, callId)).filter(({ status }) => status === 'proposed');
    await decisions.change(officer, callId, open!.id, 1, [item(2)]);
    const other = await decisions.propose(officer, callId, [item(0)]);
    const wider = decisions.change(officer, callId, other, 1, [item(0), item(2)]);
    expect(await refusal(wider)).toBe(taken);
    await decisions.withdraw(officer, callId, open!.id);
    await decisions.change(officer, callId, other, 1, [item(0), item(2)]);
  });

  it('have each application in one open list also when both begin at once', async () => {
    const hold = { sql: 'select 1 from calls where id = $1 for update', id: callId };
    const works = [officer, admin].map((by) => () => decisions.propose(by, callId, [item(2)]));
    expect(await inTurn(reviews.room.test, hold, works)).toEqual([
      'done',
      `invalid-input items.${reviews.received[2]}: decision-in-another-list`,
    ]);
  });

  it.each([
    ['withdrawal', ['done', 'decision-taken-back'], 0],
    ['last approval', ['done', 'application-awarded'], 1],
  ])('and a withdrawal in the same instant: the %s comes first, and holds', async (first, said, told) => {
    const id = await decisions.propose(officer, callId, [item(1, { outcome: 'award', reasons: [] })]);
    await approve(id, admin);
    const shown = await shownOf(id);
    const works = [
      () => reviews.room.applications.withdraw(reviews.signers[1]!, reviews.received[1]!),
      () => decisions.approve(third, callId, id, shown),
    ];
    const inOrder = first === 'withdrawal' ? works : [...works].reverse();
    expect(await inTurn(reviews.room.test, receivedRow(1), inOrder)).toEqual(said);
    expect(await outcomes()).toHaveLength(told);
  });

  it('that were not selected may be withdrawn, so that they are read no more, and are not begun anew', async () => {
    const id = await decisions.propose(officer, callId, [item(1)]);
    for (const by of [admin, third]) await approve(id, by);
    const { applications } = reviews.room;
    await applications.withdraw(reviews.signers[1]!, reviews.received[1]!);
    expect(await refusal(reviews.inbox.get(officer, reviews.received[1]!))).toBe('not-found');
    expect(await refusal(applications.start(reviews.signers[1]!, callId))).toBe('application-answered');
  });

  it('and a withdrawal are kept apart by PostgreSQL itself', async () => {
    const take = (at: number) => () =>
      past(
        reviews.signers[at]!,
        `update applications set status = 'withdrawn', withdrawn_at = now() where id = $1`,
        [reviews.received[at]],
      );
    const decided = async (at: number): Promise<string> => {
      const id = await decisions.propose(officer, callId, [item(at, { outcome: 'award', reasons: [] })]);
      for (const by of [admin, third]) await yes(id, by);
      await end(id, third);
      return id;
    };
    const [first, second] = [await decided(1), await decided(2)];
    const said = await inTurn(reviews.room.test, receivedRow(1), [take(1), () => say(first, third)]);
    expect([
      ['done', expect.stringContaining('its nonprofit took it back')],
      [expect.stringContaining('it was awarded'), 'done'],
    ]).toContainEqual(said);
    await say(second, third);
    await expect(take(2)()).rejects.toThrow(/it was awarded/);
  });

  it('lose every approval by a change', async () => {
    const id = await decisions.propose(officer, callId, [item(2)]);
    const before = await shownOf(id);
    await decisions.approve(admin, callId, id, before);
    await decisions.change(officer, callId, id, 1, [item(2, { reasons: ['plan'] })]);
    expect(await approve(id, third, before)).toBe('stale-version');
    expect(await approve(id, third)).toBe('done');
    expect((await decisions.get(officer, callId, id)).status).toBe('proposed');
    await decisions.change(admin, callId, id, 2, [item(2)]);
    expect(await approve(id, admin)).toBe('same-person');
    await decisions.withdraw(officer, callId, id);
    expect(await approve(id, officer)).toBe('decision-over');
  });

  it('are another list when changed and changed back', async () => {
    const id = await decisions.propose(officer, callId, [item(2)]);
    await approve(id, admin);
    for (const [version, reason] of (['plan', 'funds'] as const).entries()) {
      clock.advance(1000);
      await decisions.change(officer, callId, id, version + 1, [item(2, { reasons: [reason] })]);
    }
    expect(await yesOf(third, id)).toBe('proposed');
    await expect(end(id, third)).rejects.toThrow(/row-level security/);
  });

  it('decide nothing that its nonprofit took back', async () => {
    const id = await decisions.propose(officer, callId, [item(2), item(1)]);
    expect(await approve(id, admin)).toBe('done');
    await reviews.room.applications.withdraw(reviews.signers[1]!, reviews.received[1]!);
    expect(await approve(id, third)).toBe('decision-taken-back');
    await yes(id, third);
    await end(id, third);
    await expect(say(id, third)).rejects.toThrow(/row-level security/);
  });

  it('are kept by PostgreSQL itself: nobody approves their own, and nothing is said before enough did', async () => {
    const id = await decisions.propose(officer, callId, [item(1)]);
    const stranger = await reviews.room.colleague('program-officer');
    await reviews.stepBack(stranger, 1);
    for (const attempt of [
      () => yes(id, officer),
      () => yes(id, admin, third),
      () => yes(id, stranger),
      () => end(id, officer),
      () => end(id, admin),
      () => say(id, officer),
    ]) {
      await expect(attempt()).rejects.toThrow(/row-level security/);
    }
    await yes(id, admin);
    await expect(end(id, officer)).rejects.toThrow(/row-level security/);
  });

  const officers = (): Promise<PersonActor[]> =>
    Promise.all([1, 2, 3].map(() => reviews.room.colleague('program-officer')));
  const countedOf = async (id: string): Promise<number> =>
    (await decisions.get(admin, callId, id)).approvals.filter(({ counts }) => counts).length;

  it('count no yes of who stepped back since, and none while their proposer did', async () => {
    const [one, two, three] = (await officers()) as [PersonActor, PersonActor, PersonActor];
    const id = await decisions.propose(one, callId, [item(2)]);
    await approve(id, two);
    await reviews.stepBack(two, 2);
    expect(await yesOf(three, id)).toBe('proposed');
    await expect(end(id, three)).rejects.toThrow(/row-level security/);
    expect(await countedOf(id)).toBe(1);
    expect((await decisions.get(admin, callId, id)).proposerSteppedBack).toBe(false);
    await reviews.stepBack(one, 2);
    expect((await decisions.get(admin, callId, id)).proposerSteppedBack).toBe(true);
    expect(await yesOf(admin, id)).toBe('proposed');
    await expect(end(id, three)).rejects.toThrow(/row-level security/);
    expect(await countedOf(id)).toBe(0);
  });

  it('are made by as many as the plan asks for by now, which are never fewer', async () => {
    const [one, two, three] = (await officers()) as [PersonActor, PersonActor, PersonActor];
    const id = await decisions.propose(officer, callId, [item(2)]);
    expect(await refusal(reviews.planned({ quorum: 1 }))).toBe('quorum-lower');
    const lower = past(officer, 'update review_plans set quorum = 1 where call_id = $1', [callId]);
    await expect(lower).rejects.toThrow(/fewer people/);
    await reviews.planned({ quorum: 3 });
    expect((await decisions.get(admin, callId, id)).quorum).toBe(3);
    for (const each of [one, two]) expect(await yesOf(each, id)).toBe('proposed');
    await expect(end(id, two)).rejects.toThrow(/row-level security/);
    expect(await yesOf(three, id)).toBe('decided');
    expect(await countedOf(id)).toBe(3);
  });
});
