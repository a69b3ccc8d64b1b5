import 'reflect-metadata';
import { readConfig } from '@puente/config';
import { openDatabase } from '@puente/database';
import { documentSettingsOf } from '@puente/documents';
import { mailSettingsOf } from '@puente/mail';
import { isContactPaused } from '@puente/organizations';
import { webhookSettingsOf } from '@puente/webhooks';
import { startWorker } from './start-worker';

async function main(): Promise<void> {
  const config = readConfig();
  if (!config.redisUrl) {
    throw new Error('The worker needs REDIS_URL; without Redis the server carries out jobs itself.');
  }
  const database = await openDatabase(config);
  const onFault = (error: unknown): void => {
    process.stderr.write(`${JSON.stringify({ fault: error instanceof Error ? error.name : 'unknown' })}\n`);
  };
  const worker = await startWorker({
    appUrl: database.appUrl,
    redisUrl: config.redisUrl,
    mail: mailSettingsOf(config, isContactPaused),
    audit: config.audit,
    documents: documentSettingsOf(config),
    webhooks: webhookSettingsOf(config),
    onFault,
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
