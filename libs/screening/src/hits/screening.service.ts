import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, recordSightings } from '@puente/audit';
import { Database, type Actor } from '@puente/database';
import { Clock, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { faultOfReason, type HitStanding } from '../core';
import type { HitCase, HitDecisionInput, HitQueue, RunView } from './screening-hit';
import { countHits, findHit, insertHitDecision, listHits, listRuns } from './screening-hit.repository';

/** Hits on a page of the queue. */
export const HITS_PAGE = 50;
const SHOWN_RUNS = 50;

/** HIP looks at names that are like listed ones and says whose they are. Nothing is refused by itself. */
@Injectable()
export class ScreeningService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One page of the hits that stand so, the most similar first. */
  async queue(actor: Actor, standing: HitStanding = 'open', asked = 1): Promise<HitQueue> {
    const { tenantId } = requirePermission(actor, 'screening:read');
    return this.database.asActor(actor, async (tx) => {
      const counts = await countHits(tx, tenantId);
      const pages = Math.max(1, Math.ceil(counts[standing] / HITS_PAGE));
      const page = Math.min(Math.max(1, asked), pages);
      const span = { limit: HITS_PAGE, offset: (page - 1) * HITS_PAGE };
      const found = await listHits(tx, tenantId, { standing, ...span });
      const ids = found.map(({ nonprofitId }) => nonprofitId);
      await recordSightings(tx, actor, ids, 'list');
      return { entries: found.map(({ nonprofitId: _own, ...entry }) => entry), page, pages, counts };
    });
  }

  /** Both sides of a hit, with what was decided. */
  async get(actor: Actor, id: string): Promise<HitCase> {
    const { tenantId } = requirePermission(actor, 'screening:read');
    if (!isUuid(id)) throw notFound();
    return this.database.asActor(actor, async (tx) => {
      const found = await findHit(tx, tenantId, id);
      if (!found) throw notFound();
      await recordSightings(tx, actor, [found.nonprofitId], 'profile');
      return found;
    });
  }

  /**
   * Records what a person says of a hit, with the reason, unless somebody decided meanwhile (`stale-version`). The record
   * stands in HIP's chain: the nonprofit is not told that its name is like another.
   */
  async decide(actor: Actor, id: string, input: HitDecisionInput): Promise<HitCase> {
    const { tenantId, personId } = requirePermission(actor, 'screening:decide');
    if (!isUuid(id)) throw notFound();
    const fault = faultOfReason(input.reason);
    if (fault) throw invalid([{ field: 'reason', code: fault }]);
    await this.database.asActor(actor, async (tx) => {
      const hit = await findHit(tx, tenantId, id);
      if (!hit) throw notFound();
      if ((hit.decisions[0]?.number ?? 0) !== input.seenDecision) throw staleVersion();
      const added = await insertHitDecision(tx, {
        ...{ tenantId, hitId: id, number: input.seenDecision + 1 },
        ...{ decision: input.decision, reason: input.reason.trim() },
        ...{ decidedBy: personId, decidedAt: this.clock.now() },
      });
      if (!added) throw staleVersion();
      await recordAudit(tx, actor, {
        ...{ tenantId, action: 'screening.decided', subjectType: 'screening-hit', subjectId: id },
        detail: { decision: input.decision },
      });
    });
    return this.get(actor, id);
  }

  /** The last runs, the newest first, also those that found nothing. */
  async runs(actor: Actor): Promise<RunView[]> {
    const { tenantId } = requirePermission(actor, 'screening:read');
    return this.database.asActor(actor, (tx) => listRuns(tx, tenantId, SHOWN_RUNS));
  }
}
