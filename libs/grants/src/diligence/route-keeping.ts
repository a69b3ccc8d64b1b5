import { recordAudits } from '@puente/audit';
import { systemActor, type Database, type Tx } from '@puente/database';
import type { Recurring } from '@puente/jobs';
import { addDays, dayInMexico, type Clock, type DateOnly } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { permissionRule } from '@puente/permissions';
import { ROUTE_NOTICE_DAYS } from '../core';

const DAY_MS = 86_400_000;

interface Touched {
  readonly tenantId: string;
  readonly nonprofitId: string;
  readonly routeId: string;
}

/** Opens again, once a day, the steps of legal routes that hold no more, and tells of those that are about to. */
export class RouteKeeping {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Doing it again on the same day changes nothing more. */
  async keepAll(): Promise<void> {
    const now = this.clock.now();
    const today = dayInMexico(now);
    await this.database.asActor(systemActor('keeper'), async (tx) => {
      await recordLapsed(tx, await lapse(tx, today));
      await tellEach(tx, await noticeEnds(tx, today, now));
    });
  }
}

/** What whoever carries out jobs does once a day, and at its start. */
export function keepingRoutesDaily(database: Database, clock: Clock): Recurring {
  const keeping = new RouteKeeping(database, clock);
  return { everyMs: DAY_MS, run: () => keeping.keepAll() };
}

/** Steps whose last day is over; their routes say so. */
async function lapse(tx: Tx, today: DateOnly): Promise<Touched[]> {
  const [steps] = await tx.query<[Touched[], number]>(
    `update legal_route_steps s set state = 'open', done_by = null, done_at = null from legal_routes r
      where r.tenant_id = s.tenant_id and r.id = s.route_id and r.state <> 'ended' and s.state = 'done' and s.valid_until < $1
      returning s.tenant_id as "tenantId", s.nonprofit_id as "nonprofitId", s.route_id as "routeId"`,
    [today],
  );
  await tx.query(
    `update legal_routes set state = 'expired', version = version + 1
      where state <> 'ended' and id = any ($1::uuid[]) and tenant_id = any ($2::uuid[])`,
    [steps.map(({ routeId }) => routeId), steps.map(({ tenantId }) => tenantId)],
  );
  return steps;
}

async function recordLapsed(tx: Tx, steps: readonly Touched[]): Promise<void> {
  const routes = new Map(steps.map((step) => [step.routeId, step]));
  const entries = [...routes.values()].flatMap(({ tenantId, nonprofitId, routeId }) =>
    [tenantId, nonprofitId].map((side) => ({
      ...{ tenantId: side, action: 'route.lapsed' as const, subjectType: 'legal-route', subjectId: routeId },
    })),
  );
  await recordAudits(tx, systemActor('keeper'), entries);
  for (const tenantId of new Set(steps.map((step) => step.tenantId))) {
    await tell(tx, tenantId, 'route-lapsed');
  }
}

/** Steps that are about to be over and of which nobody was told. */
async function noticeEnds(tx: Tx, today: DateOnly, now: Date): Promise<Touched[]> {
  const [steps] = await tx.query<[Touched[], number]>(
    `update legal_route_steps s set noticed_at = $3 from legal_routes r
      where r.tenant_id = s.tenant_id and r.id = s.route_id and r.state <> 'ended' and s.state = 'done'
        and s.noticed_at is null and s.valid_until between $1 and $2
      returning s.tenant_id as "tenantId", s.nonprofit_id as "nonprofitId", s.route_id as "routeId"`,
    [today, addDays(today, ROUTE_NOTICE_DAYS), now],
  );
  return steps;
}

/** One message for each funder, however many of its steps end: it leads to the list, and names nobody. */
async function tellEach(tx: Tx, steps: readonly Touched[]): Promise<void> {
  for (const tenantId of new Set(steps.map((step) => step.tenantId))) {
    await tell(tx, tenantId, 'route-ending');
  }
}

const tell = (tx: Tx, tenantId: string, kind: 'route-ending' | 'route-lapsed'): Promise<void> =>
  addNotice(tx, { tenantId, to: { roles: permissionRule('diligence:edit').roles }, kind });
