import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor } from '@puente/database';
import { ReleaseRegister } from '@puente/disclosure';
import type { JobData, JobHandler } from '@puente/jobs';
import { Clock } from '@puente/kernel';
import { releasePlans, type PortfolioAward, type ReleasePlan } from '../core';
import type { PortfolioEditionRow } from '../entities/portfolio-edition.entity';
import { everNamed, namedAwards } from '../open-data/open-data.repository';
import { allAwards, withPaid } from '../portfolio.repository';
import { findEdition, noteProgress, releasesOf } from './edition.repository';

const REGISTRAR = systemActor('registrar');

/** Works an edition out: of each kind of table the one that says most and may leave. A second time it goes on where it stood. */
@Injectable()
export class ReleaseEditionHandler implements JobHandler<'portfolio.release'> {
  readonly name = 'portfolio.release' as const;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReleaseRegister) private readonly register: ReleaseRegister,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle({ tenantId, editionId }: JobData<'portfolio.release'>): Promise<void> {
    const edition = await this.database.asActor(REGISTRAR, (tx) => findEdition(tx, tenantId, editionId));
    if (!edition || edition.endedAt) return;
    const plans = releasePlans(await this.awards());
    for (const [done, plan] of plans.entries()) {
      await this.note(edition, { tables: plans.length, done, endedAt: null });
      await this.climb(edition, plan);
    }
    const [tables, endedAt] = [plans.length, this.clock.now()];
    await this.note(edition, { tables, done: tables, endedAt });
  }

  /** What is or could be published row by row is no part of figures: it could be taken off them. */
  private async awards(): Promise<PortfolioAward[]> {
    const named = await this.database.asActor(systemActor('matcher'), everNamed);
    return this.database.asActor(REGISTRAR, async (tx) => {
      const rows = new Map((await namedAwards(tx)).map(({ id, nonprofitId }) => [id, nonprofitId]));
      const all = await allAwards(tx);
      return withPaid(
        tx,
        all.filter(({ id }) => !named.has(rows.get(id) ?? '')),
      );
    });
  }

  /** Down the ladder until something may leave; what was tried before is not tried again. */
  private async climb({ tenantId, id, askedBy }: PortfolioEditionRow, plan: ReleasePlan): Promise<void> {
    const { subject, audience } = plan;
    const entered = await this.database.asActor(REGISTRAR, (tx) => releasesOf(tx, tenantId, id));
    for (const table of plan.ladder) {
      const shape = table.dimensions.join();
      const before = entered.find((each) => each.subject === subject && each.dimensions.join() === shape);
      const figures = { subject, audience, unit: 'money-steps', edition: id, table };
      const { verdict } = before ?? (await this.register.publish({ tenantId, personId: askedBy }, figures));
      if (verdict === 'publish') return;
    }
  }

  private note(edition: PortfolioEditionRow, progress: Parameters<typeof noteProgress>[2]): Promise<void> {
    return this.database.asActor(REGISTRAR, (tx) => noteProgress(tx, edition, progress));
  }
}
