import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor } from '@puente/database';
import type { JobHandler } from '@puente/jobs';
import { refreshMatchProfiles } from './match-profiles.repository';

/** After an import: every row of the read model that lags behind its profile. */
@Injectable()
export class MatchRefreshStaleHandler implements JobHandler<'match.refresh-stale'> {
  readonly name = 'match.refresh-stale' as const;

  constructor(@Inject(Database) private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.asActor(systemActor('matcher'), (tx) => refreshMatchProfiles(tx, null));
  }
}
