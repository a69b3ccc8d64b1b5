import { randomUUID } from 'node:crypto';
import type { Database } from '@puente/database';
import { type PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { MatchRefreshHandler } from '@puente/matching';
import { asSuperuser, saveMember, saveNonprofit, type TestDatabase } from '@puente/testing';
import { formOf, GrantsRoom, label, refusal } from '../../../../test/rooms/grants-room';
import { type CallView } from '../calls/call.service';
import { advanceLetters } from './application.repository';
import type { AnswerService } from './answer.service';
import type { EditResult } from './write-edits';
import type { ApplicationService } from './application.service';
import { ReceivedApplicationService } from './received-application.service';

const FORM = formOf([
  { id: 'what', kind: 'text', label: label('¿Qué harán?'), required: true, maxLength: 50, reuse: 'what' },
  { id: 'why', kind: 'text', label: label('¿Por qué?'), visibleWhen: { '==': [{ var: 'what' }, 'x'] } },
]);
const OPENS = '2026-12-01T09:00';

describe('applications', () => {
  let room: GrantsRoom;
  let test: TestDatabase;
  let database: Database;
  let applications: ApplicationService;
  let answers: AnswerService;
  let received: ReceivedApplicationService;
  let officer: PersonActor;
  let otherFunder: PersonActor;
  let writer: PersonActor;
  let colleague: PersonActor;
  let signer: PersonActor;
  let otherNonprofit: PersonActor;
  let formId: string;
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));

  beforeAll(async () => {
    room = await GrantsRoom.open(clock, FORM);
    ({ test, database, applications, answers, officer, formId } = room);
    received = new ReceivedApplicationService(database, clock, room.circles, room.sightings);
    otherFunder = await saveMember(test, 'funder', 'program-officer');
    const id = await saveAlike(5);
    writer = await saveMember(test, 'nonprofit', 'nonprofit-writer', id);
    colleague = await saveMember(test, 'nonprofit', 'nonprofit-writer', id);
    signer = await saveMember(test, 'nonprofit', 'legal-representative', id);
    otherNonprofit = await saveMember(test, 'nonprofit', 'nonprofit-admin');
  });
  afterAll(() => room.close());

  /** The first of some alike ones: alone of its kind it would have no card. */
  async function saveAlike(others: number): Promise<string> {
    const { id } = await saveNonprofit(test);
    const alike = await Promise.all(Array.from({ length: others }, () => saveNonprofit(test)));
    const refresh = new MatchRefreshHandler(database, clock);
    for (const each of [id, ...alike.map((one) => one.id)]) await refresh.handle({ nonprofitId: each });
    return id;
  }

  const published = (more: object = {}, stages: readonly object[] = []): Promise<CallView> =>
    room.publish({ kind: 'round', opens: OPENS, closes: '2026-12-31T18:00', ...more }, stages);
  const started = async (more: object = {}): Promise<string> => {
    const { application } = await applications.start(writer, (await published(more)).id);
    return application.id;
  };
  const edit = (value: unknown, seenVersion = 0, more: object = {}) => ({
    questionId: 'what',
    editId: randomUUID(),
    seenVersion,
    value,
    settles: [],
    ...more,
  });
  const write = async (actor: PersonActor, id: string, sent: ReturnType<typeof edit>): Promise<EditResult> =>
    (await answers.write(actor, id, [sent])).results[0]!;
  const versionOf = async (id: string): Promise<number> =>
    (await applications.get(writer, id)).application.version;
  const submitted = async (more: object = {}): Promise<string> => {
    const id = await started(more);
    await write(writer, id, edit('Cuidar'));
    await applications.submit(signer, id, await versionOf(id));
    return id;
  };
  const listed = async (callId: string): Promise<string[]> =>
    (await received.list(officer, callId)).listed.map(({ id }) => id);

  it('are started once, by however many at the same moment', async () => {
    const call = await published();
    const all = await Promise.all(
      [writer, colleague, writer].map((each) => applications.start(each, call.id)),
    );
    expect(new Set(all.map(({ application }) => application.id)).size).toBe(1);
  });

  it('keep both texts of two writers, and hand in neither before somebody chose', async () => {
    const id = await started();
    expect((await write(writer, id, edit('Una'))).outcome).toBe('written');
    const late = edit('Otra');
    expect(await write(colleague, id, late)).toMatchObject({ outcome: 'beside', version: 1, value: 'Una' });
    expect(await refusal(applications.submit(signer, id, await versionOf(id)))).toBe(
      'invalid-input what: answer-two-texts',
    );
    const chosen = edit('Una y otra', 1, { settles: [late.editId] });
    expect((await write(colleague, id, chosen)).outcome).toBe('written');
    expect((await applications.get(writer, id)).beside).toEqual([]);
    expect(await refusal(applications.submit(signer, id, await versionOf(id)))).toBe('done');
  });

  it('take an edit that is sent again, also late, as the same one', async () => {
    const id = await started();
    const first = edit('Una');
    const outcomes = [await write(writer, id, first), await write(writer, id, first)];
    expect(outcomes.map(({ outcome, version }) => [outcome, version])).toEqual([
      ['written', 1],
      ['already', 1],
    ]);
    const beside = edit('Dos');
    await write(colleague, id, beside);
    await write(colleague, id, beside);
    expect((await applications.get(writer, id)).beside).toHaveLength(1);
  });

  it('write one answer while another is refused', async () => {
    const id = await started();
    const { results } = await answers.write(writer, id, [
      edit('x'.repeat(51)),
      edit('porque', 0, { questionId: 'why' }),
      edit('no', 0, { questionId: 'constructor' }),
    ]);
    expect(results.map(({ outcome, fault }) => fault?.code ?? outcome)).toEqual([
      'answer-too-long',
      'written',
      'answer-not-asked',
    ]);
  });

  it('are signed as they were seen, by who may sign, with nothing missing', async () => {
    const id = await started();
    expect(await refusal(applications.submit(signer, id, 1))).toBe('invalid-input what: required');
    await write(writer, id, edit('Cuidar'));
    expect(await refusal(applications.submit(signer, id, 1))).toBe('stale-version');
    expect(await refusal(applications.submit(writer, id, await versionOf(id)))).toBe('forbidden');
    const version = await versionOf(id);
    const both = [signer, signer].map((each) => refusal(applications.submit(each, id, version)));
    expect((await Promise.all(both)).sort()).toEqual(['application-over', 'done']);
    expect(await refusal(answers.write(writer, id, [edit('Tarde', 1)]))).toBe('application-over');
  });

  it('hand in what was asked, and keep what was hidden', async () => {
    const id = await started();
    await answers.write(writer, id, [edit('x'), edit('secreto', 0, { questionId: 'why' })]);
    await write(writer, id, edit('Cuidar', 1));
    await applications.submit(signer, id, await versionOf(id));
    expect((await received.get(officer, id)).answers).toEqual({ what: 'Cuidar' });
    expect((await applications.get(writer, id)).answers).toHaveLength(2);
  });

  it('reach the funder when they are handed in, of a sealed call when it is over, and nobody else ever', async () => {
    const draft = await started();
    expect(await refusal(received.get(officer, draft))).toBe('not-found');
    const open = await submitted();
    expect((await received.get(officer, open)).card?.named).toBe(false);
    expect(await refusal(received.get(otherFunder, open))).toBe('not-found');
    expect(await refusal(applications.get(otherNonprofit, open))).toBe('not-found');
    const sealed = await submitted({ sealed: true, closes: '2099-12-31T18:00' });
    expect(await refusal(received.get(officer, sealed))).toBe('not-found');
    expect(await listed((await applications.get(writer, sealed)).call.id)).toEqual([]);
  });

  it('are nameless for who reviews them without names, until their review is handed in', async () => {
    const id = await submitted();
    const { callId, tenantId } = (await applications.get(writer, id)).application;
    const lines = async () => (await received.list(officer, callId)).listed;
    expect(await lines()).toMatchObject([{ id, toDeclare: false, card: { named: false } }]);
    const of = [officer.tenantId, callId];
    await asSuperuser(
      test,
      `insert into review_plans (tenant_id, call_id, rubric, blind, reviewers_each, quorum) values ($1, $2, '{}', true, 1, 1)`,
      of,
    );
    await asSuperuser(
      test,
      `insert into review_assignments (tenant_id, call_id, application_id, nonprofit_id, reviewer_id, assigned_by, assigned_at)
        values ($1, $2, $3, $4, $5, $5, now())`,
      [...of, id, tenantId, officer.personId],
    );
    expect(await lines()).toMatchObject([{ id, toDeclare: true, card: null }]);
    expect(await refusal(received.get(officer, id))).toBe('not-found');
    const done =
      'update review_assignments set declared_at = $2, submitted_at = $2 where application_id = $1';
    await database.asActor(officer, (tx) => tx.query(done, [id, new Date()]));
    expect(await lines()).toMatchObject([{ id, toDeclare: false, card: { named: false } }]);
    expect(await received.get(officer, id)).toMatchObject({ place: { at: 1, of: 1, next: null } });
  });

  it('stay sealed while their call has more time than it had when they were handed in', async () => {
    const id = await submitted({ sealed: true, closes: '2099-12-31T18:00' });
    const past = `set sealed_until = '2026-01-01'`;
    await asSuperuser(test, `alter table applications disable trigger applications_standing`);
    await asSuperuser(test, `update applications ${past} where id = $1`, [id]);
    await asSuperuser(test, `alter table applications enable trigger applications_standing`);
    expect(await refusal(received.get(officer, id))).toBe('not-found');
    const { call } = await applications.get(writer, id);
    await asSuperuser(
      test,
      `update calls set opens_at = '2025-01-01', closes_at = '2026-01-01' where id = $1`,
      [call.id],
    );
    expect((await received.get(officer, id)).id).toBe(id);
  });

  it('are gone for the funder once they are withdrawn, by who may sign', async () => {
    const id = await submitted();
    expect(await refusal(applications.withdraw(writer, id))).toBe('forbidden');
    await applications.withdraw(signer, id);
    expect(await refusal(received.get(officer, id))).toBe('not-found');
    expect(await listed((await applications.get(writer, id)).call.id)).toEqual([]);
    expect(await refusal(applications.withdraw(signer, id))).toBe('application-over');
  });

  it('of an emergency go on with what is due later', async () => {
    const later = { stage: 'later', formId, dueDays: 30 };
    const call = await published({ rapid: true }, [later]);
    const { application } = await applications.start(writer, call.id);
    await write(writer, application.id, edit('Cuidar'));
    await applications.submit(signer, application.id, await versionOf(application.id));
    const rest = (await applications.list(writer)).find(
      ({ application: { callId, stage } }) => callId === call.id && stage === 'later',
    );
    expect(rest).toMatchObject({ application: { status: 'draft', dueOn: '2027-01-01' }, isOpen: true });
  });

  it('are not handed in after the end, and nothing that was written is lost', async () => {
    const call = await published({ closes: '2026-12-02T06:30' });
    const { application } = await applications.start(writer, call.id);
    await write(writer, application.id, edit('Cuidar'));
    clock.advance(31 * 60_000);
    expect(await refusal(applications.submit(signer, application.id, 2))).toBe('call-not-open');
    expect((await applications.get(writer, application.id)).answers[0]!.value).toBe('Cuidar');
    expect(await refusal(applications.start(otherNonprofit, call.id))).toBe('call-not-open');
  });

  it('of an emergency take with them what follows, and bring it back with a new day', async () => {
    const later = { stage: 'later', formId, dueDays: 30 };
    const { id } = await published({ rapid: true }, [later]);
    const handIn = async (): Promise<string> => {
      const { application } = await applications.start(writer, id);
      await write(writer, application.id, edit('Cuidar'));
      await applications.submit(signer, application.id, await versionOf(application.id));
      return application.id;
    };
    const rest = async () =>
      (await applications.list(writer))
        .filter(({ call, application: { stage } }) => call.id === id && stage === 'later')
        .map(({ application: { status, dueOn } }) => `${status} ${dueOn}`);
    await applications.withdraw(signer, await handIn());
    expect(await rest()).toEqual(['withdrawn 2027-01-01']);
    const left = (await applications.list(writer)).find(
      ({ call, application: { stage } }) => call.id === id && stage === 'later',
    )!;
    expect(await refusal(applications.takeUp(writer, left.application.id))).toBe('application-over');
    clock.advance(3 * 86_400_000);
    await handIn();
    expect(await rest()).toEqual(['draft 2027-01-04']);
  });

  it('of a letter go on to the full application once the funder lets them, until the day it names', async () => {
    const { id: callId } = await published({}, [{ stage: 'letter', formId, dueDays: null }]);
    const { application: letter } = await applications.start(writer, callId);
    await write(writer, letter.id, edit('Cuidar'));
    await applications.submit(signer, letter.id, await versionOf(letter.id));
    expect((await applications.start(writer, callId)).application.id).toBe(letter.id);
    const advance = (actor: PersonActor) =>
      database.asActor(actor, (tx) =>
        advanceLetters(tx, actor.tenantId, [letter.id], { at: clock.now(), dueOn: '2027-03-01' }),
      );
    expect(await advance(otherFunder)).toEqual([]);
    expect(await advance(officer)).toEqual([letter.id]);
    expect(await advance(officer)).toEqual([]);
    const leadsOn = async (): Promise<string | null> =>
      (await applications.list(writer)).find(({ application: { id } }) => id === letter.id)!.fullDue;
    expect(await leadsOn()).toBe('2027-03-01');
    const full = await applications.start(writer, callId);
    expect(full.application).toMatchObject({ stage: 'full', status: 'draft', dueOn: '2027-03-01' });
  });

  it('of a letter do not go on to the full application of a call that was taken back', async () => {
    const { id: callId, version } = await published({}, [{ stage: 'letter', formId, dueDays: null }]);
    const { application: letter } = await applications.start(writer, callId);
    await write(writer, letter.id, edit('Cuidar'));
    await applications.submit(signer, letter.id, await versionOf(letter.id));
    await database.asActor(officer, (tx) =>
      advanceLetters(tx, officer.tenantId, [letter.id], { at: clock.now(), dueOn: null }),
    );
    await room.calls.cancel(officer, callId, version);
    expect(await refusal(applications.start(writer, callId))).toBe('call-not-open');
    const listed = (await applications.list(writer)).find(({ application: { id } }) => id === letter.id)!;
    expect(listed.fullDue).toBeNull();
  });

  it('that were withdrawn as drafts are taken up again with what was written, while their call is open', async () => {
    const call = await published({ closes: '2027-02-01T00:00' });
    const { application } = await applications.start(writer, call.id);
    await write(writer, application.id, edit('Cuidar'));
    await applications.withdraw(writer, application.id);
    await applications.takeUp(colleague, application.id);
    const again = await applications.get(writer, application.id);
    expect([again.application.status, again.answers[0]!.value]).toEqual(['draft', 'Cuidar']);
    await applications.withdraw(writer, application.id);
    expect((await applications.start(writer, call.id)).application.id).toBe(application.id);
    await applications.submit(signer, application.id, await versionOf(application.id));
    await applications.withdraw(signer, application.id);
    expect(await refusal(applications.takeUp(writer, application.id))).toBe('application-over');
  });

  it('offer what was answered before', async () => {
    await submitted();
    const id = await started();
    expect((await answers.suggestions(writer, id)).what).toMatchObject({
      value: 'Cuidar',
      from: 'application',
    });
  });

  it('have a receipt of what was handed in', async () => {
    const id = await submitted();
    const receipt = await applications.receipt(writer, id);
    expect(receipt.code).toHaveLength(10);
    expect(receipt.answers).toEqual({ what: 'Cuidar' });
    expect(await refusal(applications.receipt(otherNonprofit, id))).toBe('not-found');
  });

  it('are kept by PostgreSQL alone too', async () => {
    const id = await submitted();
    const count = (actor: PersonActor, table: string): Promise<unknown[]> =>
      database.asActor(actor, (tx) =>
        tx.query<unknown[]>(`select 1 from ${table} where application_id = $1`, [id]),
      );
    expect(await count(officer, 'application_answers')).toEqual([]);
    expect(await count(officer, 'submissions')).toHaveLength(1);
    expect(await count(otherFunder, 'submissions')).toEqual([]);
    expect(await count(otherNonprofit, 'application_answers')).toEqual([]);
    const rewritten = await database.asActor(writer, (tx) =>
      tx.query<[unknown, number]>(`update application_answers set value = '"y"' where application_id = $1`, [
        id,
      ]),
    );
    expect(rewritten[1]).toBe(0);
    const draft = await started();
    const unsigned = database.asActor(writer, (tx) =>
      tx.query(`update applications set status = 'submitted', submitted_at = now() where id = $1`, [draft]),
    );
    await expect(unsigned).rejects.toThrow('row-level security');
  });
});
