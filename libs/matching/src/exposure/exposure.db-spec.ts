import { randomUUID } from 'node:crypto';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { SystemClock } from '@puente/kernel';
import {
  asSuperuser,
  cloneTestDatabase,
  saveMember,
  saveNonprofit,
  type TestDatabase,
} from '@puente/testing';
import { refusal } from '../../../../test/rooms/grants-room';
import { MatchIndex } from '../match-index';
import { MatchRefreshStaleHandler } from '../match-refresh-stale.handler';
import { CutExposureHandler } from './cut-exposure.handler';
import { ExposureService } from './exposure.service';
import { RankExposureHandler } from './rank-exposure.handler';

/** Two chunks and a bit. */
const PROGRAMMES = 52;
const OPEN = 6;
const LONG_AGO = '2026-01-01T00:00:00Z';

describe('how lists spread their places', () => {
  const clock = new SystemClock();
  let test: TestDatabase;
  let database: Database;
  let exposure: ExposureService;
  let cut: CutExposureHandler;
  /** Two processes, each with columns of its own. */
  let workers: RankExposureHandler[];
  let hip: PersonActor;
  let funders: PersonActor[];

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    exposure = new ExposureService(database, clock);
    cut = new CutExposureHandler(database, clock);
    workers = [1, 2].map(() => new RankExposureHandler(database, new MatchIndex(database, clock), clock));
    hip = await saveMember(test, 'hip', 'hip-staff');
    funders = await Promise.all([1, 2, 3].map(() => saveMember(test, 'funder', 'program-officer')));
    for (let at = 0; at < OPEN; at++) await saveNonprofit(test, { safety: 'open' });
    // Protected and alone with its description: no funder finds it.
    await saveNonprofit(test, { safety: 'protected', states: ['MX-CHP'] });
    await new MatchRefreshStaleHandler(database, clock).handle();
    await saveProgrammes();
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const saveProgrammes = (): Promise<unknown> =>
    asSuperuser(
      test,
      `insert into programmes (tenant_id, id, status, facts)
        select (array[$1::uuid, $2, $3])[1 + n % 3], gen_random_uuid(), case when n < $4 then 'published' else 'draft' end, $5
          from generate_series(0, $4) n`,
      [
        ...[...funders.map(({ tenantId }) => tenantId), PROGRAMMES],
        JSON.stringify({ title: { es: 'Programa', en: '' }, states: ['MX-CHP'] }),
      ],
    );
  const chunks = (runId: string) =>
    asSuperuser<{ number: number }>(test, 'select number from exposure_chunks where run_id = $1', [runId]);
  const measure = async (runId: string): Promise<void> => {
    const key = { tenantId: hip.tenantId, runId };
    await cut.handle(key);
    const numbers = (await chunks(runId)).map(({ number }) => number);
    await Promise.all(numbers.map((number, at) => workers[at % 2]!.handle({ ...key, number })));
  };

  it('are measured by jobs of some programmes each, one measurement at a time, on record', async () => {
    const runId = await exposure.ask(hip);
    expect(await refusal(exposure.ask(hip))).toBe('exposure-under-way');
    await cut.handle({ tenantId: hip.tenantId, runId });
    expect((await chunks(runId)).map(({ number }) => number).sort()).toEqual([1, 2, 3]);
    expect((await exposure.read(hip)).underWay).toMatchObject({ id: runId, chunks: 3, done: 0 });
    await measure(runId);
    const { last, underWay } = await exposure.read(hip);
    expect(underWay).toBeNull();
    expect(last).toMatchObject({ id: runId, programmes: PROGRAMMES, funders: 3, done: 3 });
    expect(last).toMatchObject({ nonprofits: OPEN + 1, listed: OPEN, places: PROGRAMMES * OPEN });
    expect(last!.giniMillionths).toBe(Math.round(1e6 / (OPEN + 1)));
    const recorded = await asSuperuser(test, 'select action from audit_log where subject_id = $1', [runId]);
    expect(recorded).toEqual([{ action: 'exposure.asked' }]);
  });

  it('a chunk that is done twice counts once, and a run that is over stays as it is', async () => {
    const runId = await exposure.ask(hip);
    const key = { tenantId: hip.tenantId, runId };
    await cut.handle(key);
    await workers[0]!.handle({ ...key, number: 1 });
    await workers[1]!.handle({ ...key, number: 1 });
    expect((await exposure.read(hip)).underWay).toMatchObject({ done: 1 });
    await measure(runId);
    const { last } = await exposure.read(hip);
    await measure(runId);
    expect((await exposure.read(hip)).last).toEqual(last);
    expect(last).toMatchObject({ id: runId, places: PROGRAMMES * OPEN });
  });

  it('leave nothing of who stood on which list, and no person reads it meanwhile', async () => {
    const runId = await exposure.ask(hip);
    await cut.handle({ tenantId: hip.tenantId, runId });
    await workers[0]!.handle({ tenantId: hip.tenantId, runId, number: 1 });
    const seen = await database.asActor(hip, (tx) => tx.query<unknown[]>('select * from exposure_chunks'));
    expect(seen).toEqual([]);
    await measure(runId);
    expect(await chunks(runId)).toEqual([]);
  });

  it('hold up nobody when one is left lying, and what it left goes with the next', async () => {
    const lost = randomUUID();
    await asSuperuser(
      test,
      `insert into exposure_runs (tenant_id, id, asked_by, asked_at, chunks) values ($1, $2, $3, $4, 1)`,
      [hip.tenantId, lost, hip.personId, LONG_AGO],
    );
    await asSuperuser(
      test,
      `insert into exposure_chunks (tenant_id, run_id, number, programme_ids) values ($1, $2, 1, '{}')`,
      [hip.tenantId, lost],
    );
    const runId = await exposure.ask(hip);
    await measure(runId);
    expect(await chunks(lost)).toEqual([]);
    expect((await exposure.read(hip)).last!.id).toBe(runId);
  });

  it('are told to everybody in whole percent, and only over the lists of three funders', async () => {
    expect(await exposure.forEverybody()).toMatchObject({ programmes: PROGRAMMES, coveragePercent: 86 });
    await asSuperuser(test, `update programmes set status = 'closed' where tenant_id = $1`, [
      funders[0]!.tenantId,
    ]);
    await measure(await exposure.ask(hip));
    expect(await exposure.forEverybody()).toBeNull();
  });

  it('end at once where no programme is published', async () => {
    await asSuperuser(test, `update programmes set status = 'closed'`);
    await measure(await exposure.ask(hip));
    expect((await exposure.read(hip)).last).toMatchObject({ programmes: 0, chunks: 0, listed: 0 });
  });

  it('are asked for by HIP alone, and figures are written by the matcher alone', async () => {
    expect(await refusal(exposure.ask(funders[0]!))).toBe('forbidden');
    expect(await refusal(exposure.read(funders[0]!))).toBe('forbidden');
    const forged = database.asActor(hip, (tx) =>
      tx.query(`update exposure_runs set gini_millionths = 0 where tenant_id = $1 returning id`, [
        hip.tenantId,
      ]),
    );
    expect((await forged) as unknown).toEqual([[], 0]);
    const read = await database.asActor(systemActor('registrar'), (tx) =>
      tx.query<unknown[]>('select * from exposure_runs'),
    );
    expect(read).toEqual([]);
  });
});
