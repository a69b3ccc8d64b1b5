import { Inject, Injectable } from '@nestjs/common';
import { recordSightings, type Sighting } from '@puente/audit';
import { Database, type PersonActor, type Tx } from '@puente/database';
import { saysMore } from '@puente/disclosure/core';
import type { Circle } from './circle';
import type { NonprofitFacts } from './core';

/** Whoever opens one nonprofit looks at it; a list only mentions it. */
const OPENED: ReadonlySet<Sighting> = new Set(['profile', 'match']);

/** Records who saw which nonprofits, before the answer leaves. Readers of descriptions under an alias saw nobody. */
@Injectable()
export class Sightings {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** `seen` as the reader's circle shows them. */
  async record(
    actor: PersonActor,
    circle: Circle,
    seen: readonly NonprofitFacts[],
    where: Sighting,
  ): Promise<void> {
    if (!seen.some((facts) => isRecorded(circle, facts, where))) return;
    await this.database.asActor(actor, (tx) => this.recordIn(tx, actor, circle, seen, where));
  }

  /** The same within a transaction that does more. */
  async recordIn(
    tx: Tx,
    actor: PersonActor,
    circle: Circle,
    seen: readonly NonprofitFacts[],
    where: Sighting,
  ): Promise<void> {
    const ids = seen.filter((facts) => isRecorded(circle, facts, where)).map(({ id }) => id);
    await recordSightings(tx, actor, ids, where, { shown: seen.length });
  }
}

/**
 * HIP reads what nobody else may. A funder reads what it may know: opening somebody counts, and so does any name of a
 * protected one. Opening a description that others share shows nobody, unless a consent adds to it.
 */
function isRecorded({ audience }: Circle, facts: NonprofitFacts, where: Sighting): boolean {
  if (audience === 'hip') return true;
  if (audience !== 'funder') return false;
  if (facts.safety === 'protected' && facts.name !== '') return true;
  return OPENED.has(where) && (!facts.withheld || saysMore(facts));
}
