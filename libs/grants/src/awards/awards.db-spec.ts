import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import { canTransition, FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { AWARD_INPUT, AwardsRoom } from '../../../../test/rooms/awards-room';
import { refusal } from '../../../../test/rooms/grants-room';
import { AWARD_TRANSITIONS, awardStates } from '../core';

describe('awards', () => {
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));
  let room: AwardsRoom;
  let officer: PersonActor;
  let admin: PersonActor;
  let application: string;

  beforeAll(async () => {
    room = await AwardsRoom.open(clock);
    ({ officer, admin } = room.room);
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    application = await room.awarded();
  });

  const draft = (): Promise<string> => room.awards.draft(officer, application, AWARD_INPUT);
  const propose = async (): Promise<string> => {
    const id = await draft();
    await room.approvals.propose(officer, id, 1);
    return id;
  };
  const shownOf = async (id: string): Promise<string> => (await room.awards.get(admin, id)).shown;
  const approve = async (id: string, by: PersonActor, shown?: string): Promise<string> =>
    refusal(room.approvals.approve(by, id, shown ?? (await shownOf(id))));
  const past = (by: PersonActor, sql: string, values: readonly unknown[]): Promise<unknown> =>
    room.room.database.asActor(by, (tx) => tx.query(sql, [...values]));

  it('go from a draft to what somebody else approved, and are kept exactly', async () => {
    const id = await propose();
    expect(await approve(id, officer)).toBe('same-person');
    expect(await approve(id, admin)).toBe('done');
    const award = await room.awards.get(officer, id);
    expect(award).toMatchObject({ state: 'approved', version: 3, approvedBy: admin.personId, warnings: [] });
    expect([award.amountMinor, award.budget[1]!.amountMinor]).toEqual([25_000_050n, '15000025']);
    expect((await room.awards.list(officer)).map((each) => each.id)).toContain(id);
  });

  it('are written once for an application that was awarded, and anew after they were taken back', async () => {
    const id = await draft();
    expect((await room.awards.offer(officer, application)).awardId).toBe(id);
    expect(await refusal(draft())).toBe('award-there-already');
    await room.awards.withdraw(officer, id, 1);
    expect(await refusal(room.awards.change(officer, id, 2, AWARD_INPUT))).toBe('award-state');
    expect(await refusal(draft())).toBe('done');
  });

  it('are written for no other application, by the service and by PostgreSQL', async () => {
    const declined = await room.decided('waitlist');
    expect(await refusal(room.awards.draft(officer, declined, AWARD_INPUT))).toBe('award-not-decided');
    expect(await refusal(room.awards.draft(officer, randomUUID(), AWARD_INPUT))).toBe('not-found');
    const copy = `insert into awards (tenant_id, id, nonprofit_id, application_id, call_id, programme_id, title, amount_minor,
        currency, support, starts_on, ends_on, strategies, budget, written_by, written_at)
      select a.funder_id, gen_random_uuid(), a.tenant_id, a.id, a.call_id, a.programme_id, 'x', 1, 'MXN', 'core',
        '2027-01-01', '2027-12-31', '[{"code": "capacity", "percent": 100, "needs": []}]',
        '[{"code": "staff", "label": "", "amountMinor": "1", "basis": "fixed"}]', $2, now() from applications a where a.id = $1`;
    await expect(past(officer, copy, [declined, officer.personId])).rejects.toThrow(/row-level security/);
    await expect(past(officer, copy, [application, admin.personId])).rejects.toThrow(/row-level security/);
    await past(officer, copy, [application, officer.personId]);
  });

  it('lose their approval by any change, also one that is changed back', async () => {
    const id = await propose();
    const before = await shownOf(id);
    await room.awards.change(officer, id, 2, { ...AWARD_INPUT, title: 'Otro' });
    expect(await approve(id, admin, before)).toBe('award-state');
    clock.advance(1000);
    await room.awards.change(officer, id, 3, AWARD_INPUT);
    await room.approvals.propose(officer, id, 4);
    expect(await approve(id, admin, before)).toBe('stale-version');
    expect(await approve(id, admin)).toBe('done');
    await room.awards.change(admin, id, 6, AWARD_INPUT);
    const { state, approvedBy, proposedBy } = await room.awards.get(officer, id);
    expect([state, approvedBy, proposedBy]).toEqual(['draft', null, null]);
  });

  it('are not approved by who wrote them, whoever proposed', async () => {
    const id = await draft();
    await room.approvals.propose(admin, id, 1);
    expect(await approve(id, officer)).toBe('same-person');
    expect(await approve(id, admin)).toBe('same-person');
    expect(await approve(id, await room.room.colleague('program-officer'))).toBe('done');
  });

  it('do not count while who wrote or proposed them has stepped back: another person writes them anew', async () => {
    const [apart, third] = [
      await room.room.colleague('program-officer'),
      await room.room.colleague('program-officer'),
    ];
    const yes = `update awards set version = version + 1, state = 'approved', approved_by = $2, approved_at = now(),
      approved_sha256 = app_award_shown(awards) where id = $1`;
    const id = await room.awards.draft(apart, application, AWARD_INPUT);
    await room.approvals.propose(officer, id, 1);
    await room.stepBack(apart, application);
    expect(await approve(id, admin)).toBe('award-stepped-back');
    await expect(past(admin, yes, [id, admin.personId])).rejects.toThrow(/not theirs to change/);
    await room.awards.change(officer, id, 2, AWARD_INPUT);
    await room.approvals.propose(third, id, 3);
    await room.stepBack(third, application);
    expect(await approve(id, admin)).toBe('award-stepped-back');
    await room.awards.change(officer, id, 4, AWARD_INPUT);
    await room.approvals.propose(officer, id, 5);
    expect(await approve(id, admin)).toBe('done');
  });

  it('beyond what the call offered need a reason', async () => {
    const budget = [{ code: 'staff', amount: '600000' }];
    const large = { ...AWARD_INPUT, amount: '600000', budget };
    expect(await refusal(room.awards.draft(officer, application, large))).toBe(
      'invalid-input beyondCall: award-beyond-call',
    );
    expect(await refusal(room.awards.draft(officer, application, { ...large, beyondCall: 'Dos años' }))).toBe(
      'done',
    );
  });

  it('warn of a shelter paid by the night, and go on', async () => {
    const budget = [{ code: 'services', amount: AWARD_INPUT.amount, basis: 'per-night' }];
    const id = await room.awards.draft(officer, application, { ...AWARD_INPUT, budget });
    expect((await room.awards.get(officer, id)).warnings).toEqual(['shelter-per-head']);
    expect(await refusal(room.approvals.propose(officer, id, 1))).toBe('done');
  });

  it('are not there for others: another funder, another programme, who stepped back, reviewers, and the nonprofit yet', async () => {
    const id = await propose();
    const stranger = await saveMember(room.room.test, 'funder', 'funder-admin');
    const limited = { ...officer, programmes: [randomUUID()] };
    const apart = await room.room.colleague('program-officer');
    await room.stepBack(apart, application);
    const signer = room.signerOf(application);
    for (const by of [stranger, limited, apart]) {
      expect(await refusal(room.awards.get(by, id))).toBe('not-found');
      expect((await room.awards.list(by)).map((each) => each.id)).not.toContain(id);
    }
    const reviewer = await room.room.colleague('reviewer');
    expect(await refusal(room.awards.get(reviewer, id))).toBe('forbidden');
    for (const by of [stranger, limited, apart, signer, reviewer]) {
      expect(await past(by, 'select 1 from awards where id = $1', [id])).toEqual([]);
    }
  });

  it('are kept by PostgreSQL itself: sums, shares, two people, and only what the states allow', async () => {
    const id = await propose();
    const yes = `update awards set version = version + 1, state = 'approved', approved_by = $2, approved_at = now(),
      approved_sha256 = app_award_shown(awards) where id = $1`;
    for (const [by, as] of [
      [officer, officer],
      [officer, admin],
      [admin, officer],
    ] as const) {
      await expect(past(by, yes, [id, as.personId])).rejects.toThrow(/not theirs to change/);
    }
    for (const set of [
      `state = 'active'`,
      `state = 'approved'`,
      `amount_minor = amount_minor + 1`,
      `title = 'x'`,
      `state = 'withdrawn', title = 'x'`,
      `state = 'draft'`,
    ]) {
      const attempt = past(admin, `update awards set version = version + 1, ${set} where id = $1`, [id]);
      await expect(attempt).rejects.toThrow(/not theirs to change/);
    }
    for (const [set, constraint] of [
      ['amount_minor = amount_minor + 1', /ck_awards_budget/],
      [`strategies = '[{"code": "capacity", "percent": 99}]'`, /ck_awards_shares/],
      [
        `state = 'approved', approved_by = written_by, approved_at = now(), approved_sha256 = ''`,
        /two_people/,
      ],
      [`state = 'active'`, /ck_awards_standing/],
    ] as const) {
      const attempt = asSuperuser(room.room.test, `update awards set ${set} where id = $1`, [id]);
      await expect(attempt).rejects.toThrow(constraint);
    }
    expect(await refusal(past(admin, yes, [id, admin.personId]))).toBe('done');
  });

  it('have the same table of states in PostgreSQL', async () => {
    const rows = await asSuperuser<{ before: string; after: string; may: boolean }>(
      room.room.test,
      `select b as before, a as after, app_award_may_become(b, a) as may from unnest($1::text[]) b, unnest($1::text[]) a`,
      [awardStates],
    );
    const differing = rows.filter(
      ({ before, after, may }) =>
        canTransition(AWARD_TRANSITIONS, before as 'draft', after as 'draft') !== may,
    );
    expect([rows.length, differing]).toEqual([100, []]);
  });

  it('are on record, and those who may approve are told', async () => {
    const id = await propose();
    await approve(id, admin);
    const { test } = room.room;
    const log = await asSuperuser<{ action: string }>(
      test,
      `select action from audit_log where subject_type = 'award' and subject_id = $1 order by seq`,
      [id],
    );
    expect(log.map(({ action }) => action)).toEqual(['award.drafted', 'award.proposed', 'award.approved']);
    const told = await asSuperuser<{ kind: string }>(
      test,
      `select data ->> 'kind' as kind from outbox
        where name = 'notice.deliver' and data ->> 'subjectId' = $1 order by 1`,
      [id],
    );
    expect(told.map(({ kind }) => kind)).toEqual(['award-approved', 'award-proposed']);
  });
});
