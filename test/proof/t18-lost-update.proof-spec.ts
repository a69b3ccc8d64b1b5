import { accessEntities } from '@puente/access';
import { randomUUID } from 'node:crypto';
import { disclosureEntities } from '@puente/disclosure';
import { Database, type PersonActor } from '@puente/database';
import {
  AnswerService,
  ApplicationService,
  CallService,
  FORM_SAMPLES,
  FormService,
  grantEntities,
  type EditResult,
} from '@puente/grants';
import { DomainError, SystemClock } from '@puente/kernel';
import { OutboxJob } from '@puente/jobs';
import { matchingEntities, ProgrammeService } from '@puente/matching';
import { organizationEntities, ProfileService, type OwnProfile } from '@puente/organizations';
import { cloneTestDatabase, saveMember, saveNonprofit, type TestDatabase } from '@puente/testing';
import type { Answer } from './ask';
import { ProofApp, type Role } from './proof-app';
import { proofSize, reportFigure } from './proof-run';

const ROUNDS = 50;
const ROUNDS_BY_HTTP = proofSize(50, 10);

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
    const id = await startedApplication();
    const answers = new AnswerService(database, new SystemClock());
    const write = async (seenVersion: number, value: string): Promise<EditResult> => {
      const edit = { questionId: 'kind-of-work', editId: randomUUID(), seenVersion, value, settles: [] };
      return (await answers.write(nonprofit, id, [edit])).results[0]!;
    };
    const applications = new ApplicationService(database, new SystemClock());
    for (let version = 0; version < ROUNDS; version++) {
      const texts = [`Uno ${version}`, `Dos ${version}`];
      const results = await Promise.all(texts.map((text) => write(version, text)));
      expect(results.map(({ outcome }) => outcome).sort()).toEqual(['beside', 'written']);
      expect((await write(version, `Tarde ${version}`)).outcome).toBe('beside');
      const { answers: kept, beside } = await applications.get(nonprofit, id);
      expect(kept[0]!.version).toBe(version + 1);
      const all = [kept[0]!.value, ...beside.map(({ value }) => value)];
      expect([...texts, `Tarde ${version}`].filter((text) => !all.includes(text))).toEqual([]);
      right.answer = `${version + 1} of ${ROUNDS}`;
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

  /** An application of the nonprofit for a call of the funder's that asks one question. */
  async function startedApplication(): Promise<string> {
    const clock = new SystemClock();
    const programmes = new ProgrammeService(database, clock);
    const facts = { title: { es: 'Programa', en: '' }, strategies: { capacity: 1 } };
    const programme = await programmes.create(funder, facts, 'published');
    const question = { id: 'kind-of-work', kind: 'text', label: { es: '¿Qué harán?' } };
    const sections = [{ id: 'a', title: { es: 'A' }, questions: [question] }];
    const form = { format: 'puente-form-1', title: { es: 'Formulario' }, sections };
    const { id: formId } = await new FormService(database).create(funder, form);
    const calls = new CallService(database, clock);
    const award = { min: '1000', max: '2000', currency: 'MXN' };
    const call = await calls.create(funder, programme.id, {
      facts: { title: { es: 'C' }, text: {}, kind: 'rolling', award, opens: '2026-01-01T00:00' },
      stages: [{ stage: 'full', formId, dueDays: null }],
    });
    await calls.publish(funder, call.id, call.version);
    return (await new ApplicationService(database, clock).start(nonprofit, call.id)).application.id;
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
