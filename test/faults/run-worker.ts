import 'reflect-metadata';
import { readConfig } from '@puente/config';
import { AppLog } from '@puente/logging';
import { mailSettingsOf } from '@puente/mail';
import { startWorker, type WorkerOptions } from '../../apps/worker/src/start-worker';

type Given = Pick<WorkerOptions, 'appUrl' | 'redisUrl' | 'stalledMs'> & { readonly dataDir: string };

const { dataDir, ...given } = JSON.parse(process.env.PUENTE_TEST_WORKER!) as Given;

const log = new AppLog('info');

void startWorker({
  ...given,
  mail: mailSettingsOf(readConfig({}), () => Promise.resolve(false)),
  documents: { dataDir, clamdUrl: null },
  webhooks: { hosts: [], privateAddresses: false },
  onFault: (error) => log.fault(error),
}).then(() => process.stdout.write('ready\n'));
