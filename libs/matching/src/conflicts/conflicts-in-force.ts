import { Inject, Injectable } from '@nestjs/common';
import { Database, type PersonActor, type Tx } from '@puente/database';
import { Clock, dayInMexico, type DateOnly } from '@puente/kernel';
import type { Circle } from '../circle';
import type { ConflictsInForce, ProgrammeFacts } from '../core';
import { factsOfEntry } from '../shortlists/entry-sight';
import { listConflictsOn } from './interest-conflict.repository';

/** With whom an organisation has a conflict of interest today, for the lists of its programmes. */
@Injectable()
export class CurrentConflicts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async of(person: PersonActor, circle: Circle): Promise<ConflictsInForce> {
    return this.database.asActor(person, (tx) => conflictsIn(tx, person.tenantId, circle, this.clock.now()));
  }
}

/**
 * By the nonprofit's id, the longest of each. Whom a declaration shows no more is not among them: an alias that failed by
 * it would tell whose it is.
 */
export async function conflictsIn(
  tx: Tx,
  tenantId: string,
  circle: Circle,
  now: Date,
): Promise<ConflictsInForce> {
  const rows = await listConflictsOn(tx, tenantId, dayInMexico(now));
  const found = new Map<string, DateOnly | null>();
  for (const row of rows) {
    const facts = factsOfEntry(circle, row, now);
    if (facts) found.set(facts.id, found.has(facts.id) ? later(found.get(facts.id)!, row.until) : row.until);
  }
  return found;
}

const later = (one: DateOnly | null, other: DateOnly | null): DateOnly | null =>
  one === null || other === null ? null : one > other ? one : other;

/** A programme as its organisation matches it; the same where there is no conflict. */
export function withConflicts(facts: ProgrammeFacts, conflicts: ConflictsInForce): ProgrammeFacts {
  return conflicts.size === 0 ? facts : { ...facts, conflicts };
}
