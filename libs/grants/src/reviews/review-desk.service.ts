import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { Circles, Sightings, type NonprofitCard } from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import { isFinal, REASON_LENGTH, spreadOf, type DeskState, type Outcome, type Spread } from '../core';
import type { CallRow } from '../calls/call.repository';
import {
  listAssignments,
  listReceivedRows,
  type AssignmentRow,
  type ReceivedRow,
} from './assignment.repository';
import { callOfOwn } from './call-of-own';
import { listOutcomesOfCall } from './decision.repository';
import { knownAmong, knownCard, listHiddenNames, type Choose, type KnownNames } from './known-names';
import { findPlan, type CallKey, type PlanRow } from './review-plan.repository';
import { listReviewsOfCall, reopenReview, type ReviewRow } from './review.repository';

/** What was received, with how it was read and what was decided. */
export interface DeskLine extends Omit<ReceivedRow, 'nonprofitId'> {
  readonly card: NonprofitCard | null;
  readonly state: DeskState;
  readonly reviewers: readonly AssignmentRow[];
  readonly spread: Spread;
  /** Of the reviews that were handed in, the lowest first. */
  readonly scores: readonly number[];
  readonly outcome: Outcome | null;
}

/** How far a call is, in counts of what was received for it. */
export interface DeskProgress {
  readonly call: CallRow;
  readonly plan: PlanRow | null;
  readonly received: number;
  readonly assigned: number;
  /** Those of which every review that was asked for is handed in. */
  readonly read: number;
  readonly decided: number;
}

export interface Desk {
  readonly call: CallRow;
  readonly plan: PlanRow | null;
  readonly lines: readonly DeskLine[];
}

/** A review that was handed in, as somebody saw it. */
export type SeenReview = Pick<ReviewRow, 'applicationId' | 'reviewerId' | 'version'>;

export interface DeskReviews extends Omit<Desk, 'lines'> {
  readonly line: DeskLine;
  readonly reviews: readonly ReviewRow[];
}

/** What was received for a call as those see it who run it: how far it is, how far the reviews lie apart. */
@Injectable()
export class ReviewDeskService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /** What was received; each name that `pick` shows is on record with whose it is. */
  async list(actor: Actor, callId: string, pick: Choose<DeskLine> = (lines) => lines): Promise<Desk> {
    const { call, plan, lines } = await this.load(actor, callId, pick);
    return { call, plan, lines };
  }

  /** Counts alone: nobody is shown by them. */
  async progress(actor: Actor, callId: string): Promise<DeskProgress> {
    const person = requirePermission(actor, 'review:lead');
    const { call, plan, received, assigned, outcomes } = await this.database.asActor(actor, (tx) =>
      find(tx, person, callId),
    );
    const asked = received.map(({ applicationId: id }) =>
      assigned.filter(({ applicationId }) => applicationId === id),
    );
    return {
      ...{ call, plan, received: received.length },
      assigned: asked.filter((each) => each.length > 0).length,
      read: asked.filter(isRead).length,
      decided: received.filter(({ applicationId }) => outcomes.has(applicationId)).length,
    };
  }

  /** The reviews of one application that were handed in, beside one another. */
  async get(actor: Actor, callId: string, applicationId: string): Promise<DeskReviews> {
    const isThis = (each: { readonly applicationId: string }): boolean =>
      each.applicationId === applicationId;
    const { call, plan, lines, reviews } = await this.load(actor, callId, (all) => all.filter(isThis));
    const line = lines.find(isThis);
    if (!line) throw notFound();
    return { call, plan, line, reviews: reviews.filter(isThis) };
  }

  /** Gives a review back as it was seen to its writer, who reads why and hands it in again; not after a final answer. */
  async reopen(
    actor: Actor,
    callId: string,
    { applicationId, reviewerId, version }: SeenReview,
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
      await this.giveBack(tx, person, { callId: id, applicationId, reviewerId, version }, said);
    });
  }

  private async giveBack(
    tx: Tx,
    person: PersonActor,
    { callId, ...pair }: SeenReview & { readonly callId: string },
    reason: string,
  ): Promise<void> {
    const { tenantId } = person;
    const reviews = await listReviewsOfCall(tx, { tenantId, callId });
    const isThis = (each: ReviewRow): boolean =>
      each.applicationId === pair.applicationId && each.reviewerId === pair.reviewerId;
    if (!reviews.some(isThis)) throw notFound();
    if (pair.reviewerId === person.personId) throw new DomainError('conflict', 'same-person');
    const outcomes = await listOutcomesOfCall(tx, { tenantId, callId });
    if (isFinal(outcomes.get(pair.applicationId) ?? null)) {
      throw new DomainError('conflict', 'review-decided');
    }
    const at = this.clock.now();
    if (!(await reopenReview(tx, { tenantId, ...pair }, { by: person.personId, at, reason }))) {
      throw staleVersion();
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
    pick: Choose<DeskLine>,
  ): Promise<Desk & { readonly reviews: readonly ReviewRow[] }> {
    const person = requirePermission(actor, 'review:lead');
    const circle = await this.circles.of(person);
    const { hidden, ...found } = await this.database.asActor(actor, async (tx) => {
      const { key, ...standing } = await find(tx, person, callId);
      const reviews = await listReviewsOfCall(tx, key);
      return { ...standing, key, reviews, hidden: await listHiddenNames(tx, person, key) };
    });
    const names = { circle, hidden };
    const lines = found.received.map((row) => lineOf(row, found, names));
    await this.sightings.record(person, circle, knownAmong(names, found.received, pick(lines)), 'list');
    return { ...found, lines };
  }
}

/** How far a call is, without what was written. */
async function find(tx: Tx, person: PersonActor, callId: string): Promise<Found> {
  const call = await callOfOwn(tx, person, 'review:lead', callId);
  const key = { tenantId: person.tenantId, callId: call.id };
  return {
    ...{ call, key },
    plan: await findPlan(tx, key),
    received: await listReceivedRows(tx, key),
    assigned: await listAssignments(tx, key),
    outcomes: await listOutcomesOfCall(tx, key),
  };
}

interface Found {
  readonly call: CallRow;
  readonly key: CallKey;
  readonly plan: PlanRow | null;
  readonly received: readonly ReceivedRow[];
  readonly assigned: readonly AssignmentRow[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

interface Read extends Found {
  readonly reviews: readonly ReviewRow[];
}

function lineOf({ nonprofitId, ...row }: ReceivedRow, found: Read, names: KnownNames): DeskLine {
  const isOf = ({ applicationId }: { readonly applicationId: string }): boolean =>
    applicationId === row.applicationId;
  const reviewers = found.assigned.filter(isOf);
  const outcome = found.outcomes.get(row.applicationId) ?? null;
  const scores = found.reviews.filter(isOf).flatMap(({ score }) => score ?? []);
  return {
    ...row,
    card: knownCard(names, { ...row, nonprofitId }),
    state: stateOf(reviewers, outcome),
    reviewers,
    spread: spreadOf(scores),
    scores: scores.sort((one, other) => one - other),
    outcome,
  };
}

function stateOf(reviewers: readonly AssignmentRow[], outcome: Outcome | null): DeskState {
  if (outcome) return 'decided';
  if (reviewers.length === 0) return 'unassigned';
  return isRead(reviewers) ? 'reviewed' : 'in-review';
}

const isRead = (reviewers: readonly AssignmentRow[]): boolean =>
  reviewers.length > 0 && reviewers.every(({ submittedAt }) => submittedAt !== null);
