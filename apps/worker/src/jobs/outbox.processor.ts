import { Process, Processor } from '@nestjs/bull';
import { Inject } from '@nestjs/common';
import { JobRunner } from '@puente/jobs';
import type { Job } from 'bull';

export const OUTBOX_QUEUE = 'outbox';
/** Mails, one at a time: a mail server that hangs holds up nothing else. */
export const WAITING_QUEUE = 'outbox-waiting';
/** What is sent to systems of organisations, one at a time, for the same reason. */
export const WEBHOOK_QUEUE = 'outbox-webhooks';
export const OUTBOX_JOB = 'deliver';

/** Bull brings the id of an outbox row and nothing else; the row says what is to be done. */
export interface OutboxDelivery {
  readonly id: string;
}

@Processor(OUTBOX_QUEUE)
export class OutboxProcessor {
  constructor(@Inject(JobRunner) private readonly runner: JobRunner) {}

  @Process({ name: OUTBOX_JOB, concurrency: 8 })
  async deliver({ data }: Job<OutboxDelivery>): Promise<void> {
    await this.runner.run(data.id);
  }
}

@Processor(WAITING_QUEUE)
export class WaitingProcessor {
  constructor(@Inject(JobRunner) private readonly runner: JobRunner) {}

  @Process({ name: OUTBOX_JOB, concurrency: 1 })
  async deliver({ data }: Job<OutboxDelivery>): Promise<void> {
    await this.runner.run(data.id);
  }
}

@Processor(WEBHOOK_QUEUE)
export class WebhookProcessor {
  constructor(@Inject(JobRunner) private readonly runner: JobRunner) {}

  @Process({ name: OUTBOX_JOB, concurrency: 1 })
  async deliver({ data }: Job<OutboxDelivery>): Promise<void> {
    await this.runner.run(data.id);
  }
}
