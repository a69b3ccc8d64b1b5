import { accessEntities } from '@puente/access';
import { randomUUID } from 'node:crypto';
import { disclosureEntities } from '@puente/disclosure';
import { Database, type PersonActor } from '@puente/database';
import {
  AssignmentService,
  ConflictHints,
  DecisionService,
  FORM_SAMPLES,
  FormService,
  grantEntities,
  OwnReviewService,
  ReviewDeskService,
  ReviewPlanService,
  type EditResult,
} from '@puente/grants';
import { DomainError, SystemClock } from '@puente/kernel';
import { OutboxJob } from '@puente/jobs';
import { matchingEntities, ProgrammeService } from '@puente/matching';
import { organizationEntities, ProfileService, type OwnProfile } from '@puente/organizations';
import { ImpactApprovalService, ImpactReportService } from '@puente/reporting';
import { cloneTestDatabase, saveMember, saveNonprofit, type TestDatabase } from '@puente/testing';
import { AWARD_INPUT, AwardsRoom } from '../rooms/awards-room';
import { GrantsRoom, rubricOf } from '../rooms/grants-room';
import type { Answer } from './ask';
import { IMPACT_TEXTS, submittedReport, writtenReport } from './impact-reports-made';
import { ProofApp, type Role } from './proof-app';
import { proofSize, reportFigure } from './proof-run';

const ROUNDS = 50;
const ROUNDS_BY_HTTP = proofSize(50, 10);
/** Of what reads much before it writes. */
const FEWER_ROUNDS = proofSize(50, 5);

/** Something that people edit: how its version is read, and one write of a text by someone who saw a version. */
interface Editable {
  readonly name: string;
  readonly read: () => Promise<{ readonly version: number; readonly text: string }>;
  readonly write: (seenVersion: number, text: string) => Promise<unknown>;
}

/** T18: of two writers who saw the same version, exactly one gets through and the other is told; versions only grow. */
describe('T18 lost update', () => {
  let test: TestDatabase;
  let database: Database;
  let funder: PersonActor;
  let nonprofit: PersonActor;
  let room: GrantsRoom;
  const right: Record<string, string> = {};
  let started: ProofApp | null = null;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({
      appUrl: test.appUrl,
      entities: [
        ...accessEntities,
        ...organizationEntities,
        ...disclosureEntities,
        ...matchingEntities,
        ...grantEntities,
        OutboxJob,
      ],
    });
    funder = await saveMember(test, 'funder', 'program-officer');
    nonprofit = await saveMember(test, 'nonprofit', 'nonprofit-admin', (await saveNonprofit(test)).id);
    room = await GrantsRoom.within({ test, database, clock: new SystemClock() });
  });
  afterAll(async () => {
    await started?.stop();
    await database.close();
    await test.drop();
    const counts = Object.entries(right).map(([name, rounds]) => `${name} ${rounds}`);
    reportFigure({
      test: 'T18',
      title: 'Lost update',
      figure: `rounds with one accepted and one refused: ${counts.join(', ')}`,
      target: 'every round; the version only grows',
    });
  });

  it('of a profile', async () => {
    const profiles = new ProfileService(database);
    await race({
      name: 'profile',
      read: async () => {
        const { version, missionEs } = await profiles.get(nonprofit);
        return { version, text: missionEs };
      },
      write: async (seen, missionEs) =>
        profiles.update(nonprofit, seen, { ...input(await profiles.get(nonprofit)), missionEs }),
    });
  });

  it('of a programme', async () => {
    const programmes = new ProgrammeService(database, new SystemClock());
    const facts = (es: string) => ({ title: { es, en: '' }, strategies: { capacity: 1 } });
    const { id } = await programmes.create(funder, facts('Programa'), 'draft');
    await race({
      name: 'programme',
      read: async () => {
        const found = await programmes.get(funder, id);
        return { version: found.version, text: found.facts.title.es };
      },
      write: (seen, es) => programmes.update(funder, id, seen, facts(es), 'draft'),
    });
  });

  it('of a form', async () => {
    const forms = new FormService(database);
    const named = (es: string) => ({ ...FORM_SAMPLES.letter, title: { es } });
    const { id } = await forms.create(funder, named('Formulario'));
    await race({
      name: 'form',
      read: async () => {
        const { version, document } = await forms.get(funder, id);
        return { version, text: document.title.es };
      },
      write: (seen, es) => forms.update(funder, id, seen, named(es)),
    });
  });

  it('of an answer, whose second text is kept beside the first', async () => {
    const { id } = (await room.applications.start(nonprofit, (await room.publish()).id)).application;
    const write = async (seenVersion: number, value: string): Promise<EditResult> => {
      const edit = { questionId: 'what', editId: randomUUID(), seenVersion, value, settles: [] };
      return (await room.answers.write(nonprofit, id, [edit])).results[0]!;
    };
    for (let version = 0; version < ROUNDS; version++) {
      const texts = [`Uno ${version}`, `Dos ${version}`];
      const results = await Promise.all(texts.map((text) => write(version, text)));
      expect(results.map(({ outcome }) => outcome).sort()).toEqual(['beside', 'written']);
      expect((await write(version, `Tarde ${version}`)).outcome).toBe('beside');
      const { answers: kept, beside } = await room.applications.get(nonprofit, id);
      expect(kept[0]!.version).toBe(version + 1);
      const all = [kept[0]!.value, ...beside.map(({ value }) => value)];
      expect([...texts, `Tarde ${version}`].filter((text) => !all.includes(text))).toEqual([]);
      right.answer = `${version + 1} of ${ROUNDS}`;
    }
  });

  it('of how a call is reviewed', async () => {
    const plans = new ReviewPlanService(database);
    const { id: call } = await room.publish();
    await race(
      {
        name: 'review plan',
        read: async () => {
          const { plan } = await plans.get(room.officer, call);
          return { version: plan?.version ?? 0, text: plan?.rubric.criteria[0]!.label.es ?? '' };
        },
        write: (seen, es) =>
          plans.save(room.officer, call, seen, { rubric: rubricOf(es), reviewersEach: 1, quorum: 1 }),
      },
      FEWER_ROUNDS,
    );
  });

  it('of a review, handed in once and given back once', async () => {
    const [clock, hints] = [new SystemClock(), new ConflictHints(database)];
    const parts = [database, clock, room.circles, room.sightings] as const;
    const [own, desk] = [new OwnReviewService(...parts, hints), new ReviewDeskService(...parts)];
    const { id: call } = await room.publish();
    const [{ id: applicationId }, reviewer] = [await room.handIn(call), await room.colleague('reviewer')];
    const terms = { rubric: rubricOf('Trabajo'), reviewersEach: 1, quorum: 1 };
    await new ReviewPlanService(database).save(room.officer, call, 0, terms);
    const pair = { applicationId, reviewerId: reviewer.personId };
    await new AssignmentService(...parts, hints).assign(room.officer, call, [pair]);
    await own.declare(reviewer, applicationId);
    const read = async () => {
      const { review } = await own.get(reviewer, applicationId);
      return { version: review?.version ?? 0, text: review?.internal ?? '' };
    };
    const write = (seen: number, internal: string) =>
      own.write(reviewer, applicationId, seen, { marks: { work: 5 }, forApplicant: '', internal });
    await race({ name: 'review', read, write }, FEWER_ROUNDS);
    for (let round = 0; round < FEWER_ROUNDS; round++) {
      const { version } = await read();
      const submit = () => own.submit(reviewer, applicationId, version);
      await oneOf(submit, submit);
      const handedIn = { ...pair, version: version + 1 };
      await oneOf(
        () => desk.reopen(room.admin, call, handedIn, 'Otra vez'),
        () => desk.reopen(room.officer, call, handedIn, 'Otra vez'),
      );
      expect((await read()).version).toBe(version + 2);
      right['state of a review'] = `${round + 1} of ${FEWER_ROUNDS}`;
    }
  });

  it('of a list of decisions, approved or changed', async () => {
    const decisions = new DecisionService(database, new SystemClock(), room.circles, room.sightings);
    const { id: call } = await room.publish();
    const { id: applicationId } = await room.handIn(call);
    const list = (note: string) => [{ applicationId, outcome: 'waitlist', reasons: [], note }] as const;
    const proposed = await decisions.propose(room.officer, call, list('Uno'));
    await race(
      {
        name: 'decisions',
        read: async () => {
          const { version, lines } = await decisions.get(room.admin, call, proposed);
          return { version, text: lines[0]!.note };
        },
        write: (seen, note) => decisions.change(room.officer, call, proposed, seen, list(note)),
      },
      FEWER_ROUNDS,
    );
    for (let round = 0; round < FEWER_ROUNDS; round++) {
      for (const { id: open, status } of await decisions.list(room.officer, call)) {
        if (status === 'proposed') await decisions.withdraw(room.officer, call, open);
      }
      const id = await decisions.propose(room.officer, call, list('Uno'));
      const { version, shown } = await decisions.get(room.admin, call, id);
      await oneOf(
        () => decisions.approve(room.admin, call, id, shown!),
        () => decisions.change(room.officer, call, id, version, list('Dos')),
      );
      right['state of a decision'] = `${round + 1} of ${FEWER_ROUNDS}`;
    }
  });

  it('of an award, changed, proposed or approved', async () => {
    const awards = new AwardsRoom(room, new SystemClock());
    const id = await awards.awards.draft(room.officer, await awards.awarded(), AWARD_INPUT);
    await race(
      {
        name: 'award',
        read: async () => {
          const { version, title } = await awards.awards.get(room.officer, id);
          return { version, text: title };
        },
        write: (seen, title) => awards.awards.change(room.officer, id, seen, { ...AWARD_INPUT, title }),
      },
      FEWER_ROUNDS,
    );
    for (let round = 0; round < FEWER_ROUNDS; round++) {
      const { version } = await awards.awards.get(room.officer, id);
      const propose = () => awards.approvals.propose(room.officer, id, version);
      await oneOf(propose, propose);
      const { shown } = await awards.awards.get(room.admin, id);
      await oneOf(
        () => awards.approvals.approve(room.admin, id, shown),
        () => awards.awards.change(room.officer, id, version + 1, AWARD_INPUT),
      );
      if ((await awards.awards.get(room.officer, id)).state === 'approved') {
        await awards.awards.change(room.officer, id, version + 2, AWARD_INPUT);
      }
      right['state of an award'] = `${round + 1} of ${FEWER_ROUNDS}`;
    }
  });

  it('of a profile and a programme through the API', async () => {
    const proof = await ProofApp.start();
    started = proof;
    const profile = '/api/v1/my/profile';
    const [own] = JSON.parse((await proof.as('officer', { path: '/api/v1/programmes' })).body) as {
      id: string;
    }[];
    const programme = `/api/v1/programmes/${own!.id}`;
    const stored = async <T>(role: Role, path: string): Promise<T> =>
      JSON.parse((await proof.as(role, { path })).body) as T;
    await race(
      {
        name: 'profile by PUT',
        read: async () => {
          const { version, missionEs } = await stored<OwnProfile>('nonprofit', profile);
          return { version, text: missionEs };
        },
        write: async (version, missionEs) => {
          const body = { ...input(await stored<OwnProfile>('nonprofit', profile)), version, missionEs };
          return accepted(await proof.asJson('nonprofit', 'PUT', profile, body));
        },
      },
      ROUNDS_BY_HTTP,
    );
    await race(
      {
        name: 'programme by PUT',
        read: async () => {
          const { version, title } = await stored<{ version: number; title: { es: string } }>(
            'officer',
            programme,
          );
          return { version, text: title.es };
        },
        write: async (version, es) => {
          const body = { title: { es, en: '' }, strategies: { capacity: 1 }, version };
          return accepted(await proof.asJson('officer', 'PUT', programme, body));
        },
      },
      ROUNDS_BY_HTTP,
    );
  }, 120_000);

  it('of an impact report, written, submitted and approved', async () => {
    const proof = (started ??= await ProofApp.start());
    const [hip, reports] = [await proof.actorOf('hip'), proof.app.get(ImpactReportService)];
    const id = await writtenReport(proof);
    await race(
      {
        name: 'impact report',
        read: async () => {
          const { version, texts } = await reports.get(hip, id, 'es');
          return { version, text: texts.title.es };
        },
        write: (seen, es) => reports.write(hip, id, seen, { ...IMPACT_TEXTS, title: { es, en: es } }),
      },
      FEWER_ROUNDS,
    );
    const approvals = proof.app.get(ImpactApprovalService);
    const waiting = await submittedReport(proof);
    await oneOf(
      () => approvals.approve(hip, waiting.id, waiting.shown),
      () => approvals.giveBack(hip, waiting.id, 3),
    );
    right['state of an impact report'] = '1 of 1';
  });

  /** Two at once, of whom one gets through. */
  async function oneOf(...both: (() => Promise<unknown>)[]): Promise<void> {
    const outcomes = await Promise.all(both.map((each) => outcomeOf(each())));
    expect(outcomes.filter((each) => each === 'accepted')).toHaveLength(1);
  }

  /** Two writers at once, then a third who is late; each round begins from what is stored. */
  async function race({ name, read, write }: Editable, rounds = ROUNDS): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      const { version } = await read();
      const texts = [`Uno ${round}`, `Dos ${round}`];
      const outcomes = await Promise.all(texts.map((text) => outcomeOf(write(version, text))));
      expect([...outcomes].sort()).toEqual(['accepted', 'stale-version']);
      expect(await read()).toEqual({ version: version + 1, text: texts[outcomes.indexOf('accepted')] });
      expect(await outcomeOf(write(version, 'Tarde'))).toBe('stale-version');
      right[name] = `${round + 1} of ${rounds}`;
    }
  }
});

/** 200, or the refusal that 409 stands for. */
function accepted({ status, body }: Answer): void {
  if (status === 200) return;
  const { code } = JSON.parse(body) as { code: string };
  throw new DomainError(status === 409 ? 'conflict' : 'invalid', code);
}

async function outcomeOf(write: Promise<unknown>): Promise<string> {
  try {
    await write;
    return 'accepted';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

function input({ id: _id, version: _version, updatedAt: _updatedAt, doubts: _doubts, ...rest }: OwnProfile) {
  return rest;
}
