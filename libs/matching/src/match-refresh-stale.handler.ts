import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Tx } from '@puente/database';
import type { JobHandler } from '@puente/jobs';
import { Clock, dayInMexico } from '@puente/kernel';
import { nonprofitsAfter, refreshMatchProfiles } from './match-profiles.repository';

const MATCHER = systemActor('matcher');

/** So many nonprofits in one transaction, which holds the lock of all refreshes: a single profile has its turn in between. */
const SLICE = 500;

/** After an import: every row of the read model that lags behind its profile. */
@Injectable()
export class MatchRefreshStaleHandler implements JobHandler<'match.refresh-stale'> {
  readonly name = 'match.refresh-stale' as const;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    let after: string | null = null;
    do after = await this.database.asActor(MATCHER, (tx) => this.refreshSlice(tx, after));
    while (after !== null);
  }

  /** The last nonprofit of the slice, null where there is none. */
  private async refreshSlice(tx: Tx, after: string | null): Promise<string | null> {
    const ids = await nonprofitsAfter(tx, after, SLICE);
    if (ids.length > 0) await refreshMatchProfiles(tx, ids, dayInMexico(this.clock.now()));
    return ids.at(-1) ?? null;
  }
}
