import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type Tx } from '@puente/database';
import { canTransition, Clock, DomainError, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { permissionRule, requirePermission } from '@puente/permissions';
import { isRunning, REQUIREMENT_LIMITS, REQUIREMENT_TRANSITIONS } from '../../core';
import { reachOf } from '../own-award';
import { recordForBoth } from '../signing';
import {
  findRequirement,
  listRequirements,
  lockRequirement,
  markDone,
  type RequirementRow,
} from './requirement.repository';
import { requireNoReport } from './require-no-report';

/** What a nonprofit's awards ask of it: read, and said to be done. */
@Injectable()
export class OwnRequirementService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of all its awards, the first day first. */
  async list(actor: Actor): Promise<RequirementRow[]> {
    const { tenantId } = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, (tx) => listRequirements(tx, 'nonprofit_id', tenantId));
  }

  async get(actor: Actor, id: string): Promise<RequirementRow> {
    const { tenantId } = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, (tx) => load(tx, tenantId, id, findRequirement));
  }

  /**
   * Says that an open one is done, with a note that the funder reads; the funder's people are told. What a report answers is
   * done once that is handed in, and not by hand.
   */
  async done(actor: Actor, id: string, seenVersion: number, note: string): Promise<void> {
    const person = requirePermission(actor, 'requirement:do');
    const words = note.trim();
    const { words: max } = REQUIREMENT_LIMITS;
    if (words.length > max) throw invalid([{ field: 'note', code: 'form-too-long', params: { max } }]);
    await this.database.asActor(actor, async (tx) => {
      const row = await load(tx, person.tenantId, id, lockRequirement);
      requireOpen(row);
      requireNoReport(row);
      const act = { by: person.personId, at: this.clock.now() };
      if (!(await markDone(tx, { ...row, seenVersion }, act, words))) throw staleVersion();
      await recordForBoth(tx, person, { ...row, id: row.awardId }, 'requirement.done');
      const to = { roles: permissionRule('requirement:edit').roles, within: reachOf(row) };
      await addNotice(tx, { tenantId: row.tenantId, to, kind: 'requirement-done', subjectId: id });
    });
  }
}

function requireOpen({ awardState, state }: RequirementRow): void {
  if (!isRunning(awardState)) throw new DomainError('conflict', 'award-state');
  if (!canTransition(REQUIREMENT_TRANSITIONS, state, 'done')) {
    throw new DomainError('conflict', 'requirement-state');
  }
}

async function load(
  tx: Tx,
  tenantId: string,
  id: string,
  find: typeof findRequirement,
): Promise<RequirementRow> {
  const row = isUuid(id) ? await find(tx, 'nonprofit_id', tenantId, id) : null;
  if (!row) throw notFound();
  return row;
}
