import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { appUrlOf, freePort } from '@puente/database';
import { Client } from 'pg';
import { createDatabase, migrate } from '../../libs/database/src/migrate';
import { WorkerProcess } from '../faults/worker-process';
import { startRedis } from '../start-redis';
import { connected, withPostgres } from './bench-postgres';
import type { Measurement } from './measurement';
import { putJob, seedNonprofits, seedProgrammes } from './seed-nonprofits';
import { syntheticProgrammes } from './synthetic-programmes';
import { median } from './timing';

export const name = 'workers';

const NONPROFITS = Number(process.env.PUENTE_BENCH_NONPROFITS ?? 50_000);
const PROGRAMMES = 1_000;
const FUNDERS = 8;
const SEED = 20_261_121;
const ROUNDS = 5;
const LIMIT_MS = 300_000;

/** All pairs by jobs: the lists of 1,000 programmes among 50,000 nonprofits, by one worker and by two. */
export const run = (): AsyncGenerator<Measurement> => withPostgres(onServer);

async function* onServer(_client: Client, superuserUrl: string): AsyncGenerator<Measurement> {
  const ownerUrl = await createDatabase(superuserUrl, 'puente');
  await migrate(ownerUrl);
  const hip = await connected(ownerUrl, seed);
  const folder = mkdtempSync(join(tmpdir(), 'puente-workers-'));
  const redis = await startRedis(await freePort());
  const client = new Client({ connectionString: ownerUrl });
  const workers: WorkerProcess[] = [];
  const begin = async (): Promise<void> => {
    const settings = { appUrl: appUrlOf(ownerUrl), redisUrl: redis.url, dataDir: folder };
    workers.push(new WorkerProcess(settings));
    await workers.at(-1)!.ready();
  };
  try {
    await client.connect();
    yield* measured(client, hip, begin);
  } finally {
    await Promise.all(workers.map((each) => each.end('SIGTERM')));
    await client.end().catch(() => undefined);
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function seed(client: Client): Promise<string> {
  const insert = (sql: string, params: unknown[]) => client.query(sql, params);
  const hip = randomUUID();
  const funders = Array.from({ length: FUNDERS }, () => randomUUID());
  await insert(`insert into organizations (id, kind, name) values ($1, 'hip', 'HIP')`, [hip]);
  await insert(
    `insert into organizations (id, kind, name) select unnest($1::uuid[]), 'funder', 'Fundación'`,
    [funders],
  );
  await seedNonprofits(insert, NONPROFITS, SEED);
  await seedProgrammes(insert, funders, syntheticProgrammes(PROGRAMMES, SEED));
  await putJob(insert, hip, 'match.refresh-stale', {});
  return hip;
}

async function* measured(
  client: Client,
  hip: string,
  begin: () => Promise<void>,
): AsyncGenerator<Measurement> {
  const unit = 's';
  const size = NONPROFITS;
  await begin();
  await untilNothingWaits(client);
  const alone = await timeOf(client, hip);
  yield { name: `${name}.one`, size, value: alone, unit, peer: null, peerValue: null, ratio: null };
  await begin();
  const both = await timeOf(client, hip);
  const peer = 'one worker';
  yield { name: `${name}.two`, size, value: both, unit, peer, peerValue: alone, ratio: alone / both };
}

/** After rounds that are not counted, in which each worker reads its columns. */
async function timeOf(client: Client, hip: string): Promise<number> {
  const times: number[] = [];
  for (let round = -2; round < ROUNDS; round += 1) {
    const seconds = await measureOnce(client, hip);
    if (round >= 0) times.push(seconds);
  }
  return median(times);
}

async function measureOnce(client: Client, hip: string): Promise<number> {
  const id = randomUUID();
  const insert = (sql: string, params: unknown[]) => client.query(sql, params);
  const start = performance.now();
  await insert('insert into exposure_runs (tenant_id, id, asked_by, asked_at) values ($1, $2, $2, now())', [
    ...[hip, id],
  ]);
  await putJob(insert, hip, 'exposure.cut', { tenantId: hip, runId: id });
  await client.query(`select pg_notify('outbox', '')`);
  while (!(await isEnded(client, id))) {
    if (performance.now() - start > LIMIT_MS) throw new Error('The run does not end.');
    await wait(20);
  }
  return (performance.now() - start) / 1_000;
}

async function isEnded(client: Client, id: string): Promise<boolean> {
  const sql = 'select places from exposure_runs where id = $1 and ended_at is not null';
  const { rows } = await client.query<{ places: number }>(sql, [id]);
  if (rows[0]?.places === 0) throw new Error('Nobody stands on a list.');
  return rows.length > 0;
}

async function untilNothingWaits(client: Client): Promise<void> {
  const sql = `select count(*)::int as open from outbox where status <> 'done'`;
  while ((await client.query<{ open: number }>(sql)).rows[0]!.open > 0) await wait(200);
}
