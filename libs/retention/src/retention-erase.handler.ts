import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@puente/database';
import type { JobData, JobHandler } from '@puente/jobs';
import { Clock } from '@puente/kernel';
import { Erasing } from './erasing';

/** Carries out an approved erasure. Any other changes nothing. */
@Injectable()
export class RetentionEraseHandler implements JobHandler<'retention.erase'> {
  readonly name = 'retention.erase' as const;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle({ erasureId }: JobData<'retention.erase'>): Promise<void> {
    await new Erasing(this.database, this.clock).carryOut(erasureId);
  }
}
