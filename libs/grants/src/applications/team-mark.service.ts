import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, isUuid } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { MARK_LIMITS, type TeamMark } from '../core';
import { callOfOwn } from '../reviews/call-of-own';
import { isUnfinished, listOwnDuties } from '../reviews/own-duty.repository';
import { listReceived } from './application.repository';
import { setMarks, undoMarks } from './mark.repository';

/** What marking did: how many had another mark before, and what undoes it for ten minutes. */
export interface Marked {
  readonly count: number;
  readonly undo: string | null;
}

/** How a team sorts what it received: its own organisation alone knows. */
@Injectable()
export class TeamMarkService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Marks applications of a call, or takes their marks away with null. */
  async set(actor: Actor, callId: string, ids: readonly string[], mark: TeamMark | null): Promise<Marked> {
    const person = requirePermission(actor, 'application:mark');
    requireSome(ids);
    return this.database.asActor(actor, async (tx) => {
      const { id } = await callOfOwn(tx, person, 'application:mark', callId);
      const key = { tenantId: person.tenantId, callId: id };
      const open = await listMarkable(tx, person, id);
      if (!ids.every((each) => open.has(each))) throw notMarkable();
      const batch = randomUUID();
      const change = { ...key, personId: person.personId, at: this.clock.now(), batch };
      const count = await setMarks(tx, change, ids, mark);
      if (count === 0) return { count, undo: null };
      await record(tx, person, id, 'application.marked', count);
      return { count, undo: batch };
    });
  }

  /** Puts back what stood before, once; refused when it is too late or somebody marked them anew. */
  async undo(actor: Actor, callId: string, undo: string): Promise<number> {
    const person = requirePermission(actor, 'application:mark');
    return this.database.asActor(actor, async (tx) => {
      const { id } = await callOfOwn(tx, person, 'application:mark', callId);
      const at = this.clock.now();
      const change = { tenantId: person.tenantId, callId: id, personId: person.personId, at, batch: undo };
      const since = new Date(at.getTime() - MARK_LIMITS.undoMs);
      const count = isUuid(undo) ? await undoMarks(tx, change, since) : 0;
      if (count === 0) throw new DomainError('conflict', 'marks-not-undone');
      await record(tx, person, id, 'application.marks-undone', count);
      return count;
    });
  }
}

async function record(
  tx: Tx,
  person: PersonActor,
  callId: string,
  action: AuditAction,
  count: number,
): Promise<void> {
  const { tenantId } = person;
  await recordAudit(tx, person, {
    tenantId,
    action,
    subjectType: 'call',
    subjectId: callId,
    detail: { count },
  });
}

function requireSome(ids: readonly string[]): void {
  if (ids.length === 0) throw invalid([{ field: 'applications', code: 'marks-choose' }]);
  if (ids.length > MARK_LIMITS.atOnce) {
    throw invalid([{ field: 'applications', code: 'form-too-long', params: { max: MARK_LIMITS.atOnce } }]);
  }
}

const notMarkable = (): DomainError => invalid([{ field: 'applications', code: 'marks-not-there' }]);

/** Those that were received and that the person does not review without having handed in. */
async function listMarkable(tx: Tx, person: PersonActor, callId: string): Promise<ReadonlySet<string>> {
  const duties = await listOwnDuties(tx, person, { callId });
  const rows = await listReceived(tx, person.tenantId, callId);
  return new Set(rows.map(({ id }) => id).filter((id) => !isUnfinished(duties.get(id))));
}
