import 'reflect-metadata';
import { readConfig } from '@puente/config';
import { mailSettingsOf } from '@puente/mail';
import { startWorker, type WorkerOptions } from '../../apps/worker/src/start-worker';

type Given = Pick<WorkerOptions, 'appUrl' | 'redisUrl' | 'stalledMs'> & { readonly dataDir: string };

const { dataDir, ...given } = JSON.parse(process.env.PUENTE_TEST_WORKER!) as Given;

void startWorker({
  ...given,
  mail: mailSettingsOf(readConfig({}), () => Promise.resolve(false)),
  documents: { dataDir, clamdUrl: null },
  webhooks: { hosts: [], privateAddresses: false },
  onFault: (error) => process.stderr.write(`${error instanceof Error ? error.name : 'fault'}\n`),
}).then(() => process.stdout.write('ready\n'));
