import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Tx } from '@puente/database';
import type { JobData, JobHandler } from '@puente/jobs';
import { Clock, dayInMexico } from '@puente/kernel';
import { countListed, exposureOf, LIST_PLACES, rankLayers } from '../core';
import { MatchIndex } from '../match-index';
import type { MatchView } from '../match-view';
import { toProgrammeView } from '../programme.service';
import {
  countsOfRun,
  endRun,
  lockRun,
  noteChunk,
  noteDone,
  programmesOfChunk,
  type ProgrammeOfChunk,
  type RunKey,
} from './exposure.repository';

const MATCHER = systemActor('matcher');

/**
 * Ranks the programmes of one chunk from this process's own columns, each as its organisation sees the nonprofits. The last
 * chunk to be done ends the run. A second time nothing is left to do.
 */
@Injectable()
export class RankExposureHandler implements JobHandler<'exposure.rank'> {
  readonly name = 'exposure.rank' as const;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MatchIndex) private readonly index: MatchIndex,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle({ tenantId, runId, number }: JobData<'exposure.rank'>): Promise<void> {
    const key = { tenantId, runId };
    const programmes = await this.database.asActor(MATCHER, (tx) => programmesOfChunk(tx, key, number));
    if (!programmes) return;
    const counts = countListed(await this.listsOf(programmes));
    const pool = (await this.index.exactView()).facts.keys();
    await this.database.asActor(MATCHER, async (tx) => {
      await noteChunk(tx, key, number, counts);
      await this.endIfDone(tx, key, pool);
    });
  }

  /** Who stands on the list of each. */
  private async listsOf(programmes: readonly ProgrammeOfChunk[]): Promise<string[][]> {
    const views = new Map<string, MatchView>();
    for (const each of programmes) {
      if (!views.has(each.tenantId)) views.set(each.tenantId, await this.viewOf(each));
    }
    const today = dayInMexico(this.clock.now());
    return programmes.map((row) => {
      const { facts } = toProgrammeView(row, today);
      const { results } = rankLayers(views.get(row.tenantId)!, facts, {
        top: LIST_PLACES,
        ineligible: false,
      });
      return results.map(({ id }) => id);
    });
  }

  private viewOf({ tenantId, kind }: ProgrammeOfChunk): Promise<MatchView> {
    return kind === 'hip' ? this.index.exactView() : this.index.funderView(tenantId);
  }

  private async endIfDone(tx: Tx, key: RunKey, pool: Iterable<string>): Promise<void> {
    const run = await lockRun(tx, key);
    if (!run || (await noteDone(tx, key)) < run.chunks) return;
    await endRun(tx, key, exposureOf(await countsOfRun(tx, key), pool), this.clock.now());
  }
}
