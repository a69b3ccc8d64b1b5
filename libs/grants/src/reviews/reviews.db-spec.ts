import { randomUUID } from 'node:crypto';
import { accessEntities } from '@puente/access';
import { auditEntities } from '@puente/audit';
import { Database, type PersonActor } from '@puente/database';
import { AliasBook, disclosureEntities } from '@puente/disclosure';
import { DomainError, FakeClock } from '@puente/kernel';
import {
  Circles,
  matchingEntities,
  MatchIndex,
  MatchRefreshHandler,
  ProgrammeService,
  Sightings,
} from '@puente/matching';
import { organizationEntities } from '@puente/organizations';
import {
  asSuperuser,
  cloneTestDatabase,
  saveMember,
  saveNonprofit,
  type TestDatabase,
} from '@puente/testing';
import { AnswerService } from '../applications/answer.service';
import { ApplicationService } from '../applications/application.service';
import { CallService } from '../calls/call.service';
import type { DecisionItem, Pair } from '../core';
import { grantEntities } from '../entities';
import { FormService } from '../forms/form.service';
import { AssignmentService } from './assignment.service';
import { ConflictHints } from './conflict-hints.service';
import { DecisionService } from './decision.service';
import { OwnReviewService } from './own-review.service';
import { ReviewDeskService } from './review-desk.service';
import { ReviewPlanService } from './review-plan.service';

const label = (es: string) => ({ es, en: '' });
const FORM = {
  format: 'puente-form-1',
  title: label('Solicitud'),
  sections: [
    {
      id: 'a',
      title: label('Qué'),
      questions: [{ id: 'what', kind: 'text', label: label('¿Qué harán?'), required: true }],
    },
  ],
};
const level = (points: number) => ({ points, anchor: label(`Nivel ${points}`) });
const RUBRIC = {
  criteria: [
    { id: 'work', label: label('Trabajo'), weight: 60, levels: [level(0), level(5)] },
    { id: 'team', label: label('Equipo'), weight: 40, levels: [level(0), level(5)] },
  ],
};
const NOW = new Date('2026-12-02T12:00:00Z');

describe('reviews', () => {
  let test: TestDatabase;
  let database: Database;
  let officer: PersonActor;
  let admin: PersonActor;
  let third: PersonActor;
  let ana: PersonActor;
  let eva: PersonActor;
  let otherFunder: PersonActor;
  let callId: string;
  let programmeId: string;
  /** Applications of three nonprofits. */
  let received: string[];
  const signers: PersonActor[] = [];
  let plans: ReviewPlanService;
  let assignments: AssignmentService;
  let own: OwnReviewService;
  let desk: ReviewDeskService;
  let decisions: DecisionService;
  let applications: ApplicationService;
  let planVersion = 0;
  const clock = new FakeClock(NOW);

  beforeAll(async () => {
    test = await cloneTestDatabase();
    const rooms = [...accessEntities, ...auditEntities, ...organizationEntities, ...disclosureEntities];
    database = await Database.open({
      appUrl: test.appUrl,
      entities: [...rooms, ...matchingEntities, ...grantEntities],
    });
    const circles = new Circles(
      new MatchIndex(database, clock),
      new AliasBook(Buffer.from('for tests'), clock),
    );
    const sightings = new Sightings(database);
    const hints = new ConflictHints(database);
    plans = new ReviewPlanService(database);
    assignments = new AssignmentService(database, clock, circles, sightings, hints);
    own = new OwnReviewService(database, clock, circles, sightings, hints);
    desk = new ReviewDeskService(database, clock, circles, sightings);
    decisions = new DecisionService(database, clock, circles, sightings);
    applications = new ApplicationService(database, clock);
    await savePeople();
    await saveReceived();
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  async function savePeople(): Promise<void> {
    admin = await saveMember(test, 'funder', 'funder-admin');
    [officer, third] = [await colleague('program-officer'), await colleague('program-officer')];
    [ana, eva] = [await colleague('reviewer'), await colleague('reviewer')];
    otherFunder = await saveMember(test, 'funder', 'funder-admin');
  }
  const colleague = (role: string): Promise<PersonActor> => saveMember(test, 'funder', role, admin.tenantId);

  async function saveReceived(): Promise<void> {
    const title = { title: { es: 'P', en: 'P' } };
    const programmes = new ProgrammeService(database, clock);
    programmeId = (await programmes.create(admin, title, 'published')).id;
    const form = await new FormService(database).create(officer, FORM);
    const calls = new CallService(database, clock);
    const award = { min: '100000', max: '500000', currency: 'MXN' };
    const call = await calls.create(officer, programmeId, {
      facts: { title: label('C'), text: {}, award, kind: 'rolling', opens: '2026-12-01T09:00' },
      stages: [{ stage: 'full', formId: form.id, dueDays: null }],
    });
    callId = (await calls.publish(officer, call.id, call.version)).id;
    received = [await apply(), await apply(), await apply()];
  }

  async function apply(): Promise<string> {
    const { id: tenantId } = await saveNonprofit(test);
    await new MatchRefreshHandler(database, clock).handle({ nonprofitId: tenantId });
    const signer = await saveMember(test, 'nonprofit', 'nonprofit-admin', tenantId);
    signers.push(signer);
    const { id } = (await applications.start(signer, callId)).application;
    const edit = { questionId: 'what', editId: randomUUID(), seenVersion: 0, value: 'Cuidar', settles: [] };
    await new AnswerService(database, clock).write(signer, id, [edit]);
    const { version } = (await applications.get(signer, id)).application;
    await applications.submit(signer, id, version);
    return id;
  }

  const panel = () => [ana, eva, third].map(({ personId }) => ({ personId, most: 3 }));
  const planned = async (more: object = {}): Promise<void> => {
    const terms = { rubric: RUBRIC, reviewersEach: 2, quorum: 1, panel: panel(), ...more };
    planVersion = (await plans.save(officer, callId, planVersion, terms)).plan!.version;
  };
  const pair = (reviewer: PersonActor, at: number): Pair => ({
    reviewerId: reviewer.personId,
    applicationId: received[at]!,
  });
  /** What a test rests on that may run by itself. */
  const plannedOnce = async (): Promise<void> => {
    if (planVersion === 0) await planned({ quorum: 2 });
  };
  const assignedOnce = async (): Promise<void> => {
    await plannedOnce();
    await assignments.assign(officer, callId, [pair(ana, 0), pair(ana, 1), pair(eva, 0)]);
  };
  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) =>
        error instanceof DomainError
          ? [error.code, ...error.errors.map(({ field, code }) => `${field}: ${code}`)].join(' ')
          : String(error),
    );
  const queueOf = async (reviewer: PersonActor): Promise<string[]> =>
    (await own.queue(reviewer)).map(({ applicationId }) => applicationId);
  /** What PostgreSQL hands somebody of these tables, whatever the services would ask. */
  const rowsFor = (reviewer: PersonActor, table: string): Promise<{ id: string }[]> =>
    database.asActor(reviewer, (tx) =>
      tx.query(`select ${table === 'applications' ? 'id' : 'application_id'} as id from ${table}`),
    );

  it('is planned by who runs the call alone, with people who can review', async () => {
    expect(await refusal(plans.save(ana, callId, 0, {}))).toBe('forbidden');
    expect(await refusal(plans.get(otherFunder, callId))).toBe('not-found');
    const stranger = { personId: otherFunder.personId, most: 3 };
    expect(await refusal(planned({ panel: [stranger] }))).toMatch(/panel-unknown/);
    await planned();
    expect(await refusal(plans.save(officer, callId, 7, { ...RUBRIC }))).toMatch(/invalid-input/);
    expect((await plans.get(admin, callId)).candidates.map(({ personId }) => personId).sort()).toEqual(
      [admin, officer, third, ana, eva].map(({ personId }) => personId).sort(),
    );
  });

  it('is assigned as the solver proposes, once a person accepts it', async () => {
    const { pairs, refusal: none } = await assignments.propose(officer, callId);
    expect(none).toBeNull();
    expect(pairs).toHaveLength(6);
    expect(await queueOf(ana)).toEqual([]);
    await assignments.assign(officer, callId, [pair(ana, 0), pair(ana, 1), pair(eva, 0)]);
    await assignments.assign(officer, callId, [pair(ana, 0)]);
    expect((await queueOf(ana)).sort()).toEqual([received[0], received[1]].sort());
    expect((await assignments.propose(officer, callId)).pairs).toHaveLength(3);
    const strange = { applicationId: randomUUID(), reviewerId: ana.personId };
    expect(await refusal(assignments.assign(officer, callId, [strange]))).toMatch(/decision-not-there/);
    expect(await refusal(assignments.assign(ana, callId, [pair(ana, 2)]))).toBe('forbidden');
  });

  it('shows a reviewer what is assigned to them, and its answers once no conflict is declared', async () => {
    await assignedOnce();
    expect(await refusal(own.get(ana, received[2]!))).toBe('not-found');
    expect((await rowsFor(ana, 'applications')).map(({ id }) => id).sort()).toEqual(
      received.slice(0, 2).sort(),
    );
    expect((await own.get(ana, received[0]!)).opened).toBeNull();
    expect(await rowsFor(ana, 'submissions')).toEqual([]);
    expect(
      await refusal(own.write(ana, received[0]!, 0, { marks: {}, forApplicant: '', internal: '' })),
    ).toBe('review-undeclared');
    await own.declare(ana, received[0]!);
    expect((await own.get(ana, received[0]!)).opened?.answers).toEqual({ what: 'Cuidar' });
    expect(await rowsFor(ana, 'submissions')).toEqual([{ id: received[0] }]);
  });

  it('asks for the declaration again after half a year', async () => {
    clock.advance(181 * 86_400_000);
    expect((await own.get(ana, received[0]!)).opened).toBeNull();
    clock.advance(-181 * 86_400_000);
    await own.declare(ana, received[0]!);
  });

  it('keeps the rubric as it is once somebody began', async () => {
    const [work, team] = RUBRIC.criteria;
    const other = {
      criteria: [
        { ...work, weight: 50 },
        { ...team, weight: 50 },
      ],
    };
    expect(await refusal(planned({ rubric: other }))).toBe('rubric-frozen');
    expect(await refusal(planned({ blind: true }))).toBe('rubric-frozen');
    const past = `update review_plans set blind = true where call_id = $1`;
    await expect(database.asActor(officer, (tx) => tx.query(past, [callId]))).rejects.toThrow(/not theirs/);
    await planned({ quorum: 2 });
  });

  it('is written draft by draft over what was seen, and handed in whole', async () => {
    const [id] = received as [string];
    const text = { forApplicant: 'Para ustedes', internal: 'Entre nosotras' };
    expect(await own.write(ana, id, 0, { marks: { work: 5 }, ...text })).toBe(1);
    expect(await refusal(own.write(ana, id, 0, { marks: {}, ...text }))).toBe('stale-version');
    expect(await refusal(own.write(ana, id, 1, { marks: { work: 3 }, ...text }))).toMatch(/marks.work/);
    expect(await refusal(own.submit(ana, id, 1))).toBe('invalid-input marks.team: required');
    expect((await desk.get(officer, callId, id)).reviews).toEqual([]);
    await own.write(ana, id, 1, { marks: { work: 5, team: 0 }, ...text });
    await own.submit(ana, id, 2);
    expect(await refusal(own.write(ana, id, 3, { marks: {}, ...text }))).toBe('review-handed-in');
    expect((await desk.get(officer, callId, id)).line.spread).toMatchObject({ count: 1, mean: 60 });
  });

  it('shows others’ reviews once one’s own is handed in', async () => {
    const [id] = received as [string];
    await own.declare(eva, id);
    await own.write(eva, id, 0, { marks: { work: 0, team: 0 }, forApplicant: '', internal: '' });
    expect((await own.get(eva, id)).others).toEqual([]);
    expect(await rowsFor(eva, 'reviews')).toHaveLength(1);
    await own.submit(eva, id, 1);
    expect((await own.get(eva, id)).others.map(({ score }) => score)).toEqual([60]);
    expect((await desk.get(officer, callId, id)).line.spread).toMatchObject({ count: 2, isFarApart: true });
  });

  it('is given back by somebody else, with a reason', async () => {
    const [id] = received as [string];
    const of = { applicationId: id, reviewerId: eva.personId };
    expect(await refusal(desk.reopen(officer, callId, of, ' '))).toMatch(/reason: required/);
    await desk.reopen(officer, callId, of, 'Falta decir por qué');
    expect((await own.get(eva, id)).line).toMatchObject({
      status: 'draft',
      reopenReason: 'Falta decir por qué',
    });
    expect((await own.get(eva, id)).others).toEqual([]);
    expect(await refusal(desk.reopen(officer, callId, of, 'Otra vez'))).toBe('not-found');
    await own.submit(eva, id, 3);
  });

  it('is hidden everywhere from who steps back, and what they wrote counts no more', async () => {
    const [id] = received as [string];
    await own.recuse(ana, id, 'work');
    expect(await queueOf(ana)).toEqual([received[1]]);
    expect(await refusal(own.get(ana, id))).toBe('not-found');
    expect(await refusal(own.declare(ana, id))).toBe('not-found');
    for (const table of ['applications', 'submissions', 'review_assignments', 'reviews']) {
      expect((await rowsFor(ana, table)).map((row) => row.id)).not.toContain(id);
    }
    expect((await desk.get(officer, callId, id)).line.spread).toMatchObject({ count: 1, mean: 0 });
    expect(await refusal(assignments.assign(officer, callId, [pair(ana, 0)]))).toMatch(/reviewer-recused/);
  });

  it('is hidden too from who runs the call and steps back', async () => {
    await plannedOnce();
    await assignments.assign(officer, callId, [pair(third, 1)]);
    await own.recuse(third, received[1]!, 'family');
    const lines = (await desk.list(third, callId)).lines.map(({ applicationId }) => applicationId);
    expect(lines.sort()).toEqual([received[0], received[2]].sort());
    expect((await rowsFor(third, 'submissions')).map(({ id }) => id)).not.toContain(received[1]);
  });

  describe('decisions', () => {
    const item = (at: number, more: Partial<DecisionItem> = {}): DecisionItem => ({
      applicationId: received[at]!,
      outcome: 'decline',
      reasons: ['funds'],
      note: '',
      ...more,
    });
    const shownOf = async (id: string, by = admin): Promise<string> =>
      (await decisions.get(by, callId, id)).shown!;
    const approve = async (id: string, by: PersonActor, shown?: string): Promise<string> =>
      refusal(decisions.approve(by, callId, id, shown ?? (await shownOf(id))));
    const outcomes = (): Promise<unknown[]> => asSuperuser(test, 'select outcome from outcomes');
    const announced = (): Promise<unknown[]> =>
      asSuperuser(test, `select 1 from outbox where data ->> 'event' = 'application.decided'`);

    it('are made by so many others as the plan says, each counted once', async () => {
      const id = await decisions.propose(officer, callId, [
        item(0),
        item(2, { outcome: 'award', reasons: [] }),
      ]);
      expect(await approve(id, officer)).toBe('same-person');
      expect(await approve(id, { ...admin, recentlyProven: false })).toBe('step-up-needed');
      expect(await decisions.approve(admin, callId, id, await shownOf(id))).toBe('proposed');
      expect(await decisions.approve(admin, callId, id, await shownOf(id))).toBe('proposed');
      expect([await outcomes(), await announced()]).toEqual([[], []]);
      expect(await decisions.approve(third, callId, id, await shownOf(id))).toBe('decided');
      expect(await outcomes()).toHaveLength(2);
      expect(await announced()).toHaveLength(2);
      expect(await approve(id, third)).toBe('decision-over');
    });

    it('lose every approval by a change', async () => {
      await plannedOnce();
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

    it('are not there for who stepped back from one of them', async () => {
      const id = await decisions.propose(officer, callId, [item(1), item(2)]);
      expect(await refusal(decisions.get(third, callId, id))).toBe('not-found');
      expect((await decisions.list(third, callId)).map((each) => each.id)).not.toContain(id);
      expect(await approve(id, third)).toBe('not-found');
    });

    it('are kept by PostgreSQL itself: nobody approves their own, and nothing is said before enough did', async () => {
      const id = await decisions.propose(officer, callId, [item(1)]);
      const yes = `insert into decision_approvals select $1, $2, $3, app_decision_shown($2, 1), now()`;
      const alone = (by: PersonActor, as: PersonActor) =>
        database.asActor(by, (tx) => tx.query(yes, [by.tenantId, id, as.personId]));
      const end = (by: PersonActor) =>
        database.asActor(by, (tx) =>
          tx.query(`update decisions set status = 'decided', decided_at = now() where id = $1`, [id]),
        );
      const say = (by: PersonActor) =>
        database.asActor(by, (tx) =>
          tx.query(
            `insert into outcomes select i.nonprofit_id, i.application_id, i.decision_id, i.tenant_id, $2, i.outcome, i.reasons,
              i.note, now() from decision_items i where i.decision_id = $1`,
            [id, callId],
          ),
        );
      for (const attempt of [
        () => alone(officer, officer),
        () => alone(admin, third),
        () => alone(third, third),
        () => end(officer),
        () => end(admin),
        () => say(officer),
      ]) {
        await expect(attempt()).rejects.toThrow(/row-level security/);
      }
      await alone(admin, admin);
      await expect(end(officer)).rejects.toThrow(/row-level security/);
    });
  });
});
