import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor } from '@puente/database';
import { Clock } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { hintedProgrammes } from '../core';
import type { ProgrammeView } from '../programme';
import { listPublished } from '../programme.repository';
import { OpportunityService, type Opportunity } from '../opportunity.service';
import { listHints } from './hint.repository';
import { hintsSince } from './hint.service';

/** What a funder told a nonprofit, and the published programmes of others that suit it most today. */
export interface OwnHint {
  readonly funder: string;
  readonly givenAt: Date;
  readonly programmes: readonly ProgrammeView[];
}

/** What a nonprofit was told by funders that set it aside; its own alone. */
@Injectable()
export class OwnHintService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OpportunityService) private readonly opportunities: OpportunityService,
  ) {}

  /** Of each funder the latest, while it is not old. */
  async list(actor: Actor): Promise<OwnHint[]> {
    const { tenantId } = requirePermission(actor, 'programme:browse');
    const since = hintsSince(this.clock.now());
    const hints = await this.database.asActor(actor, (tx) => listHints(tx, tenantId, since));
    if (hints.length === 0) return [];
    const inOrder = await this.inOrder(actor);
    return hints.map(({ funderId, funder, givenAt }) => ({
      ...{ funder, givenAt },
      programmes: hintedProgrammes(inOrder, funderId).map(({ programme }) => programme),
    }));
  }

  private async inOrder(actor: Actor) {
    const rows = await this.database.asActor(actor, (tx) => listPublished(tx));
    const funderOf = new Map(rows.map(({ id, tenantId }) => [id, tenantId]));
    const toCandidate = ({ programme, fit }: Opportunity) => ({
      ...{ id: programme.id, programme, eligible: fit.eligible },
      funderId: funderOf.get(programme.id) ?? '',
    });
    return (await this.opportunities.list(actor)).map(toCandidate);
  }
}
