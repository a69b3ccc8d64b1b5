import type { PersonActor } from '@puente/database';
import {
  acceptRequirement,
  answerRequirement,
  OwnRequirementService,
  RequirementService,
  type SentEdit,
} from '@puente/grants';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { randomUUID } from 'node:crypto';
import { AwardsRoom } from '../../../../test/rooms/awards-room';
import { refusal } from '../../../../test/rooms/grants-room';
import { RECIPIENT_TRANSITIONS, type RecipientState } from '../core';
import { OwnReportService } from './own-report.service';
import { ReceivedReportService } from './received-report.service';
import { ReportHandingInService } from './report-handing-in.service';
import { ReportWritingService } from './report-writing.service';
import { insertFigures, listAcceptedFigures, type AcceptedFigure } from './submission.repository';

const DAYS = { fromOn: '2027-01-01', untilOn: '2027-06-30' };
const REPORT = { kind: 'report', title: 'Informe del primer semestre', dueOn: '2027-07-15' };

describe('reports on awards', () => {
  const clock = new FakeClock(new Date('2026-12-02T18:00:00Z'));
  let room: AwardsRoom;
  let requirements: RequirementService;
  let own: OwnReportService;
  let writing: ReportWritingService;
  let handing: ReportHandingInService;
  let received: ReceivedReportService;
  let officer: PersonActor;
  let signer: PersonActor;
  let award: string;
  let requirement: string;

  beforeAll(async () => {
    room = await AwardsRoom.open(clock);
    const { database } = room.room;
    requirements = new RequirementService(database, clock);
    own = new OwnReportService(database, clock);
    writing = new ReportWritingService(database, clock);
    handing = new ReportHandingInService(database, clock);
    received = new ReceivedReportService(database, clock);
    ({ officer } = room.room);
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    const application = await room.awarded();
    signer = room.signerOf(application);
    award = await room.active(application);
    requirement = await requirements.add(officer, award, REPORT);
  });

  const begin = (): Promise<string> => own.begin(signer, requirement, DAYS);
  const edit = (questionId: string, value: unknown, seenVersion = 0): SentEdit => ({
    ...{ questionId, value, seenVersion, editId: randomUUID(), settles: [] },
  });
  const write = (id: string, ...edits: SentEdit[]) => writing.write(signer, id, edits);
  const versionOf = async (id: string): Promise<number> => (await own.get(signer, id)).report.version;
  const recipientOf = async (id: string) => (await own.get(signer, id)).recipients[0]!;
  const standing = async (): Promise<string> => (await requirements.get(officer, requirement)).state;

  async function written(): Promise<string> {
    const id = await begin();
    await write(
      id,
      ...[edit('done', 'Acompañamos a quienes llegaron.'), edit('money-said', true)],
      ...[edit('i1-total', 31), edit('i1-quality', 'counted'), edit('i1-overlap', 'none')],
      ...[edit('i1-parts', ['sex']), edit('i1-sex-female', 20), edit('i1-sex-unknown', 11)],
    );
    return id;
  }

  async function handedIn(): Promise<{ id: string; recipient: string }> {
    const id = await written();
    await handing.handIn(signer, id, await versionOf(id));
    return { id, recipient: (await recipientOf(id)).id };
  }

  /** What both sides' systems are to be told of a report. */
  const announced = async (recipient: string): Promise<string[]> =>
    (
      await asSuperuser<{ event: string }>(
        room.room.test,
        `select data ->> 'event' as event from outbox where name = 'webhook.announce' and data ->> 'subjectId' = $1
          and data ->> 'ownSubjectId' = (select report_id::text from report_recipients where id = $1::uuid) order by 1`,
        [recipient],
      )
    ).map(({ event }) => event);

  const figures = (): Promise<AcceptedFigure[]> =>
    room.room.database.asActor(officer, (tx) => listAcceptedFigures(tx, { ...days(), awardId: award }));
  const days = () => ({ from: '2027-01-01' as never, until: '2027-12-31' as never });

  it('are written, handed in and accepted, with their requirement and figures in one step', async () => {
    const { id, recipient } = await handedIn();
    expect(await standing()).toBe('done');
    const { submission, sections, differences } = await received.get(officer, recipient);
    expect(sections.map((each) => each.id)).toEqual(['narrative', 'money', 'i1']);
    expect([submission.document.answers.done, differences]).toEqual(['Acompañamos a quienes llegaron.', []]);
    expect(submission.document.lines).toEqual([{ code: 'whole', budgetMinor: '25000050', spentMinor: '0' }]);
    expect(await figures()).toEqual([]);
    await received.accept(officer, recipient, 2);
    expect(await standing()).toBe('accepted');
    expect((await recipientOf(id)).state).toBe('accepted');
    const same = { ...DAYS, reportId: id, nonprofitId: signer.tenantId, indicator: 'people-accompanied' };
    expect(await figures()).toMatchObject([
      { ...same, breakdown: 'sex', category: 'female', value: 20, definition: 1 },
      { ...same, breakdown: 'sex', category: 'unknown', value: 11, quality: 'counted', overlap: 'none' },
      { ...same, breakdown: 'total', category: 'total', value: 31 },
    ]);
    expect(await refusal(received.accept(officer, recipient, 3))).toBe('report-state');
  });

  it('come back by section, and only those can be written; what changed is shown', async () => {
    const { id, recipient } = await handedIn();
    const notes = [{ section: 'i1', note: ' ¿Por qué 31? ' }];
    expect(await refusal(received.giveBack(officer, recipient, 1, notes))).toBe('stale-version');
    await received.giveBack(officer, recipient, 2, notes);
    expect(await standing()).toBe('open');
    expect((await recipientOf(id)).notes).toEqual([{ section: 'i1', note: '¿Por qué 31?' }]);
    const { results } = await write(id, edit('done', 'Otra cosa', 1), edit('i1-total', 30, 1));
    expect(results.map(({ outcome, fault }) => fault?.code ?? outcome)).toEqual([
      ...['report-section-closed', 'written'],
    ]);
    const version = await versionOf(id);
    expect(await refusal(handing.handIn(signer, id, version))).toBe('invalid-input i1-total: answers-check');
    await write(id, edit('i1-sex-unknown', 10, 1));
    await handing.handIn(signer, id, await versionOf(id));
    const { differences, history } = await received.get(officer, recipient);
    expect(differences).toEqual([
      { section: 'i1', question: 'i1-total', before: 31, after: 30 },
      { section: 'i1', question: 'i1-sex-unknown', before: 11, after: 10 },
    ]);
    expect(history.map(({ number }) => number)).toEqual([2, 1]);
    await received.accept(officer, recipient, 4);
    expect(await announced(recipient)).toEqual([
      ...['report.accepted', 'report.returned', 'report.submitted', 'report.submitted'],
    ]);
    expect((await figures()).find(({ breakdown }) => breakdown === 'total')?.value).toBe(30);
  });

  it('are not handed in with something missing, with what somebody has not seen, or twice', async () => {
    const id = await begin();
    expect(await begin()).toBe(id);
    expect(await refusal(handing.handIn(signer, id, 1))).toMatch(/^invalid-input done: required/);
    const done = await written();
    expect(done).toBe(id);
    const version = await versionOf(id);
    await write(id, edit('next', 'Seguir.'));
    expect(await refusal(handing.handIn(signer, id, version))).toBe('stale-version');
    await handing.handIn(signer, id, version + 1);
    expect(await refusal(handing.handIn(signer, id, version + 2))).toBe('report-over');
    expect(await refusal(write(id, edit('next', 'Otra.', 1)))).toBe('report-over');
  });

  it('keep two texts of one answer until somebody chooses', async () => {
    const id = await begin();
    await write(id, edit('done', 'Uno'));
    const { results } = await write(id, edit('done', 'Dos'));
    expect(results[0]!.outcome).toBe('beside');
    const { faults, beside } = await own.get(signer, id);
    expect(faults[0]).toMatchObject({ field: 'done', code: 'answer-two-texts' });
    await write(id, { ...edit('done', 'Uno y dos', 1), settles: [beside[0]!.editId] });
    expect((await own.get(signer, id)).beside).toEqual([]);
  });

  it('answer a second funder with consent, which gets its own part and learns of no other', async () => {
    const id = await written();
    const other = await secondAward();
    const writer = await saveMember(room.room.test, 'nonprofit', 'nonprofit-writer', signer.tenantId);
    expect(await refusal(own.share(writer, id, other.requirement))).toBe('forbidden');
    await own.share(signer, id, other.requirement);
    expect(await refusal(own.share(signer, id, other.requirement))).toBe('report-begun');
    expect((await own.get(signer, id)).form.sections).toHaveLength(4);
    await write(
      id,
      ...[edit('i2-total', 7), edit('i2-quality', 'estimated'), edit('i2-overlap', 'possible')],
    );
    await handing.handIn(signer, id, await versionOf(id));
    const { recipients } = await own.get(signer, id);
    const [first, second] = [officer, other.officer].map(({ tenantId }) =>
      recipients.find(({ funderId }) => funderId === tenantId),
    );
    const theirs = await received.get(other.officer, second!.id);
    expect(theirs.sections.map((each) => each.id)).toEqual(['narrative', 'money', 'i2']);
    expect(Object.keys(theirs.submission.document.answers).filter((key) => key.startsWith('i1'))).toEqual([]);
    expect(await refusal(received.get(other.officer, first!.id))).toBe('not-found');
    expect(await refusal(received.accept(officer, second!.id, 2))).toBe('not-found');
    expect((await received.list(other.officer)).map((each) => each.id)).toEqual([second!.id]);
  });

  it('are there for both sides alone, and for who may', async () => {
    const { id, recipient } = await handedIn();
    const stranger = room.signerOf(await room.awarded());
    expect(await refusal(own.get(stranger, id))).toBe('not-found');
    expect(await refusal(own.begin(stranger, requirement, DAYS))).toBe('not-found');
    const finance = await saveMember(room.room.test, 'funder', 'funder-finance', officer.tenantId);
    expect((await received.get(finance, recipient)).recipient.id).toBe(recipient);
    expect(await refusal(received.accept(finance, recipient, 2))).toBe('forbidden');
    const elsewhere = { ...officer, programmes: ['00000000-0000-4000-8000-000000000000'] };
    expect(await refusal(received.accept(elsewhere, recipient, 2))).toBe('not-found');
  });

  it('count nothing that was not handed in', async () => {
    const { id, recipient } = await handedIn();
    await received.accept(officer, recipient, 2);
    const { document } = (await received.get(officer, recipient)).submission;
    const [first] = document.figures;
    const invented = { ...document, figures: [{ ...first!, category: 'total', definition: 2, value: 99 }] };
    const { tenantId, personId: acceptedBy } = officer;
    const of = { tenantId, awardId: award, recipientId: recipient, reportId: id };
    const key = { ...of, nonprofitId: signer.tenantId, acceptedBy, acceptedAt: clock.now() };
    const adding = room.room.database.asActor(officer, (tx) => insertFigures(tx, key, invented));
    await expect(adding).rejects.toThrow('row-level security');
  });

  it('are withdrawn before they are handed in, and begun anew', async () => {
    const id = await begin();
    await own.withdraw(signer, id, (await recipientOf(id)).id);
    expect(await refusal(write(id, edit('done', 'x')))).toBe('report-over');
    expect((await own.list(signer)).toBegin.map((each) => each.id)).toEqual([requirement]);
    expect(await begin()).not.toBe(id);
  });

  it.each([
    [{ fromOn: '2026-12-31' }, 'invalid-input fromOn: report-day-elsewhere'],
    [{ untilOn: '2028-01-01' }, 'invalid-input untilOn: report-day-elsewhere'],
    [{ untilOn: 'ayer' }, 'invalid-input untilOn: form-not-so-written'],
    [{ fromOn: '2027-07-01' }, 'invalid-input untilOn: report-until-before-from'],
  ])('about %j are refused: %s', async (more, code) =>
    expect(await refusal(own.begin(signer, requirement, { ...DAYS, ...more }))).toBe(code),
  );

  it('stand in the log of both sides from the handing in', async () => {
    const { recipient } = await handedIn();
    await received.accept(officer, recipient, 2);
    const logged = async ({ tenantId }: PersonActor): Promise<string[]> => {
      const rows = await asSuperuser<{ action: string }>(
        room.room.test,
        `select action from audit_log where tenant_id = $1 and subject_id = $2 and action like 'report.%' order by seq`,
        [tenantId, award],
      );
      return rows.map(({ action }) => action);
    };
    expect(await logged(officer)).toEqual(['report.handed-in', 'report.accepted']);
    expect(await logged(signer)).toEqual(['report.begun', 'report.handed-in', 'report.accepted']);
  });

  it('have the same table of states in PostgreSQL', async () => {
    const states = Object.keys(RECIPIENT_TRANSITIONS) as RecipientState[];
    const rows = await asSuperuser<{ before: RecipientState; after: RecipientState; may: boolean }>(
      room.room.test,
      `select b as before, a as after, app_recipient_may_become(b, a) as may
        from unnest($1::text[]) b, unnest($1::text[]) a`,
      [states],
    );
    const differing = rows.filter(
      ({ before, after, may }) => RECIPIENT_TRANSITIONS[before].includes(after) !== may,
    );
    expect([rows.length, differing]).toEqual([25, []]);
  });

  /** A running award of another funder to the same nonprofit, which asks for other counts. */
  async function secondAward(): Promise<{ officer: PersonActor; requirement: string }> {
    const other = await saveMember(room.room.test, 'funder', 'program-officer');
    const [second] = [randomUUID()];
    await asSuperuser(
      room.room.test,
      `insert into awards select (jsonb_populate_record(w, jsonb_build_object('tenant_id', $2::text, 'id', $3::text,
          'application_id', null, 'call_id', null, 'programme_id', null, 'origin', 'invitation', 'beyond_call', 'x',
          'indicators', '[{"code": "people-trained", "target": 5}]'::jsonb))).* from awards w where w.id = $1`,
      [award, other.tenantId, second],
    );
    return { officer: other, requirement: await requirements.add(other, second, REPORT) };
  }

  it('are what their requirement is done and accepted by, and nobody does it by hand beside them', async () => {
    const byHand = new OwnRequirementService(room.room.database, clock);
    const HAS_REPORT = 'requirement-has-report';
    const id = await written();
    expect(await refusal(byHand.done(signer, requirement, 1, ''))).toBe(HAS_REPORT);
    await handing.handIn(signer, id, await versionOf(id));
    const { reportId, version } = await requirements.get(officer, requirement);
    expect(reportId).toBe((await recipientOf(id)).id);
    expect(await refusal(requirements.accept(officer, requirement, version))).toBe(HAS_REPORT);
    expect(await refusal(requirements.giveBack(officer, requirement, version, 'x'))).toBe(HAS_REPORT);
    expect(await standing()).toBe('done');
  });

  it('hold their requirement in PostgreSQL too: it is accepted and given back after them alone', async () => {
    const { recipient } = await handedIn();
    const row = await requirements.get(officer, requirement);
    const [key, act] = [
      { ...row, seenVersion: row.version },
      { by: officer.personId, at: clock.now() },
    ];
    const move = (state: 'accepted' | 'open') =>
      room.room.database.asActor(officer, (tx) => {
        if (state === 'accepted') return acceptRequirement(tx, key, act);
        return answerRequirement(tx, key, act, { state, answer: 'Falta la segunda parte.' });
      });
    await expect(move('accepted')).rejects.toThrow('not theirs to change');
    await expect(move('open')).rejects.toThrow('not theirs to change');
    const { version } = (await received.get(officer, recipient)).recipient;
    await received.accept(officer, recipient, version);
    expect(await standing()).toBe('accepted');
  });

  it('are not known to their funder before they are handed in, and nothing stands in the way of one withdrawn', async () => {
    const id = await begin();
    expect((await requirements.get(officer, requirement)).reportId).toBeNull();
    await own.withdraw(signer, id, (await recipientOf(id)).id);
    await new OwnRequirementService(room.room.database, clock).done(signer, requirement, 1, '');
    expect(await standing()).toBe('done');
  });

  it('leave the requirement to be marked as done by hand', async () => {
    await new OwnRequirementService(room.room.database, clock).done(signer, requirement, 1, '');
    expect(await refusal(begin())).toBe('requirement-state');
  });
});
