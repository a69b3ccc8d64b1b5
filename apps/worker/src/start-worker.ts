import { getQueueToken } from '@nestjs/bull';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { HeadsFolder, HeadsKeeper } from '@puente/audit';
import { auditKey, type AuditConfig } from '@puente/config';
import { Database } from '@puente/database';
import type { MailSettings } from '@puente/mail';
import { Relay, type Recurring } from '@puente/jobs';
import { Clock } from '@puente/kernel';
import type { Queue } from 'bull';
import { OUTBOX_JOB, OUTBOX_QUEUE, type OutboxDelivery } from './jobs/outbox.processor';
import { WorkerModule } from './worker.module';

interface WorkerOptions {
  readonly appUrl: string;
  readonly redisUrl: string;
  readonly mail: MailSettings;
  readonly onFault: (error: unknown) => void;
  readonly stalledMs?: number;
  /** Where the ends of the audit log are kept; left out: nowhere. */
  readonly audit?: AuditConfig;
}

export interface RunningWorker {
  stop(): Promise<void>;
}

/** Starts the processors and the relay that feeds them. Several workers may run beside each other. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(options), {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  const keeper = options.audit ? headsKeeper(app, options.audit) : null;
  const recurring = keeper && options.audit ? [keeping(keeper, options.audit)] : [];
  const relay = new Relay(app.get(Database), { ...options, deliver: deliverTo(app), recurring });
  relay.start();
  return {
    stop: async () => {
      await relay.stop();
      await keeper?.keep().catch(options.onFault);
      await app.close();
    },
  };
}

function headsKeeper(app: INestApplicationContext, { headsFolder }: AuditConfig): HeadsKeeper {
  return new HeadsKeeper(app.get(Database), app.get(Clock), new HeadsFolder(headsFolder), auditKey());
}

const keeping = (keeper: HeadsKeeper, { everyMinutes }: AuditConfig): Recurring => ({
  everyMs: everyMinutes * 60_000,
  run: async () => void (await keeper.keep()),
});

/** Finished and failed deliveries leave Redis at once: the outbox row is the record. */
function deliverTo(app: INestApplicationContext): (id: string) => Promise<void> {
  const queue = app.get<Queue<OutboxDelivery>>(getQueueToken(OUTBOX_QUEUE));
  return async (id) => {
    await queue.add(OUTBOX_JOB, { id }, { removeOnComplete: true, removeOnFail: true });
  };
}
