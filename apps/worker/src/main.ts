import 'reflect-metadata';
import { readConfig } from '@puente/config';
import { openDatabase } from '@puente/database';
import { AppLog } from '@puente/logging';
import { startWorker } from './start-worker';
import { workerSettings } from './worker-settings';

async function main(): Promise<void> {
  const config = readConfig();
  if (!config.redisUrl) {
    throw new Error('The worker needs REDIS_URL; without Redis the server carries out jobs itself.');
  }
  const database = await openDatabase(config);
  const log = new AppLog(config.logLevel);
  const worker = await startWorker({
    appUrl: database.appUrl,
    redisUrl: config.redisUrl,
    ...workerSettings(config),
    onFault: (error) => log.fault(error),
  });
  const stop = (): void =>
    void worker
      .stop()
      .then(() => database.stop())
      .then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
