import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { auditEntities } from '@puente/audit';
import { Database, freePort } from '@puente/database';
import { cloneTestDatabase, type TestDatabase } from '@puente/testing';
import { ServerProcess } from '../faults/server-process';
import { WorkerProcess } from '../faults/worker-process';
import { startRedis, type RunningRedis } from '../start-redis';
import { isFullProof, proofSize, reportFigure, stopsAtFirst } from './proof-run';
import { Random } from './random';
import { askSet, faultsOfSet, holdItem, standingOf } from './t16-sets';
import { eventually } from '../../libs/testing/src/eventually';
import { driftOf, letOut, letOutUnderWay, savePayments, underWay, type Drift } from './t16-payments';

const PAYMENTS = proofSize(10_000, 500);
const KILLS = proofSize(200, 10);
const REDIS_KILLS = proofSize(10, 1);
const SERVER_PAYMENTS = 2_500;
const SERVER_KILLS = 50;
/** From the last kill until every payment has its end. */
const LIMIT_MS = 60_000;
/** More are let out while no more slices than these are under way: who starts is killed again while it works, not before. */
const SLICES_AT_ONCE = 4;
const EVEN: Drift = { lost: 0, doubled: 0, uneven: 0, awards: 0 };

/** T16: whatever is killed while payments are carried out, each is sent once, with its money, and says so; sets of reports go on. */
describe('T16 killed workers', () => {
  const random = Random.fromSeed('T16');
  const folder = mkdtempSync(join(tmpdir(), 'puente-t16-'));
  const hasRedis = isFullProof() || existsSync('/usr/bin/redis-server');
  const figures: string[] = [];

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    reportFigure({
      test: 'T16',
      title: 'Kill the worker',
      figure: figures.join('; '),
      target: '0 lost, 0 doubled, 0 uneven per payment; all final within 60 s of the last kill',
    });
  });

  async function withPayments(count: number, work: (test: TestDatabase) => Promise<void>): Promise<void> {
    const test = await cloneTestDatabase();
    const database = await Database.open({ appUrl: test.appUrl, entities: [] });
    try {
      await savePayments(test, database, count);
      await work(test);
    } finally {
      await database.close();
      await test.drop();
    }
  }

  /** Milliseconds until no payment is under way, or what remains after the limit. */
  async function settle(test: TestDatabase): Promise<{ readonly tookMs: number; readonly left: number }> {
    const begun = performance.now();
    for (;;) {
      const left = await underWay(test);
      const tookMs = Math.round(performance.now() - begun);
      if (left === 0 || tookMs > LIMIT_MS) return { tookMs, left };
      await wait(100);
    }
  }

  /** Lets a slice go once most of what was let out before has its end. */
  async function letOutNext(test: TestDatabase, slice: number): Promise<void> {
    while ((await letOutUnderWay(test)) > SLICES_AT_ONCE * slice) await wait(50);
    await letOut(test, slice);
  }

  const tell = (what: string, found: Drift, tookMs: number): void => {
    const { lost, doubled, uneven, awards } = found;
    figures.push(
      `${what}: ${lost} lost, ${doubled} doubled, ${uneven + awards} uneven, final after ${tookMs} ms`,
    );
  };

  it(
    'sends each payment once while workers and Redis are killed',
    async () => {
      if (!hasRedis) return void figures.push('no Redis here, so no worker was killed');
      await withPayments(PAYMENTS, async (test) => {
        const port = await freePort();
        let redis: RunningRedis = await startRedis(port, folder);
        const { appUrl } = test;
        const settings = {
          appUrl,
          redisUrl: redis.url,
          dataDir: folder,
          stalledMs: proofSize(30_000, 3_000),
        };
        const workers = [new WorkerProcess(settings), new WorkerProcess(settings)];
        const slice = Math.ceil(PAYMENTS / (KILLS + REDIS_KILLS));
        try {
          for (let turn = 1; turn <= KILLS; turn++) {
            const worker = workers[turn % workers.length]!;
            await worker.ready();
            await letOutNext(test, slice);
            await wait(random.below(150));
            await worker.kill();
            worker.start();
            if (turn % (KILLS / REDIS_KILLS) === 0) redis = await killRedis(test, redis, workers, slice);
          }
          const { tookMs, left } = await settle(test);
          const found = await driftOf(test);
          tell(`${PAYMENTS} payments, ${KILLS} kills of workers, ${REDIS_KILLS} of Redis`, found, tookMs);
          expect({ left, ...found }).toEqual({ left: 0, ...EVEN });
        } finally {
          for (const worker of workers) await worker.end('SIGKILL');
          await redis.stop();
        }
      });
    },
    proofSize(1_500_000, 140_000),
  );

  /** While Redis is gone rows are handed over to nobody, and who had them is killed as well. */
  async function killRedis(
    test: TestDatabase,
    redis: RunningRedis,
    workers: readonly WorkerProcess[],
    slice: number,
  ): Promise<RunningRedis> {
    for (const worker of workers) await worker.ready();
    await redis.kill();
    await letOut(test, slice);
    await wait(300);
    for (const worker of workers) await worker.end('SIGKILL');
    const next = await startRedis(Number(new URL(redis.url).port), folder);
    for (const worker of workers) worker.start();
    return next;
  }

  if (hasRedis && !stopsAtFirst()) {
    it('goes on with a set of reports where a killed worker stood, through Bull and with the real printer', async () => {
      const test = await cloneTestDatabase();
      const database = await Database.open({ appUrl: test.appUrl, entities: auditEntities });
      const redis = await startRedis(await freePort(), folder);
      const asked = await askSet(test, database);
      const letGo = await holdItem(database, asked, asked.items[2]!);
      const settings = { appUrl: test.appUrl, redisUrl: redis.url, dataDir: folder, stalledMs: 2_000 };
      const worker = new WorkerProcess(settings);
      try {
        await eventually(async () => (await standingOf(database, asked)).done === 2, LIMIT_MS);
        await worker.kill();
        await letGo();
        expect(await standingOf(database, asked)).toEqual({ done: 2, state: 'open' });
        worker.start();
        await eventually(async () => (await standingOf(database, asked)).state === 'ended', LIMIT_MS);
        expect(await faultsOfSet(test, database, folder, asked)).toEqual([]);
      } finally {
        await letGo();
        await worker.end('SIGKILL');
        await redis.stop();
        await database.close();
        await test.drop();
      }
    }, 140_000);
  }

  // Three starts of a server take longer than all else here: in full size only.
  if (isFullProof() && !stopsAtFirst()) {
    it('sends each payment once while the server that carries them out itself is killed', async () => {
      await withPayments(SERVER_PAYMENTS, async (test) => {
        const port = await freePort();
        const start = () =>
          new ServerProcess(folder, port, {
            ...{ DATABASE_APP_URL: test.appUrl, PUENTE_DEMO: 'no', LOG_LEVEL: 'warn' },
            PUENTE_SECOND_FACTOR: 'offered',
          });
        let server = start();
        try {
          for (let turn = 1; turn <= SERVER_KILLS; turn++) {
            await server.ready();
            await letOutNext(test, Math.ceil(SERVER_PAYMENTS / SERVER_KILLS));
            await wait(random.below(100));
            await server.signal('SIGKILL');
            server = start();
          }
          await server.ready();
          const { tookMs, left } = await settle(test);
          const found = await driftOf(test);
          tell(`${SERVER_PAYMENTS} payments, ${SERVER_KILLS} kills of the server`, found, tookMs);
          expect({ left, ...found }).toEqual({ left: 0, ...EVEN });
        } finally {
          await server.signal('SIGKILL');
        }
      });
    }, 900_000);
  }
});
