import { getQueueToken } from '@nestjs/bull';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Database } from '@puente/database';
import { Relay } from '@puente/jobs';
import type { MailSettings } from '@puente/mail';
import type { Queue } from 'bull';
import { OUTBOX_JOB, OUTBOX_QUEUE, type OutboxDelivery } from './jobs/outbox.processor';
import { WorkerModule } from './worker.module';

interface WorkerOptions {
  readonly appUrl: string;
  readonly redisUrl: string;
  readonly mail: MailSettings;
  readonly onFault: (error: unknown) => void;
  readonly stalledMs?: number;
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
  const relay = new Relay(app.get(Database), { ...options, deliver: deliverTo(app) });
  relay.start();
  return {
    stop: async () => {
      await relay.stop();
      await app.close();
    },
  };
}

/** Finished and failed deliveries leave Redis at once: the outbox row is the record. */
function deliverTo(app: INestApplicationContext): (id: string) => Promise<void> {
  const queue = app.get<Queue<OutboxDelivery>>(getQueueToken(OUTBOX_QUEUE));
  return async (id) => {
    await queue.add(OUTBOX_JOB, { id }, { removeOnComplete: true, removeOnFail: true });
  };
}
