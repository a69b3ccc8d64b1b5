import { disclosureEntities } from '@puente/disclosure';
import { Database, type PersonActor } from '@puente/database';
import { FORM_SAMPLES, FormService, grantEntities } from '@puente/grants';
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
