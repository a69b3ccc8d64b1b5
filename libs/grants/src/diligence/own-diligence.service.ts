import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor } from '@puente/database';
import { Clock, dayInMexico, type DateOnly } from '@puente/kernel';
import { findDoneeFacts, type DoneeDoubt } from '@puente/organizations';
import { requirePermission } from '@puente/permissions';
import { doubtsForRoute, stateOfRoute } from '../core';
import { listRoutesFor, type PairRoute } from './legal-route.repository';

/** A route that a funder chose, as its nonprofit reads it. */
export type AskedRoute = Pick<PairRoute, 'id' | 'route' | 'state' | 'chosenAt' | 'steps'> & {
  readonly funder: string;
  /** What is doubtful of what was said of the own authorisation; null where the route asks for none. */
  readonly doneeDoubts: readonly DoneeDoubt[] | null;
};

export interface AskedRoutes {
  readonly routes: readonly AskedRoute[];
  readonly today: DateOnly;
}

/** What funders ask of a nonprofit before money goes, and by which route it goes. */
@Injectable()
export class OwnDiligenceService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<AskedRoutes> {
    const { tenantId } = requirePermission(actor, 'diligence:read-own');
    const today = dayInMexico(this.clock.now());
    return this.database.asActor(actor, async (tx) => {
      const said = await findDoneeFacts(tx, tenantId);
      const rows = await listRoutesFor(tx, tenantId);
      const routes = rows.map(({ id, funder, route, chosenAt, steps }) => ({
        ...{ id, funder, route, chosenAt, steps, state: stateOfRoute(steps, today) },
        doneeDoubts: doubtsForRoute(route, said, today),
      }));
      return { routes, today };
    });
  }
}
