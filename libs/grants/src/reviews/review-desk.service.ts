import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, isUuid, notFound } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { cardOf, Circles, Sightings, type Circle, type NonprofitCard } from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import { spreadOf, type Outcome, type Spread } from '../core';
import type { CallRow } from '../calls/call.repository';
import {
  listAssignments,
  listReceivedRows,
  type AssignmentRow,
  type ReceivedRow,
} from './assignment.repository';
import { callOfOwn } from './call-of-own';
import { listOutcomesOfCall } from './decision.repository';
import { findPlan, type PlanRow } from './review-plan.repository';
import { listReviewsOfCall, reopenReview, type ReviewRow } from './review.repository';

/** How far an application is: nobody asked, being read, all reviews in, or decided. */
export const DESK_STATES = ['unassigned', 'in-review', 'reviewed', 'decided'] as const;
export type DeskState = (typeof DESK_STATES)[number];

/** What was received, with how it was read and what was decided. */
export interface DeskLine extends Omit<ReceivedRow, 'nonprofitId'> {
  readonly card: NonprofitCard | null;
  readonly state: DeskState;
  readonly reviewers: readonly AssignmentRow[];
  readonly spread: Spread;
  readonly outcome: Outcome | null;
}

export interface Desk {
  readonly call: CallRow;
  readonly plan: PlanRow | null;
  readonly lines: readonly DeskLine[];
}

export interface DeskReviews extends Omit<Desk, 'lines'> {
  readonly line: DeskLine;
  readonly reviews: readonly ReviewRow[];
}

const REASON_LENGTH = 1_000;

/** What was received for a call as those see it who run it: how far it is, how far the reviews lie apart. */
@Injectable()
export class ReviewDeskService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  async list(actor: Actor, callId: string): Promise<Desk> {
    const { call, plan, lines } = await this.load(actor, callId);
    return { call, plan, lines };
  }

  /** The reviews of one application that were handed in, beside one another. */
  async get(actor: Actor, callId: string, applicationId: string): Promise<DeskReviews> {
    const { call, plan, lines, reviews } = await this.load(actor, callId);
    const line = lines.find((each) => each.applicationId === applicationId);
    if (!line) throw notFound();
    return { call, plan, line, reviews: reviews.filter((each) => each.applicationId === applicationId) };
  }

  /** Gives a review back to its writer, who reads why and hands it in again. */
  async reopen(
    actor: Actor,
    callId: string,
    { applicationId, reviewerId }: Pick<ReviewRow, 'applicationId' | 'reviewerId'>,
    reason: string,
  ): Promise<void> {
    const person = requirePermission(actor, 'review:lead');
    const said = reason.trim();
    if (said === '') throw invalid([{ field: 'reason', code: 'required' }]);
    if (said.length > REASON_LENGTH) {
      throw invalid([{ field: 'reason', code: 'form-too-long', params: { max: REASON_LENGTH } }]);
    }
    if (!isUuid(applicationId) || !isUuid(reviewerId)) throw notFound();
    await this.database.asActor(actor, async (tx) => {
      const { id } = await callOfOwn(tx, person, 'review:lead', callId);
      await this.giveBack(tx, person, { callId: id, applicationId, reviewerId }, said);
    });
  }

  private async giveBack(
    tx: Tx,
    person: PersonActor,
    {
      callId,
      ...pair
    }: { readonly callId: string; readonly applicationId: string; readonly reviewerId: string },
    reason: string,
  ): Promise<void> {
    const { tenantId } = person;
    const reviews = await listReviewsOfCall(tx, { tenantId, callId });
    const isThis = (each: ReviewRow): boolean =>
      each.applicationId === pair.applicationId && each.reviewerId === pair.reviewerId;
    if (!reviews.some(isThis)) throw notFound();
    if (pair.reviewerId === person.personId) throw new DomainError('conflict', 'same-person');
    const at = this.clock.now();
    if (!(await reopenReview(tx, { tenantId, ...pair }, { by: person.personId, at, reason }))) {
      throw notFound();
    }
    const subject = { tenantId, subjectType: 'application', subjectId: pair.applicationId } as const;
    await recordAudit(tx, person, { ...subject, action: 'review.reopened' });
    await addNotice(tx, {
      tenantId,
      to: { personId: pair.reviewerId },
      kind: 'review-returned',
      subjectId: pair.applicationId,
    });
  }

  private async load(
    actor: Actor,
    callId: string,
  ): Promise<Desk & { readonly reviews: readonly ReviewRow[] }> {
    const person = requirePermission(actor, 'review:lead');
    const circle = await this.circles.of(person);
    const found = await this.database.asActor(actor, async (tx) => {
      const call = await callOfOwn(tx, person, 'review:lead', callId);
      const key = { tenantId: person.tenantId, callId: call.id };
      return {
        call,
        plan: await findPlan(tx, key),
        received: await listReceivedRows(tx, key),
        assigned: await listAssignments(tx, key),
        reviews: await listReviewsOfCall(tx, key),
        outcomes: await listOutcomesOfCall(tx, key),
      };
    });
    const facts = found.received.flatMap(({ nonprofitId }) => circle.view.facts.get(nonprofitId) ?? []);
    await this.sightings.record(person, circle, facts, 'list');
    return { ...found, lines: found.received.map((row) => lineOf(row, found, circle)) };
  }
}

interface Found {
  readonly assigned: readonly AssignmentRow[];
  readonly reviews: readonly ReviewRow[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

function lineOf({ nonprofitId, ...row }: ReceivedRow, found: Found, circle: Circle): DeskLine {
  const facts = circle.view.facts.get(nonprofitId);
  const isOf = ({ applicationId }: { readonly applicationId: string }): boolean =>
    applicationId === row.applicationId;
  const reviewers = found.assigned.filter(isOf);
  const outcome = found.outcomes.get(row.applicationId) ?? null;
  return {
    ...row,
    card: facts ? cardOf(circle, facts) : null,
    state: stateOf(reviewers, outcome),
    reviewers,
    spread: spreadOf(found.reviews.filter(isOf).map(({ score }) => score)),
    outcome,
  };
}

function stateOf(reviewers: readonly AssignmentRow[], outcome: Outcome | null): DeskState {
  if (outcome) return 'decided';
  if (reviewers.length === 0) return 'unassigned';
  return reviewers.every(({ submittedAt }) => submittedAt !== null) ? 'reviewed' : 'in-review';
}
