import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, isUuid, notFound } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { cardOf, Circles, Sightings, type Circle, type NonprofitCard } from '@puente/matching';
import { permissionRule, requirePermission } from '@puente/permissions';
import { ASSIGNMENT_LIMITS, type AssignmentTask, type Conflict, type NoAssignment, type Pair } from '../core';
import type { CallRow } from '../calls/call.repository';
import {
  insertAssignment,
  listAssignments,
  listReceivedRows,
  listRecusals,
  removeAssignment,
  type AssignmentRow,
  type ReceivedRow,
} from './assignment.repository';
import { callOfOwn } from './call-of-own';
import { ConflictHints } from './conflict-hints.service';
import { knownAmong, knownCard, listHiddenNames, type Choose, type KnownNames } from './known-names';
import { findPlan, listCandidates, type Candidate, type PlanRow } from './review-plan.repository';
import { solveAssignment } from './solve-assignment';

/** A received application with who judges it; no card where the circle knows its nonprofit no more. */
export interface BoardLine extends Omit<ReceivedRow, 'nonprofitId'> {
  readonly card: NonprofitCard | null;
  readonly reviewers: readonly AssignmentRow[];
  /** Who stepped back from it. */
  readonly recused: readonly string[];
}

export interface AssignmentBoard {
  readonly call: CallRow;
  readonly plan: PlanRow | null;
  readonly candidates: readonly Candidate[];
  readonly lines: readonly BoardLine[];
}

/** Somebody who is not proposed for an application: for conflicts, or because they stepped back where none is named. */
export interface LeftOut extends Pair {
  readonly conflicts: readonly Conflict[];
}

/** What the solver proposes, or why it has nothing to propose; nothing is assigned by it. */
export interface AssignmentProposal {
  readonly pairs: readonly Pair[];
  readonly refusal: NoAssignment | null;
  readonly leftOut: readonly LeftOut[];
}

/** Who judges what, by hand or as the solver proposes. Conflicts and recusals are never assigned. */
@Injectable()
export class AssignmentService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
    @Inject(ConflictHints) private readonly hints: ConflictHints,
  ) {}

  /** Who judges what; each name that `pick` shows is on record with whose it is. */
  async board(
    actor: Actor,
    callId: string,
    pick: Choose<BoardLine> = (lines) => lines,
  ): Promise<AssignmentBoard> {
    const person = requirePermission(actor, 'review:lead');
    const circle = await this.circles.of(person);
    const found = await this.database.asActor(actor, (tx) => load(tx, person, callId));
    const { call, plan, candidates, hidden } = found;
    const names = { circle, hidden };
    const lines = found.received.map((row) => lineOf(row, found, names));
    await this.sightings.record(person, circle, knownAmong(names, found.received, pick(lines)), 'list');
    return { call, plan, candidates, lines };
  }

  /** Who could judge what still lacks reviewers: the evenest of all assignments, languages and regions minded. */
  async propose(actor: Actor, callId: string): Promise<AssignmentProposal> {
    const person = requirePermission(actor, 'review:lead');
    const circle = await this.circles.of(person);
    const found = await this.database.asActor(actor, (tx) => load(tx, person, callId));
    if (!found.plan) throw new DomainError('conflict', 'review-plan-missing');
    const task = taskOf(found, found.plan, circle);
    const hinted = await this.hinted(person, found, task, circle);
    const { pairs = [], refusal = null } = await solveAssignment({
      ...task,
      excluded: [...task.excluded, ...hinted],
    });
    const recused = task.excluded.map((pair) => ({ ...pair, conflicts: [] }));
    // A conflict with a nonprofit would tell its name.
    const told = hinted.filter(({ applicationId }) => !found.hidden.has(applicationId));
    return { pairs, refusal, leftOut: [...recused, ...told] };
  }

  /** Assigns pairs; those that are assigned already stay. Each newly asked person is told once. */
  async assign(actor: Actor, callId: string, pairs: readonly Pair[]): Promise<void> {
    const person = requirePermission(actor, 'review:lead');
    if (pairs.length === 0) throw invalid([{ field: 'pairs', code: 'required' }]);
    const max = ASSIGNMENT_LIMITS.assigned;
    if (pairs.length > max) throw invalid([{ field: 'pairs', code: 'form-too-long', params: { max } }]);
    await this.database.asActor(actor, async (tx) => {
      const found = await load(tx, person, callId);
      if (!found.plan) throw new DomainError('conflict', 'review-plan-missing');
      requireAssignable(found, pairs);
      const told = new Set<string>();
      for (const pair of pairs) if (await this.assignOne(tx, person, found, pair)) told.add(pair.reviewerId);
      for (const personId of told) {
        await addNotice(tx, { tenantId: person.tenantId, to: { personId }, kind: 'review-assigned' });
      }
    });
  }

  /** Takes an assignment back that is not handed in, so that somebody else can take it on; a draft stays with its writer. */
  async unassign(actor: Actor, callId: string, pair: Pair): Promise<void> {
    const person = requirePermission(actor, 'review:lead');
    if (!isUuid(pair.applicationId) || !isUuid(pair.reviewerId)) throw notFound();
    await this.database.asActor(actor, async (tx) => {
      const call = await callOfOwn(tx, person, 'review:lead', callId);
      const { tenantId } = person;
      const removed = await removeAssignment(tx, { tenantId, callId: call.id }, pair);
      if (!removed) throw new DomainError('conflict', 'review-begun');
      const subject = { tenantId, subjectType: 'application', subjectId: pair.applicationId } as const;
      await recordAudit(tx, person, { ...subject, action: 'reviewer.unassigned', detail: removed });
    });
  }

  private async assignOne(tx: Tx, person: PersonActor, found: Loaded, pair: Pair): Promise<boolean> {
    const { tenantId, personId: assignedBy } = person;
    const { nonprofitId } = found.received.find(({ applicationId }) => applicationId === pair.applicationId)!;
    const key = { tenantId, callId: found.call.id, ...pair, nonprofitId };
    if (!(await insertAssignment(tx, { ...key, assignedBy, assignedAt: this.clock.now() }))) return false;
    const subject = { tenantId, subjectType: 'application', subjectId: pair.applicationId } as const;
    await recordAudit(tx, person, { ...subject, action: 'reviewer.assigned' });
    return true;
  }

  private async hinted(
    person: PersonActor,
    { received }: Loaded,
    task: AssignmentTask,
    circle: Circle,
  ): Promise<LeftOut[]> {
    const shown = received.flatMap(({ nonprofitId }) => circle.view.facts.get(nonprofitId) ?? []);
    const people = task.reviewers.map(({ id }) => id);
    const hints = await this.hints.among(person.tenantId, people, shown);
    return hints.flatMap(({ personId, nonprofitId, conflicts }) =>
      received
        .filter((row) => row.nonprofitId === nonprofitId)
        .map(({ applicationId }) => ({ applicationId, reviewerId: personId, conflicts })),
    );
  }
}

interface Loaded {
  readonly call: CallRow;
  readonly plan: PlanRow | null;
  readonly candidates: readonly Candidate[];
  readonly received: readonly ReceivedRow[];
  readonly assigned: readonly AssignmentRow[];
  readonly recusals: readonly { readonly nonprofitId: string; readonly personId: string }[];
  readonly hidden: KnownNames['hidden'];
}

async function load(tx: Tx, person: PersonActor, callId: string): Promise<Loaded> {
  const call = await callOfOwn(tx, person, 'review:lead', callId);
  const key = { tenantId: person.tenantId, callId: call.id };
  return {
    call,
    plan: await findPlan(tx, key),
    candidates: await listCandidates(tx, key, permissionRule('review:write').roles),
    received: await listReceivedRows(tx, key),
    assigned: await listAssignments(tx, key),
    recusals: await listRecusals(tx, key),
    hidden: await listHiddenNames(tx, person, key),
  };
}

function lineOf(row: ReceivedRow, found: Loaded, names: KnownNames): BoardLine {
  const { nonprofitId, ...rest } = row;
  return {
    ...rest,
    card: knownCard(names, row),
    reviewers: found.assigned.filter(({ applicationId }) => applicationId === row.applicationId),
    recused: found.recusals.filter((each) => each.nonprofitId === nonprofitId).map((each) => each.personId),
  };
}

/** Of a nonprofit nothing is used that the circle's card does not show. Who left, or lost the role, is asked nothing more. */
function taskOf(
  { received, assigned, recusals, candidates }: Loaded,
  plan: PlanRow,
  circle: Circle,
): AssignmentTask {
  return {
    each: plan.reviewersEach,
    reviewers: plan.panel
      .filter((each) => candidates.some(({ personId }) => personId === each.personId))
      .map(({ personId, ...rest }) => ({ id: personId, ...rest })),
    applications: received.map(({ applicationId, nonprofitId }) => {
      const facts = circle.view.facts.get(nonprofitId);
      const region = facts ? cardOf(circle, facts).mainRegion : null;
      return { id: applicationId, language: 'es', region };
    }),
    kept: assigned.map(({ applicationId, reviewerId }) => ({ applicationId, reviewerId })),
    excluded: received.flatMap(({ applicationId, nonprofitId }) =>
      recusals
        .filter((each) => each.nonprofitId === nonprofitId)
        .map(({ personId }) => ({ applicationId, reviewerId: personId })),
    ),
  };
}

function requireAssignable({ candidates, received, recusals }: Loaded, pairs: readonly Pair[]): void {
  const errors = pairs.flatMap(({ applicationId, reviewerId }) => {
    const row = received.find((each) => each.applicationId === applicationId);
    if (!row) return [{ field: `pairs.${applicationId}`, code: 'decision-not-there' }];
    const field = `pairs.${applicationId}.${reviewerId}`;
    if (!candidates.some(({ personId }) => personId === reviewerId)) {
      return [{ field, code: 'panel-unknown' }];
    }
    const isRecused = recusals.some(
      (each) => each.nonprofitId === row.nonprofitId && each.personId === reviewerId,
    );
    return isRecused ? [{ field, code: 'reviewer-recused' }] : [];
  });
  if (errors.length > 0) throw invalid(errors);
}
