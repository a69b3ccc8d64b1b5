import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { Circles, Sightings, type Circle, type NonprofitCard } from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import {
  COMMENT_LENGTH,
  isDeclared,
  markFaults,
  scoreOf,
  unmarked,
  type Answers,
  type Conflict,
  type Form,
  type Recusal,
  type Rubric,
} from '../core';
import { findSubmission } from '../applications/application.repository';
import { findFormVersion } from '../forms/form.repository';
import { declareNoConflict, insertRecusal } from './assignment.repository';
import { knownCard, knownOf, type KnownNames } from './known-names';
import { ConflictHints } from './conflict-hints.service';
import { findPlan, freezePlan } from './review-plan.repository';
import {
  listQueue,
  listReviewsOf,
  setAsideReviews,
  submitReview,
  writeReview,
  type QueueRow,
  type ReviewRow,
  type WrittenReview,
} from './review.repository';

/** One application in a person's queue; no card where the call is blind, or the circle knows its nonprofit no more. */
export interface QueueLine extends Pick<
  QueueRow,
  | 'applicationId'
  | 'callId'
  | 'callTitle'
  | 'stage'
  | 'blind'
  | 'declaredAt'
  | 'submittedAt'
  | 'status'
  | 'score'
  | 'reopenReason'
> {
  readonly card: NonprofitCard | null;
  /** Whether the declaration still holds; nothing opens without one. */
  readonly isDeclared: boolean;
}

/** What a reviewer works on. Before the declaration there are hints, and nothing of the application. */
export interface OwnReview {
  readonly line: QueueLine;
  readonly rubric: Rubric;
  readonly hints: readonly Conflict[];
  readonly opened: { readonly form: Form; readonly answers: Answers } | null;
  /** Null until something is written. */
  readonly review: ReviewRow | null;
  /** Other people’s, once one’s own is handed in. */
  readonly others: readonly ReviewRow[];
}

/** A person's own reviews: conflict declared before anything opens, written bit by bit, handed in once. */
@Injectable()
export class OwnReviewService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
    @Inject(ConflictHints) private readonly conflictHints: ConflictHints,
  ) {}

  async queue(actor: Actor): Promise<QueueLine[]> {
    const person = requirePermission(actor, 'review:write');
    const circle = await this.circles.of(person);
    const rows = await this.database.asActor(actor, (tx) => listQueue(tx, person.tenantId, person.personId));
    await this.see(person, circle, rows);
    return rows.map((row) => this.toLine(row, circle));
  }

  /** One application with its answers once no conflict is declared; the nonprofit sees in its record who read it. */
  async get(actor: Actor, applicationId: string): Promise<OwnReview> {
    const person = requirePermission(actor, 'review:write');
    const circle = await this.circles.of(person);
    const { row, ...found } = await this.database.asActor(actor, (tx) =>
      this.read(tx, person, applicationId),
    );
    await this.see(person, circle, [row]);
    const line = this.toLine(row, circle);
    return { ...found, line, hints: line.isDeclared ? [] : await this.hintsOf(person, circle, row) };
  }

  /** Says that there is no conflict, which opens the application for half a year. */
  async declare(actor: Actor, applicationId: string): Promise<void> {
    const person = requirePermission(actor, 'review:write');
    await this.database.asActor(actor, async (tx) => {
      const row = await loadRow(tx, person, applicationId);
      const now = this.clock.now();
      await declareNoConflict(tx, person, applicationId, now);
      await freezePlan(tx, row, now);
      await record(tx, person, applicationId, 'reviewer.declared');
    });
  }

  /** Steps back from a nonprofit in this call, for good. Nothing of it is there for this person any more. */
  async recuse(actor: Actor, applicationId: string, reason: Recusal): Promise<void> {
    const person = requirePermission(actor, 'review:write');
    await this.database.asActor(actor, async (tx) => {
      const { callId, nonprofitId, tenantId } = await loadRow(tx, person, applicationId);
      await record(tx, person, applicationId, 'reviewer.recused');
      const [key, at] = [{ tenantId, callId, nonprofitId }, this.clock.now()];
      await setAsideReviews(tx, { ...key, reviewerId: person.personId }, at);
      await insertRecusal(tx, { ...key, personId: person.personId }, reason, at);
    });
  }

  /** Writes the draft as a whole if nobody else did since `seenVersion` (0: nothing was there); gives its version. */
  async write(
    actor: Actor,
    applicationId: string,
    seenVersion: number,
    written: WrittenReview,
  ): Promise<number> {
    const person = requirePermission(actor, 'review:write');
    return this.database.asActor(actor, async (tx) => {
      const row = await this.loadOpened(tx, person, applicationId);
      requireRight(await rubricOf(tx, row), written);
      const key = { ...row, reviewerId: person.personId };
      if (!(await writeReview(tx, key, seenVersion, written, this.clock.now()))) throw staleVersion();
      return seenVersion + 1;
    });
  }

  /** Hands the review in as it was seen; every criterion has its mark. */
  async submit(actor: Actor, applicationId: string, seenVersion: number): Promise<void> {
    const person = requirePermission(actor, 'review:write');
    await this.database.asActor(actor, async (tx) => {
      const row = await this.loadOpened(tx, person, applicationId);
      const review = await ownOf(tx, person, applicationId);
      if (review?.version !== seenVersion) throw staleVersion();
      const rubric = await rubricOf(tx, row);
      const missing = unmarked(rubric, review.marks);
      if (missing.length > 0) {
        throw invalid(missing.map((id) => ({ field: `marks.${id}`, code: 'required' })));
      }
      const at = this.clock.now();
      const handedIn = { seenVersion, score: scoreOf(rubric, review.marks), at };
      if (!(await submitReview(tx, { ...row, reviewerId: person.personId }, handedIn))) throw staleVersion();
      await record(tx, person, applicationId, 'review.submitted');
    });
  }

  private async read(
    tx: Tx,
    person: PersonActor,
    applicationId: string,
  ): Promise<Omit<OwnReview, 'line' | 'hints'> & { readonly row: QueueRow }> {
    const row = await loadRow(tx, person, applicationId);
    const all = await listReviewsOf(tx, person.tenantId, applicationId);
    const isOwn = ({ reviewerId }: ReviewRow): boolean => reviewerId === person.personId;
    return {
      row,
      rubric: await rubricOf(tx, row),
      opened: isDeclared(row.declaredAt, this.clock.now()) ? await open(tx, person, row) : null,
      review: all.find(isOwn) ?? null,
      others: row.submittedAt ? all.filter((each) => !isOwn(each) && each.status === 'submitted') : [],
    };
  }

  private async loadOpened(tx: Tx, person: PersonActor, applicationId: string): Promise<QueueRow> {
    const row = await loadRow(tx, person, applicationId);
    if (!isDeclared(row.declaredAt, this.clock.now())) throw new DomainError('conflict', 'review-undeclared');
    if (row.status === 'submitted') throw new DomainError('conflict', 'review-handed-in');
    return row;
  }

  private async hintsOf(
    { tenantId, personId }: PersonActor,
    circle: Circle,
    { nonprofitId, blind, ...row }: QueueRow,
  ): Promise<Conflict[]> {
    const facts = circle.view.facts.get(nonprofitId);
    // Where the name is not known, a hint would tell who stands behind an alias.
    if (!facts?.name || blind) return [];
    const [hint] = await this.conflictHints.among(tenantId, [personId], [facts]);
    const found = hint?.conflicts ?? [];
    return row.saidWork ? [...found, 'earlier-work'] : [...found];
  }

  private async see(person: PersonActor, circle: Circle, rows: readonly QueueRow[]): Promise<void> {
    await this.sightings.record(person, circle, knownOf(namesIn(rows, circle), rows.map(toApplied)), 'list');
  }

  private toLine(row: QueueRow, circle: Circle): QueueLine {
    const { applicationId, callId, callTitle, stage, blind } = row;
    const { declaredAt, submittedAt, status, score, reopenReason } = row;
    return {
      ...{ applicationId, callId, callTitle, stage, blind },
      ...{ declaredAt, submittedAt, status, score, reopenReason },
      card: knownCard(namesIn([row], circle), toApplied(row)),
      isDeclared: isDeclared(row.declaredAt, this.clock.now()),
    };
  }
}

const toApplied = ({ applicationId, nonprofitId, receivedAt: submittedAt }: QueueRow) => ({
  ...{ applicationId, nonprofitId, submittedAt },
});

/** Who reviews without names learns none here, also after handing in. */
const namesIn = (rows: readonly QueueRow[], circle: Circle): KnownNames => ({
  circle,
  hidden: new Set(rows.filter(({ blind }) => blind).map(({ applicationId }) => applicationId)),
});

async function loadRow(tx: Tx, person: PersonActor, applicationId: string): Promise<QueueRow> {
  const rows = isUuid(applicationId) ? await listQueue(tx, person.tenantId, person.personId) : [];
  const row = rows.find((each) => each.applicationId === applicationId);
  if (!row) throw notFound();
  requirePermission(person, 'review:write', { programmeId: row.programmeId });
  return row;
}

async function rubricOf(tx: Tx, { tenantId, callId }: QueueRow): Promise<Rubric> {
  const plan = await findPlan(tx, { tenantId, callId });
  if (!plan) throw notFound();
  return plan.rubric;
}

async function ownOf(tx: Tx, person: PersonActor, applicationId: string): Promise<ReviewRow | null> {
  const all = await listReviewsOf(tx, person.tenantId, applicationId);
  return all.find(({ reviewerId }) => reviewerId === person.personId) ?? null;
}

/** What was handed in, on record with the nonprofit. */
async function open(tx: Tx, person: PersonActor, row: QueueRow): Promise<OwnReview['opened']> {
  const { tenantId, formId, formNumber, nonprofitId, applicationId } = row;
  const form = await findFormVersion(tx, { tenantId, formId, number: formNumber });
  const submission = await findSubmission(tx, nonprofitId, applicationId);
  if (!form || !submission) throw notFound();
  const subject = { tenantId: nonprofitId, subjectType: 'application', subjectId: applicationId } as const;
  await recordAudit(tx, person, { ...subject, action: 'application.read' });
  return { form, answers: submission.answers };
}

function requireRight(rubric: Rubric, { marks, forApplicant, internal }: WrittenReview): void {
  const tooLong = Object.entries({ forApplicant, internal })
    .filter(([, text]) => text.length > COMMENT_LENGTH)
    .map(([field]) => ({ field, code: 'form-too-long', params: { max: COMMENT_LENGTH } }));
  const errors = [...markFaults(rubric, marks), ...tooLong];
  if (errors.length > 0) throw invalid(errors);
}

async function record(tx: Tx, person: PersonActor, subjectId: string, action: AuditAction): Promise<void> {
  const { tenantId } = person;
  await recordAudit(tx, person, { tenantId, action, subjectType: 'application', subjectId });
}
