import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor } from '@puente/database';
import { Clock, dayInMexico, type DateOnly } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { stateOfRoute } from '../core';
import { listRoutesFor, type PairRoute } from './legal-route.repository';

/** A route that a funder chose, as its nonprofit reads it. */
export type AskedRoute = Pick<PairRoute, 'id' | 'route' | 'state' | 'chosenAt' | 'steps'> & {
  readonly funder: string;
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
    const rows = await this.database.asActor(actor, (tx) => listRoutesFor(tx, tenantId));
    const routes = rows.map(({ id, funder, route, chosenAt, steps }) => ({
      ...{ id, funder, route, chosenAt, steps, state: stateOfRoute(steps, today) },
    }));
    return { routes, today };
  }
}
