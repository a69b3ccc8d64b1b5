import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, staleVersion } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { sourceRateFaults } from '../../core';
import type { AwardRow } from '../award.repository';
import { awardOfOwn, lockedAward, record } from '../own-award';
import {
  chainTotals,
  findSource,
  listSources,
  nameSource,
  type AwardSource,
  type ChainTotal,
  type NamedSource,
} from './source.repository';

/** Which award the money of another comes from, as somebody chooses it. */
export interface SourceChoice {
  /** The award that the organisation was given; empty for money of its own. */
  readonly awardId: string;
  /** Units of the award's currency for one of the source's; empty in one currency. */
  readonly rate: string;
}

/** Where money comes from that an intermediary gives on: named while an award is a draft, and frozen with its terms. */
@Injectable()
export class AwardSourceService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What the organisation was given and may give on of, with what is left of each. */
  async list(actor: Actor): Promise<AwardSource[]> {
    const { tenantId } = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, (tx) => listSources(tx, tenantId));
  }

  /** The source that an own award names; null where there is none. */
  async of(actor: Actor, awardId: string): Promise<NamedSource | null> {
    const person = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, async (tx) => {
      const { tenantId, id } = await awardOfOwn(tx, person, 'award:read', awardId);
      return findSource(tx, tenantId, id);
    });
  }

  /** Names the source of a draft, or says that the money is the organisation's own, if nobody changed it since `seenVersion`. */
  async name(actor: Actor, awardId: string, seenVersion: number, choice: SourceChoice): Promise<void> {
    const person = requirePermission(actor, 'award:edit');
    const { tenantId, personId: by } = person;
    await this.database.asActor(actor, async (tx) => {
      const award = await lockedAward(tx, person, 'award:edit', awardId);
      if (award.state !== 'draft') throw new DomainError('conflict', 'award-state');
      const source = await chosen(tx, award, choice);
      const key = { tenantId, id: award.id, seenVersion };
      if (!(await nameSource(tx, key, { by, at: this.clock.now() }, source))) throw staleVersion();
      await record(tx, person, award.id, 'award.source-named');
    });
  }

  /** Money of awards that stand, of all that the reader sees, a chain from giver to giver counted once. */
  async totals(actor: Actor): Promise<ChainTotal[]> {
    requirePermission(actor, 'award:read');
    return this.database.asActor(actor, chainTotals);
  }
}

async function chosen(tx: Tx, award: AwardRow, { awardId, rate }: SourceChoice): Promise<NamedSource | null> {
  if (awardId === '') return null;
  const source = (await listSources(tx, award.tenantId)).find(({ id }) => id === awardId);
  if (!source) throw invalid([{ field: 'awardId', code: 'form-unknown-choice' }]);
  const typed = rate.trim();
  const faults = sourceRateFaults(typed, { currency: award.currency, source: source.currency });
  if (faults.length > 0) throw invalid(faults);
  return { tenantId: source.tenantId, awardId: source.id, rate: typed === '' ? null : typed };
}
