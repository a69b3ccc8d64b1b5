import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Tx } from '@puente/database';
import { addToOutbox, type JobData, type JobHandler } from '@puente/jobs';
import { Clock } from '@puente/kernel';
import { exposureOf } from '../core';
import { cutRun, endRun, lockRun, publishedProgrammes, type RunKey } from './exposure.repository';

/** Enough work for a job to be worth its way, few enough for several workers to be done together. */
const PROGRAMMES_A_CHUNK = 25;

/** Cuts a measurement into jobs of some programmes each. A second time there is nothing left to cut. */
@Injectable()
export class CutExposureHandler implements JobHandler<'exposure.cut'> {
  readonly name = 'exposure.cut' as const;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle({ tenantId, runId }: JobData<'exposure.cut'>): Promise<void> {
    await this.database.asActor(systemActor('matcher'), (tx) => this.cut(tx, { tenantId, runId }));
  }

  private async cut(tx: Tx, key: RunKey): Promise<void> {
    const run = await lockRun(tx, key);
    if (!run || run.chunks > 0) return;
    const programmes = await publishedProgrammes(tx);
    const funders = new Set(programmes.map(({ tenantId }) => tenantId)).size;
    const chunks = chunksOf(programmes.map(({ id }) => id));
    await cutRun(tx, key, chunks, { programmes: programmes.length, funders });
    if (chunks.length === 0) await endRun(tx, key, exposureOf(new Map(), []), this.clock.now());
    for (const [at] of chunks.entries()) {
      await addToOutbox(tx, {
        name: 'exposure.rank',
        data: { ...key, number: at + 1 },
        tenantId: key.tenantId,
      });
    }
  }
}

function chunksOf(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / PROGRAMMES_A_CHUNK);
  return Array.from({ length: count }, (_, at) =>
    ids.slice(at * PROGRAMMES_A_CHUNK, (at + 1) * PROGRAMMES_A_CHUNK),
  );
}
