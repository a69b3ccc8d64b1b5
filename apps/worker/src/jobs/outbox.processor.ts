import { Process, Processor } from '@nestjs/bull';
import { Inject, type Type } from '@nestjs/common';
import { JobRunner, LANES, type Lane } from '@puente/jobs';
import type { Job, QueueOptions } from 'bull';

export const OUTBOX_JOB = 'deliver';

/** Bull brings the id of an outbox row and nothing else; the row says what is to be done. */
export interface OutboxDelivery {
  readonly id: string;
}

export interface LaneQueue {
  /** Ids that wait in a queue under its name are carried out by whoever knows the name, whatever their lane is by now. */
  readonly name: string;
  /** So many at once in each worker. */
  readonly atOnce: number;
  readonly settings?: QueueOptions['settings'];
}

/** What a killed worker had in hand is another’s within seconds: a handler may run twice without harm. */
const TAKEN_OVER = { lockDuration: 10_000, stalledInterval: 5_000 };

/** A queue for each lane. What is sent to machines of others leaves one by one. */
export const LANE_QUEUES: Readonly<Record<Lane, LaneQueue>> = {
  quick: { name: 'outbox', atOnce: 8, settings: TAKEN_OVER },
  slow: { name: 'outbox-slow', atOnce: 2, settings: TAKEN_OVER },
  mails: { name: 'outbox-waiting', atOnce: 1 },
  webhooks: { name: 'outbox-webhooks', atOnce: 1 },
};

function processorOf({ name, atOnce }: LaneQueue): Type {
  @Processor(name)
  class LaneProcessor {
    constructor(@Inject(JobRunner) private readonly runner: JobRunner) {}

    @Process({ name: OUTBOX_JOB, concurrency: atOnce })
    async deliver({ data }: Job<OutboxDelivery>): Promise<void> {
      await this.runner.run(data.id);
    }
  }
  return LaneProcessor;
}

/** One for each lane. */
export const laneProcessors: readonly Type[] = LANES.map((lane) => processorOf(LANE_QUEUES[lane]));
