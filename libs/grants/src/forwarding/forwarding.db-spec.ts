import type { PersonActor } from '@puente/database';
import { HotlineCountsService, NeedService } from '@puente/evidence';
import { dayInMexico, FakeClock } from '@puente/kernel';
import type { JobData } from '@puente/jobs';
import { NoticeDeliverHandler } from '@puente/mail';
import { MatchIndex, OpportunityService, ProgrammeService } from '@puente/matching';
import { asSuperuser, saveMember } from '@puente/testing';
import { GrantsRoom, refusal } from '../../../../test/rooms/grants-room';
import { ReviewsRoom } from '../../../../test/rooms/reviews-room';
import { OpenCallService } from '../calls/open-call.service';
import { lastForwardingDay, offeredForwardingDay } from '../core';
import { OutcomeService } from '../reviews/outcome.service';
import { ForwardedService } from './forwarded.service';
import { OwnForwardingService } from './own-forwarding.service';
import { PassOnService } from './pass-on.service';

describe('that another funder reads an application', () => {
  // PostgreSQL asks its own clock which day it is.
  const clock = new FakeClock(new Date());
  const today = dayInMexico(clock.now());
  const until = offeredForwardingDay(today);
  let reviews: ReviewsRoom;
  let own: OwnForwardingService;
  let passing: PassOnService;
  let forwarded: ForwardedService;
  /** Of the funder with an open call that fits. */
  let reader: PersonActor;
  let openCall: string;
  let readersProgramme: string;
  let signer: PersonActor;
  let officer: PersonActor;
  let application: string;
  /** What the test at hand agreed to: the reader is the same in all of them. */
  let made: readonly string[];

  beforeAll(async () => {
    reviews = await ReviewsRoom.open(clock);
    const { test, database, circles, sightings } = reviews.room;
    const other = await GrantsRoom.within({ test, database, clock });
    openCall = (await other.publish()).id;
    [reader, readersProgramme] = [other.officer, other.programmeId];
    officer = reviews.room.officer;
    const need = new NeedService(database, new HotlineCountsService(database), clock);
    const fits = new OpportunityService(database, clock, new MatchIndex(database, clock), need);
    const outcomes = new OutcomeService(database, new OpenCallService(database, clock, fits));
    own = new OwnForwardingService(database, clock, outcomes);
    passing = new PassOnService(database, clock);
    forwarded = new ForwardedService(database, clock, circles, sightings);
  });
  afterAll(() => reviews.close());
  beforeEach(async () => {
    await reviews.begin();
    made = [];
    [application, signer] = [reviews.received[0]!, reviews.signers[0]!];
  });

  const terms = () => ({ toFunderId: reader.tenantId, until: until as string });
  const agree = async (): Promise<string> => {
    const id = await own.agree(signer, application, terms());
    made = [...made, id];
    return id;
  };
  const passed = async (): Promise<string> => {
    const id = await agree();
    await passing.pass(officer, application, id, ' Cabe en lo que buscan. ');
    return id;
  };
  const read = (id: string, by = reader): Promise<string> => refusal(forwarded.get(by, id));
  const listed = async () => (await forwarded.list(reader)).filter(({ id }) => made.includes(id));
  const isOwn = ({ id }: { readonly id: string }): boolean => id === application;
  const states = async (): Promise<string[]> =>
    (await own.list(signer, application)).map(({ state }) => state);
  const told = (kind: string): Promise<unknown[]> =>
    asSuperuser(
      reviews.room.test,
      `select 1 from outbox where data ->> 'kind' = $1 and data ->> 'subjectId' = any ($2)`,
      [kind, [application, ...made]],
    );
  /** Who of these is told, by the mailer, of the latest of a kind. */
  const peopleTold = async (kind: string, people: readonly PersonActor[]): Promise<boolean[]> => {
    const { test, database } = reviews.room;
    const [job] = await asSuperuser<{ data: JobData<'notice.deliver'> }>(
      test,
      `select data from outbox where data ->> 'kind' = $1 order by created_at desc limit 1`,
      [kind],
    );
    await new NoticeDeliverHandler(database, clock).handle(job!.data);
    const sql = 'select person_id as id from notices where event_id = $1';
    const rows = await asSuperuser<{ id: string }>(test, sql, [job!.data.eventId]);
    return people.map(({ personId }) => rows.some(({ id }) => id === personId));
  };
  const logged = (action: string): Promise<unknown[]> =>
    asSuperuser(
      reviews.room.test,
      'select detail from audit_log where tenant_id = $1 and action = $2 and subject_id = $3',
      [signer.tenantId, action, application],
    );

  async function decide(outcome: 'decline' | 'waitlist' | 'award' = 'decline'): Promise<void> {
    const { decisions, callId, third, room } = reviews;
    clock.advance(1_000);
    const reasons = outcome === 'decline' ? (['funds'] as const) : [];
    const item = { applicationId: application, outcome, reasons: [...reasons], note: '' };
    const id = await decisions.propose(officer, callId, [item]);
    for (const each of [room.admin, third]) {
      await decisions.approve(each, callId, id, (await decisions.get(each, callId, id)).shown!);
    }
  }

  it('is agreed to by who signs, for one funder with a call that fits, after a no', async () => {
    expect(await refusal(agree())).toBe('not-found');
    await decide();
    const writer = await saveMember(reviews.room.test, 'nonprofit', 'nonprofit-writer', signer.tenantId);
    for (const [by, changes, said] of [
      [writer, {}, 'forbidden'],
      [{ ...signer, recentlyProven: false }, {}, 'step-up-needed'],
      [reviews.signers[1]!, {}, 'not-found'],
      [signer, { toFunderId: officer.tenantId }, 'invalid-input toFunderId: forwarding-funder'],
      [signer, { toFunderId: reviews.otherFunder.tenantId }, 'invalid-input toFunderId: forwarding-funder'],
      [signer, { until: '2020-01-01' }, 'invalid-input until: forwarding-past'],
      [signer, { until: '2199-01-01' }, 'invalid-input until: forwarding-far'],
      [signer, { until: lastForwardingDay(today) }, 'done'],
      [signer, {}, 'invalid-input toFunderId: forwarding-agreed'],
    ] as const) {
      expect(await refusal(own.agree(by, application, { ...terms(), ...changes }))).toBe(said);
    }
    expect([await states(), (await told('forwarding-agreed')).length]).toEqual([['agreed'], 1]);
  });

  it('is not there after a yes', async () => {
    await decide('award');
    expect(await refusal(agree())).toBe('forwarding-not-declined');
  });

  it('is read by the named funder alone, once it was passed on, and on record', async () => {
    await decide();
    const id = await agree();
    expect([await read(id), await listed()]).toEqual(['not-found', []]);
    const pass = (by: PersonActor, note = ''): Promise<string> =>
      refusal(passing.pass(by, application, id, note));
    expect(await pass(reviews.otherFunder)).toBe('not-found');
    expect(await pass(reviews.ana)).toBe('forbidden');
    expect(await pass(officer, 'x'.repeat(1_001))).toBe('invalid-input note: form-too-long');
    expect([await pass(officer, 'Cabe'), await pass(officer)]).toEqual(['done', 'forwarding-over']);
    const [line] = await listed();
    expect(line).toMatchObject({ id, note: 'Cabe', openedAt: null, funder: 'Prueba funder' });
    const { answers, form, card } = await forwarded.get(reader, id);
    // Too few protected nonprofits are alike here for the reader's circle to know of any.
    expect([answers, form.sections.length, card]).toEqual([{ what: 'Cuidar' }, 1, null]);
    expect([await states(), (await logged('application.forwarded-read')).length]).toEqual([['opened'], 1]);
    expect([await read(id, reviews.otherFunder), await read(id, officer)]).toEqual([
      'not-found',
      'not-found',
    ]);
    expect(await read(id, { ...reader, programmes: [] })).toBe('programmes-limited');
    expect((await reviews.rowsFor(reader, 'submissions')).filter(isOwn)).toHaveLength(1);
    expect((await reviews.rowsFor({ ...reader, programmes: [] }, 'submissions')).filter(isOwn)).toEqual([]);
    for (const action of ['application.forwarding-agreed', 'application.forwarded']) {
      expect(await logged(action)).toEqual([{ detail: { funder: reader.tenantId, until } }]);
    }
    expect([(await told('forwarding-arrived')).length, (await told('forwarding-passed')).length]).toEqual([
      1, 1,
    ]);
  });

  it('ends at once when it is taken back, and can be agreed to anew', async () => {
    await decide();
    const id = await passed();
    expect(await read(id)).toBe('done');
    expect(await refusal(own.revoke(reviews.signers[1]!, application, id))).toBe('not-found');
    await own.revoke(signer, application, id);
    expect([await read(id), await listed(), await states()]).toEqual(['not-found', [], ['revoked']]);
    expect(await refusal(own.revoke(signer, application, id))).toBe('done');
    expect(await logged('application.forwarding-ended')).toEqual([
      { detail: { funder: reader.tenantId, until } },
    ]);
    expect((await reviews.rowsFor(reader, 'submissions')).filter(isOwn)).toEqual([]);
    clock.advance(1_000);
    expect([await refusal(agree()), await states()]).toEqual(['done', ['agreed', 'revoked']]);
  });

  it('ends with its last day, by either clock, and can be agreed to anew', async () => {
    await decide();
    const id = await passed();
    const later = 40 * 86_400_000;
    clock.advance(later);
    expect([await read(id), await states()]).toEqual(['not-found', ['over']]);
    clock.advance(-later);
    await asSuperuser(
      reviews.room.test,
      `update forwardings set until = until - 40, signed_at = signed_at - interval '40 days' where id = $1`,
      [id],
    );
    clock.advance(-15 * 86_400_000);
    expect(await read(id)).toBe('not-found');
    clock.advance(15 * 86_400_000);
    expect([await refusal(agree()), await states()]).toEqual(['done', ['agreed', 'over']]);
  });

  it('ends with the application', async () => {
    await decide('waitlist');
    const id = await passed();
    await reviews.room.applications.withdraw(signer, application);
    expect([await read(id), await states()]).toEqual(['not-found', ['revoked']]);
    expect((await reviews.rowsFor(reader, 'submissions')).filter(isOwn)).toEqual([]);
  });

  it('is read no more once the funder said yes after all', async () => {
    await decide('waitlist');
    const id = await passed();
    await decide('award');
    expect([await read(id), await states()]).toEqual(['not-found', ['over']]);
    expect((await reviews.rowsFor(reader, 'submissions')).filter(isOwn)).toEqual([]);
  });

  it('is not passed on after a yes, whoever asks', async () => {
    await decide('waitlist');
    const id = await agree();
    await decide('award');
    await asSuperuser(reviews.room.test, 'update forwardings set revoked_at = null where id = $1', [id]);
    expect(await refusal(passing.pass(officer, application, id, ''))).toBe('forwarding-over');
    const sql =
      'update forwardings set forwarded_by = app_person(), forwarded_at = now() where id = $1 returning 1';
    const past = reviews.room.database.asActor(officer, (tx) => tx.query<unknown[]>(sql, [id]));
    await expect(past).rejects.toThrow('row-level security');
  });

  it('tells who passes it on neither when it was opened nor that it was taken back', async () => {
    await decide();
    const id = await passed();
    const known = async () => (await passing.list(officer, application)).map((each) => ({ ...each }));
    await read(id);
    expect(await known()).toMatchObject([{ id, state: 'passed' }]);
    await own.revoke(signer, application, id);
    const [row] = await known();
    expect(row).toMatchObject({ id, state: 'passed' });
    expect(Object.keys(row!)).not.toEqual(expect.arrayContaining(['openedAt']));
    expect(Object.keys(row!)).not.toEqual(expect.arrayContaining(['revokedAt']));
  });

  describe('whose nonprofit is known by name', () => {
    afterEach(() => jest.restoreAllMocks());

    /** Lets the reader's circle know the nonprofit as it is, and afterwards without its name. */
    async function knownAs(shown: 'named' | 'alias'): Promise<void> {
      jest.restoreAllMocks();
      const { circles, test } = reviews.room;
      const exact = await circles.of(await saveMember(test, 'hip', 'hip-admin'));
      const facts = exact.view.facts.get(signer.tenantId)!;
      const name = shown === 'named' ? facts.name : '';
      const view = { ...exact.view, facts: new Map([[signer.tenantId, { ...facts, name }]]) };
      jest.spyOn(circles, 'of').mockResolvedValue({ ...exact, view });
    }
    const card = async (id: string, by = reader): Promise<unknown[]> => {
      const line = (await forwarded.list(by)).find((each) => each.id === id);
      return [line?.card?.named, (await forwarded.get(by, id)).card?.named];
    };

    it.each(['list', 'get'] as const)(
      'is shown without it, once a name was shown in %s, under no alias',
      async (way) => {
        await decide();
        const id = await passed();
        await knownAs('alias');
        expect(await card(id)).toEqual([false, false]);
        await knownAs('named');
        await (way === 'list' ? forwarded.list(reader) : forwarded.get(reader, id));
        await knownAs('alias');
        expect(await card(id)).toEqual([undefined, undefined]);
        await knownAs('named');
        expect(await card(id)).toEqual([true, true]);
      },
    );

    it('is shown without it under a consent that is given anew', async () => {
      await decide();
      const first = await passed();
      await knownAs('named');
      await forwarded.list(reader);
      await own.revoke(signer, application, first);
      clock.advance(1_000);
      const again = await passed();
      await knownAs('alias');
      const { card } = await forwarded.get(reader, again);
      expect(card).toBeNull();
      await knownAs('named');
    });

    it('is shown without it to who still reviews the nonprofit without names', async () => {
      await decide();
      const id = await passed();
      await knownAs('named');
      const { test } = reviews.room;
      const key = [reader.tenantId, openCall];
      await asSuperuser(
        test,
        `insert into review_plans (tenant_id, call_id, rubric, blind, reviewers_each, quorum) values ($1, $2, '{}', true, 1, 1)`,
        key,
      );
      await asSuperuser(
        test,
        `insert into review_assignments (tenant_id, call_id, application_id, reviewer_id, nonprofit_id, assigned_by, assigned_at)
          values ($1, $2, gen_random_uuid(), $3, $4, $3, now())`,
        [...key, reader.personId, signer.tenantId],
      );
      expect(await card(id)).toEqual([undefined, undefined]);
      await asSuperuser(test, 'delete from review_assignments where reviewer_id = $1', [reader.personId]);
      expect(await card(id)).toEqual([true, true]);
    });
  });

  it('is told to those who may open it', async () => {
    const { room } = reviews;
    const programmes = new ProgrammeService(room.database, clock);
    const elsewhere = await programmes.create(room.admin, { title: { es: 'Q', en: 'Q' } }, 'published');
    const [within, limited, recused] = await Promise.all(
      [1, 2, 3].map(() => room.colleague('program-officer')),
    );
    const far = await saveMember(room.test, 'funder', 'program-officer', reader.tenantId);
    await reviews.stepBack(recused!, 0);
    for (const [{ tenantId, personId }, programme] of [
      [within!, room.programmeId],
      [limited!, elsewhere.id],
      [far, readersProgramme],
    ] as const) {
      await asSuperuser(
        room.test,
        'insert into membership_programmes (tenant_id, person_id, programme_id) values ($1, $2, $3)',
        [tenantId, personId, programme],
      );
    }
    await decide();
    await passed();
    expect(await peopleTold('forwarding-agreed', [officer, within!, limited!, recused!])).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(await peopleTold('forwarding-arrived', [reader, far])).toEqual([true, false]);
  });

  it('is passed on by nobody who stepped back', async () => {
    await decide();
    const id = await agree();
    await reviews.stepBack(officer, 0);
    expect(await refusal(passing.pass(officer, application, id, ''))).toBe('not-found');
    const seen = await reviews.rowsFor(officer, 'forwardings');
    expect(seen.filter((each) => each.id === id)).toEqual([]);
  });
});
