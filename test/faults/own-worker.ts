import { freePort } from '../../libs/database/src/embedded';
import { startRedis } from '../start-redis';
import { WorkerProcess, type WorkerSettings } from './worker-process';

interface OwnWorker extends Omit<WorkerSettings, 'redisUrl'> {
  /** Where its Redis keeps everything that passes through it; left out: nowhere. */
  readonly redisKeptIn?: string;
}

/** A worker as in production, a process of its own, with a Redis that no other test has jobs in; both end with the work. */
export async function withOwnWorker(
  { redisKeptIn, ...settings }: OwnWorker,
  work: (worker: WorkerProcess) => Promise<void>,
): Promise<void> {
  const redis = await startRedis(await freePort(), redisKeptIn ?? null);
  const worker = new WorkerProcess({ ...settings, redisUrl: redis.url });
  try {
    await worker.ready();
    await work(worker);
  } finally {
    await worker.end('SIGKILL');
    await redis.stop();
  }
}
