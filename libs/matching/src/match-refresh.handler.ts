import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor } from '@puente/database';
import type { JobData, JobHandler } from '@puente/jobs';
import { Clock, dayInMexico } from '@puente/kernel';
import { refreshMatchProfiles } from './match-profiles.repository';

/** After a profile changed: its row of the read model. Running it again changes nothing. */
@Injectable()
export class MatchRefreshHandler implements JobHandler<'match.refresh'> {
  readonly name = 'match.refresh' as const;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle({ nonprofitId }: JobData<'match.refresh'>): Promise<void> {
    const today = dayInMexico(this.clock.now());
    await this.database.asActor(systemActor('matcher'), (tx) =>
      refreshMatchProfiles(tx, [nonprofitId], today),
    );
  }
}
