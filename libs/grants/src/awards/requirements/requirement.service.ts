import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { canTransition, Clock, DomainError, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { ANSWERING_ROLES, requirePermission, type Permission } from '@puente/permissions';
import {
  isRunning,
  parseRequirement,
  REQUIREMENT_LIMITS,
  REQUIREMENT_TRANSITIONS,
  wordFaults,
  type RequirementInput,
  type RequirementState,
  type RequirementTerms,
} from '../../core';
import type { AwardRow } from '../award.repository';
import { awardOfOwn, inProgramme, lockedAward } from '../own-award';
import { recordForBoth } from '../signing';
import {
  acceptRequirement,
  answerRequirement,
  findRequirement,
  insertRequirement,
  listRequirements,
  listRequirementsOf,
  lockRequirement,
  rewriteRequirement,
  type RequirementRow,
} from './requirement.repository';
import { requireNoReport } from './require-no-report';

/** What a funder's awards ask for: added, moved, accepted, given back or let go by its own people. */
@Injectable()
export class RequirementService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of all awards that the reader works on, the first day first. */
  async list(actor: Actor): Promise<RequirementRow[]> {
    const { tenantId } = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, (tx) => listRequirements(tx, 'tenant_id', tenantId));
  }

  async listOf(actor: Actor, awardId: string): Promise<RequirementRow[]> {
    const person = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, async (tx) => {
      const { tenantId, id } = await awardOfOwn(tx, person, 'award:read', awardId);
      return listRequirementsOf(tx, tenantId, id);
    });
  }

  async get(actor: Actor, id: string): Promise<RequirementRow> {
    const person = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, (tx) => load(tx, person, 'award:read', id, findRequirement));
  }

  /** Asks for something on a day, from the agreement on; the nonprofit is told. Answers its id. */
  async add(actor: Actor, awardId: string, input: RequirementInput): Promise<string> {
    const person = requirePermission(actor, 'requirement:edit');
    const id = randomUUID();
    await this.database.asActor(actor, async (tx) => {
      const award = await lockedAward(tx, person, 'requirement:edit', awardId);
      requireRunning(award.state);
      const { tenantId, nonprofitId } = award;
      const added = { addedBy: person.personId, addedAt: this.clock.now() };
      await insertRequirement(tx, { tenantId, id, awardId, nonprofitId, ...added }, parsed(input, award));
      await recordForBoth(tx, person, award, 'requirement.added');
      await tell(tx, { nonprofitId, id });
    });
    return id;
  }

  /** Another day or other words for what is open, if nobody else changed it since `seenVersion`. */
  async change(
    actor: Actor,
    id: string,
    seenVersion: number,
    { title, dueOn }: Pick<RequirementInput, 'title' | 'dueOn'>,
  ): Promise<void> {
    await this.act(actor, id, null, async (tx, person, row) => {
      if (row.state !== 'open') throw new DomainError('conflict', 'requirement-state');
      const terms = parsed({ kind: row.kind, title, dueOn }, row);
      if (!(await rewriteRequirement(tx, { ...row, seenVersion }, terms))) throw staleVersion();
      await recordForBoth(tx, person, { ...row, id: row.awardId }, 'requirement.changed');
    });
  }

  /** Accepts what the nonprofit did; what was handed in as a report is accepted there. */
  async accept(actor: Actor, id: string, seenVersion: number): Promise<void> {
    await this.act(actor, id, 'accepted', async (tx, person, row) => {
      requireNoReport(row);
      const act = { by: person.personId, at: this.clock.now() };
      if (!(await acceptRequirement(tx, { ...row, seenVersion }, act))) throw staleVersion();
      await recordForBoth(tx, person, { ...row, id: row.awardId }, 'requirement.accepted');
    });
  }

  /** Gives back what was done, with what is missing; a report is given back by its sections. */
  giveBack(actor: Actor, id: string, seenVersion: number, answer: string): Promise<void> {
    return this.answer(actor, id, seenVersion, { state: 'open', answer });
  }

  /** Lets an open one go, with the reason. */
  waive(actor: Actor, id: string, seenVersion: number, answer: string): Promise<void> {
    return this.answer(actor, id, seenVersion, { state: 'waived', answer });
  }

  private async answer(
    actor: Actor,
    id: string,
    seenVersion: number,
    { state, answer }: { readonly state: 'open' | 'waived'; readonly answer: string },
  ): Promise<void> {
    const words = answer.trim();
    const faults = wordFaults('answer', words, REQUIREMENT_LIMITS.words);
    if (faults.length > 0) throw invalid(faults);
    await this.act(actor, id, state, async (tx, person, row) => {
      if (state === 'open') requireNoReport(row);
      const act = { by: person.personId, at: this.clock.now() };
      const isWritten = await answerRequirement(tx, { ...row, seenVersion }, act, { state, answer: words });
      if (!isWritten) throw staleVersion();
      const action = state === 'open' ? 'requirement.returned' : 'requirement.waived';
      await recordForBoth(tx, person, { ...row, id: row.awardId }, action);
    });
  }

  /** Changes one that is held still, if its state leads to `next`; the nonprofit is told. */
  private async act(
    actor: Actor,
    id: string,
    next: RequirementState | null,
    change: (tx: Tx, person: PersonActor, row: RequirementRow) => Promise<void>,
  ): Promise<void> {
    const person = requirePermission(actor, 'requirement:edit');
    await this.database.asActor(actor, async (tx) => {
      const row = await load(tx, person, 'requirement:edit', id, lockRequirement);
      requireRunning(row.awardState);
      if (next && !canTransition(REQUIREMENT_TRANSITIONS, row.state, next)) {
        throw new DomainError('conflict', 'requirement-state');
      }
      await change(tx, person, row);
      await tell(tx, row);
    });
  }
}

const tell = (tx: Tx, { nonprofitId, id }: Pick<RequirementRow, 'nonprofitId' | 'id'>): Promise<void> =>
  addNotice(tx, {
    tenantId: nonprofitId,
    to: { roles: ANSWERING_ROLES },
    kind: 'requirement-changed',
    subjectId: id,
  });

async function load(
  tx: Tx,
  person: PersonActor,
  permission: Permission,
  id: string,
  find: typeof findRequirement,
): Promise<RequirementRow> {
  const row = isUuid(id) ? await find(tx, 'tenant_id', person.tenantId, id) : null;
  if (!row) throw notFound();
  requirePermission(person, permission, inProgramme(row));
  return row;
}

function requireRunning(state: AwardRow['state']): void {
  if (!isRunning(state)) throw new DomainError('conflict', 'award-state');
}

function parsed(input: RequirementInput, award: Pick<AwardRow, 'startsOn' | 'endsOn'>): RequirementTerms {
  const { terms, errors } = parseRequirement(input, award);
  if (!terms) throw invalid(errors);
  return terms;
}
