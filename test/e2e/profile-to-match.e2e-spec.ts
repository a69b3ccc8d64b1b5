import { accessEntities } from '@puente/access';
import { disclosureEntities } from '@puente/disclosure';
import { projectRoot } from '@puente/config';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { SystemClock } from '@puente/kernel';
import { addToOutbox, JobRegistry, JobRunner, OutboxJob, Relay } from '@puente/jobs';
import {
  MatchIndex,
  matchingEntities,
  MatchRefreshHandler,
  MatchRefreshStaleHandler,
} from '@puente/matching';
import { organizationEntities, ProfileService, type ProfileInput } from '@puente/organizations';
import {
  asSuperuser,
  cloneTestDatabase,
  eventually,
  saveMember,
  saveNonprofit,
  type TestDatabase,
} from '@puente/testing';
import { Client } from 'pg';
import { seedNonprofits } from '../bench/seed-nonprofits';
import { withOwnWorker } from '../faults/own-worker';

const HANDLED = ['match.refresh', 'match.refresh-stale'] as const;
const entities = [
  ...[...accessEntities, ...organizationEntities, ...disclosureEntities],
  ...[...matchingEntities, OutboxJob],
];

const input = (states: ProfileInput['states']): ProfileInput => ({
  name: 'Colectiva de prueba',
  safety: 'open',
  states,
  strategies: { prevention: 3 },
  needs: [],
  forms: [],
  populations: [],
  services: ['legal'],
  movements: [],
  languages: ['es'],
  annualBudgetMxn: null,
  foundedYear: null,
  authorisedDonee: null,
  hasCluni: null,
  rfc: null,
  cluni: null,
  legalRoutes: [],
  minAwardMxn: null,
  acceptsPublicity: null,
  capacityGaps: [],
  refusedFunders: [],
  missionEs: '',
  missionEn: '',
});

/** A changed profile reaches what is matched, by the job that was decided with the change. */
describe('from a changed profile to the matches', () => {
  let test: TestDatabase;
  let database: Database;
  let index: MatchIndex;
  let profiles: ProfileService;
  let nonprofit: PersonActor;

  beforeEach(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities });
    index = new MatchIndex(database, clock);
    profiles = new ProfileService(database);
    const { id } = await saveNonprofit(test, { safety: 'open' });
    nonprofit = await saveMember(test, 'nonprofit', 'nonprofit-admin', id);
  });
  afterEach(async () => {
    await database.close();
    await test.drop();
  });

  const clock = new SystemClock();
  const states = async (): Promise<readonly string[]> =>
    (await index.exactView()).facts.get(nonprofit.tenantId)?.states ?? [];

  const outbox = () =>
    asSuperuser<{ status: string; attempts: number }>(test, 'select status, attempts from outbox');

  const runner = (): JobRunner => {
    const handlers = [
      new MatchRefreshHandler(database, clock),
      new MatchRefreshStaleHandler(database, clock),
    ];
    return new JobRunner(database, new JobRegistry(handlers, HANDLED));
  };

  it('in this process, within a second', async () => {
    const run = runner();
    const relay = new Relay(database, { appUrl: test.appUrl, deliver: (id) => run.run(id), onFault: fail });
    relay.start();
    await states();
    const start = performance.now();
    await profiles.update(nonprofit, 1, input(['MX-OAX']));
    await eventually(async () => (await states()).includes('MX-OAX'));
    expect(performance.now() - start).toBeLessThan(1_000);
    await eventually(async () => (await outbox())[0]?.status === 'done');
    await relay.stop();
  });

  it('through Redis and Bull in a worker, though slow jobs fill their lane', async () => {
    const dataDir = join(projectRoot(), '.tmp', 'worker');
    await withOwnWorker({ appUrl: test.appUrl, dataDir }, async (worker) => {
      const letGo = await holdMeasurement(10);
      try {
        await eventually(async () => (await waiting()) >= 2, 20_000);
        await profiles.update(nonprofit, 1, input(['MX-YUC']));
        const isDone = async () => (await statesOf('match.refresh'))[0] === 'done';
        await eventually(isDone, 20_000).catch(() => undefined);
        expect([await statesOf('match.refresh'), await states()]).toEqual([['done'], ['MX-YUC']]);
        expect(await statesOf('exposure.cut')).not.toContain('done');
      } finally {
        await letGo();
      }
      await eventually(async () => (await statesOf('exposure.cut')).every((each) => each === 'done'), 20_000);
      expect(worker.faults).toEqual([]);
    });
  });

  const statesOf = async (name: string): Promise<string[]> => {
    const sql = 'select status from outbox where name = $1';
    return (await asSuperuser<{ status: string }>(test, sql, [name])).map(({ status }) => status);
  };

  /** How many sessions wait for what another one holds. */
  const waiting = async (): Promise<number> => {
    const sql = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    return (await asSuperuser(test, sql)).length;
  };

  /** So many jobs of a measurement that is held until what is answered is called. */
  async function holdMeasurement(jobs: number): Promise<() => Promise<void>> {
    const hip = await saveMember(test, 'hip', 'hip-admin');
    const runId = randomUUID();
    const key = [hip.tenantId, runId];
    await asSuperuser(
      test,
      'insert into exposure_runs (tenant_id, id, asked_by, asked_at) values ($1, $2, $3, now())',
      [...key, hip.personId],
    );
    const holder = new Client({ connectionString: test.ownerUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select 1 from exposure_runs where tenant_id = $1 and id = $2 for update', key);
    await database.asActor(hip, async (tx) => {
      for (let job = 0; job < jobs; job++) {
        const data = { tenantId: hip.tenantId, runId };
        await addToOutbox(tx, { name: 'exposure.cut', data, tenantId: hip.tenantId });
      }
    });
    return () => holder.end();
  }

  it('after an import, some nonprofits at a time, so that a single one has its turn in between', async () => {
    await seedNonprofits((sql, params) => asSuperuser(test, sql, params), 1_100, 1);
    await new MatchRefreshStaleHandler(database, clock).handle();
    const sql = `select count(*)::int as rows, count(distinct xmin::text)::int as turns from match_profiles`;
    expect(await asSuperuser(test, sql)).toEqual([{ rows: 1_101, turns: 3 }]);
  });

  it('a second delivery changes nothing', async () => {
    await profiles.update(nonprofit, 1, input(['MX-OAX']));
    const handler = new MatchRefreshHandler(database, clock);
    const revisions = async () => asSuperuser(test, 'select revision, profile_version from match_profiles');
    await handler.handle({ nonprofitId: nonprofit.tenantId });
    const first = await revisions();
    await handler.handle({ nonprofitId: nonprofit.tenantId });
    expect(await revisions()).toEqual(first);
    expect(first).toMatchObject([{ profile_version: 2 }]);
  });

  it('a delivery that was lost on the way is put back and carried out', async () => {
    await profiles.update(nonprofit, 1, input(['MX-VER']));
    await asSuperuser(test, `update outbox set status = 'sent', touched_at = now() - interval '1 hour'`);
    const run = runner();
    const relay = new Relay(database, { appUrl: test.appUrl, deliver: (id) => run.run(id), onFault: fail });
    relay.start();
    await eventually(async () => (await states()).includes('MX-VER'));
    await relay.stop();
  });

  it('a change that is refused leaves no job behind', async () => {
    await expect(profiles.update(nonprofit, 7, input(['MX-OAX']))).rejects.toMatchObject({
      code: 'stale-version',
    });
    expect(await outbox()).toEqual([]);
  });

  it('a job that fails is tried again later and its fault names no content', async () => {
    await profiles.update(nonprofit, 1, input(['MX-OAX']));
    const [row] = await asSuperuser<{ id: string }>(test, 'select id from outbox');
    const broken = { name: 'match.refresh' as const, handle: () => Promise.reject(new RangeError('CANARY')) };
    const run = new JobRunner(database, new JobRegistry([broken], ['match.refresh']));
    await expect(run.run(row!.id)).rejects.toThrow();
    const [stored] = await asSuperuser<object>(
      test,
      `select status, fault, run_at > now() as later from outbox`,
    );
    expect(stored).toEqual({ status: 'pending', fault: 'RangeError', later: true });
  });

  it('only the dispatcher can read the outbox', async () => {
    await profiles.update(nonprofit, 1, input(['MX-OAX']));
    const count = (actor: PersonActor | ReturnType<typeof systemActor>) =>
      database.asActor(actor, (tx) => tx.query<{ n: number }[]>('select count(*)::int as n from outbox'));
    expect(await count(nonprofit)).toEqual([{ n: 0 }]);
    expect(await count(systemActor('matcher'))).toEqual([{ n: 0 }]);
    expect(await count(systemActor('dispatcher'))).toEqual([{ n: 1 }]);
  });
});

function fail(error: unknown): void {
  throw error;
}
