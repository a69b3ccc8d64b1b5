import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor } from '@puente/database';
import type { JobHandler } from '@puente/jobs';
import { Clock, dayInMexico } from '@puente/kernel';
import { refreshMatchProfiles } from './match-profiles.repository';

/** After an import: every row of the read model that lags behind its profile. */
@Injectable()
export class MatchRefreshStaleHandler implements JobHandler<'match.refresh-stale'> {
  readonly name = 'match.refresh-stale' as const;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const today = dayInMexico(this.clock.now());
    await this.database.asActor(systemActor('matcher'), (tx) => refreshMatchProfiles(tx, null, today));
  }
}
