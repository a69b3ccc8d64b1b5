import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, systemActor, type Actor } from '@puente/database';
import { NeedService } from '@puente/evidence';
import { isRunning, RequirementService, urgencyOf, type RequirementRow } from '@puente/grants';
import { Clock, dayInMexico, type DateOnly } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import type { StateCode } from '@puente/taxonomy/core';
import { awardsOf, isWithin, slicesOf, type PortfolioFilter, type Slice } from './core';
import { ownAwards, withPaid } from './portfolio.repository';

/** An organisation's own awards as its people see them, exact, with what they ask for. */
export interface OwnPortfolio {
  readonly day: DateOnly;
  readonly filter: PortfolioFilter;
  readonly slices: readonly Slice[];
  /** Days that are past and days within a month, of all own awards, whatever is filtered. */
  readonly late: readonly RequirementRow[];
  readonly soon: readonly RequirementRow[];
  /** States with documented need and little or no money on record, whoever gave it. */
  readonly thin: ReadonlySet<StateCode>;
}

/** The summary of what an organisation gives. */
@Injectable()
export class OwnPortfolioService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RequirementService) private readonly requirements: RequirementService,
    @Inject(NeedService) private readonly need: NeedService,
  ) {}

  /** The same to be taken out; that somebody did is on record. */
  async takeOut(actor: Actor, filter: PortfolioFilter): Promise<OwnPortfolio> {
    const person = requirePermission(actor, 'award:read');
    const portfolio = await this.read(actor, filter);
    const awards = awardsOf(portfolio.slices).length;
    const what = { action: 'portfolio.taken-out', subjectType: 'portfolio', subjectId: null } as const;
    await this.database.asActor(actor, (tx) =>
      recordAudit(tx, person, { tenantId: person.tenantId, ...what, detail: { awards } }),
    );
    return portfolio;
  }

  async read(actor: Actor, filter: PortfolioFilter): Promise<OwnPortfolio> {
    const { tenantId } = requirePermission(actor, 'award:read');
    const shown = await this.database.asActor(actor, (tx) => ownAwards(tx, tenantId));
    // Books are read by who keeps them; what was paid of an award is told to whoever sees the award.
    const awards = await this.database.asActor(systemActor('registrar'), (tx) => withPaid(tx, shown));
    const day = dayInMexico(this.clock.now());
    const open = (await this.requirements.list(actor)).filter(({ awardState }) => isRunning(awardState));
    return {
      ...{ day, filter, slices: awards.flatMap(slicesOf).filter((slice) => isWithin(slice, filter)) },
      late: open.filter((row) => urgencyOf(row, day) === 'late'),
      soon: open.filter((row) => urgencyOf(row, day) === 'soon'),
      thin: await this.need.thinStates(),
    };
  }
}
