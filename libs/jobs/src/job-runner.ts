import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Tx } from '@puente/database';
import { DomainError } from '@puente/kernel';
import { JobRegistry } from './job-registry';
import { beginAttempt, markDone, markFault } from './outbox.repository';

const MAX_ATTEMPTS = 5;

/** Carries one outbox row to its final state; the same for the in-process mode and for Bull. */
@Injectable()
export class JobRunner {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
  ) {}

  /** Runs the row's handler unless the row is finished. A fault is recorded and thrown on. */
  async run(id: string): Promise<void> {
    const row = await this.asDispatcher((tx) => beginAttempt(tx, id));
    if (!row) return;
    try {
      await this.registry.handlerOf(row.name).handle(row.data as never);
    } catch (error) {
      const retryInMs = row.attempts < MAX_ATTEMPTS ? 2 ** row.attempts * 500 : null;
      await this.asDispatcher((tx) => markFault(tx, id, faultOf(error), retryInMs));
      throw error;
    }
    await this.asDispatcher((tx) => markDone(tx, id));
  }

  private asDispatcher<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('dispatcher'), work);
  }
}

/** A code or a class, never a message: messages may hold what a log must not. */
function faultOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  return error instanceof Error ? error.constructor.name : 'unknown';
}
