import { getQueueToken } from '@nestjs/bull';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { keepingHeads } from '@puente/audit';
import { auditKey, type AuditConfig } from '@puente/config';
import { Database } from '@puente/database';
import type { DocumentSettings } from '@puente/documents';
import { alertingHourly, AlertSearches } from '@puente/matching';
import { keepingRoutesDaily, remindingHourly, remindingOfVisits } from '@puente/grants';
import type { MailSettings } from '@puente/mail';
import { LANES, laneOf, type Lane, Relay } from '@puente/jobs';
import { Clock } from '@puente/kernel';

import { makingScheduledSets } from '@puente/reporting';
import { sweepingDaily } from '@puente/retention';
import { Vault } from '@puente/vault';
import type { AllowedHosts } from '@puente/webhooks';
import type { Queue } from 'bull';
import { LANE_QUEUES, OUTBOX_JOB, type OutboxDelivery } from './jobs/outbox.processor';
import { WorkerModule } from './worker.module';

export interface WorkerOptions {
  readonly appUrl: string;
  readonly redisUrl: string;
  readonly mail: MailSettings;
  readonly documents: DocumentSettings;
  readonly webhooks: AllowedHosts;
  /** Told of every fault: of the relay, of Bull and its connections, and of each attempt at a job. */
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
    // What keeps it from starting is thrown; what fails afterwards is said by `onFault`, in lines that hold no content.
    logger: false,
    abortOnError: false,
  });
  const heads = options.audit ? headsOf(app, options.audit) : null;
  const own = [sweepingDaily, remindingHourly, remindingOfVisits, keepingRoutesDaily, makingScheduledSets];
  const parts = [app.get(Database), app.get<Clock>(Clock)] as const;
  const alerting = alertingHourly(...parts, app.get(AlertSearches));
  const recurring = [...(heads?.recurring ?? []), ...own.map((make) => make(...parts)), alerting];
  const relay = new Relay(app.get(Database), {
    ...options,
    deliver: deliverTo(app, options.onFault),
    recurring,
  });
  relay.start();
  return {
    stop: async () => {
      await relay.stop();
      await heads?.stop().catch(options.onFault);
      await app.close();
    },
  };
}

function headsOf(app: INestApplicationContext, audit: AuditConfig): ReturnType<typeof keepingHeads> {
  const parts = {
    database: app.get(Database),
    clock: app.get<Clock>(Clock),
    vault: app.get(Vault),
    key: auditKey(),
  };
  return keepingHeads(parts, audit);
}

/** Finished and failed deliveries leave Redis at once: the outbox row is the record. A row waits there once. */
function deliverTo(
  app: INestApplicationContext,
  onFault: WorkerOptions['onFault'],
): (id: string, name: string) => Promise<void> {
  const queueOf = (lane: Lane) => app.get<Queue<OutboxDelivery>>(getQueueToken(LANE_QUEUES[lane].name));
  for (const queue of LANES.map(queueOf)) {
    queue.on('failed', (_job, error) => onFault(error));
    // Without a listener Bull keeps to itself what goes wrong between its jobs.
    queue.on('error', onFault);
  }
  return async (id, name) => {
    const queue = queueOf(laneOf(name));
    await queue.add(OUTBOX_JOB, { id }, { jobId: id, removeOnComplete: true, removeOnFail: true });
  };
}
