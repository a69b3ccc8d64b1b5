import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import {
  Clock,
  dayInMexico,
  DomainError,
  invalid,
  isUuid,
  notFound,
  staleVersion,
  type DateOnly,
} from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { requirePermission } from '@puente/permissions';
import { faultsOfAnswers, phaseOf, type Answers, type Form, type StageForm } from '../core';
import { findCall, type CallRow } from '../calls/call.repository';
import { findFormVersion } from '../forms/form.repository';
import {
  changeApplication,
  findApplication,
  findStage,
  findSubmission,
  insertApplication,
  insertSubmission,
  listAnswers,
  listApplications,
  listBeside,
  lockApplication,
  type AnswerRow,
  type ApplicationRow,
  type BesideRow,
} from './application.repository';
import { receiptOf, type Receipt } from './receipt';

const SIGNERS = ['legal-representative', 'nonprofit-admin'];
const DAY_MS = 86_400_000;

/** An application as its own team works on it. */
export interface OwnApplication {
  readonly application: ApplicationRow;
  readonly call: CallRow;
  readonly form: Form;
  readonly answers: readonly AnswerRow[];
  readonly beside: readonly BesideRow[];
}

/** A nonprofit's own applications: started, brought to the one who signs, handed in, withdrawn. */
@Injectable()
export class ApplicationService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<ApplicationRow[]> {
    const { tenantId } = requirePermission(actor, 'application:read-own');
    return this.database.asActor(actor, (tx) => listApplications(tx, tenantId));
  }

  async get(actor: Actor, id: string): Promise<OwnApplication> {
    const person = requirePermission(actor, 'application:read-own');
    return this.database.asActor(actor, (tx) => loadOwn(tx, person, id));
  }

  /** Starts the first stage of an open call. Starting twice leads to the one that was started. */
  async start(actor: Actor, callId: string): Promise<OwnApplication> {
    const person = requirePermission(actor, 'application:write');
    return this.database.asActor(actor, async (tx) => {
      const call = isUuid(callId) ? await findCall(tx, callId) : null;
      if (!call) throw notFound();
      if (phaseOf(call, this.clock.now()) !== 'open') throw new DomainError('conflict', 'call-not-open');
      const [first] = call.stages;
      if (!first) throw notFound();
      return loadOwn(tx, person, await this.begin(tx, person, call, first, null));
    });
  }

  /** Tells those who may sign that the answers are ready for them. */
  async markReady(actor: Actor, id: string): Promise<void> {
    const person = requirePermission(actor, 'application:write');
    await this.database.asActor(actor, async (tx) => {
      const row = await lockDraft(tx, id);
      if (row.readyAt) return;
      await changeApplication(tx, row, { readyBy: person.personId, readyAt: this.clock.now() });
      await record(tx, person, id, 'application.ready');
      const { tenantId } = person;
      await addNotice(tx, { tenantId, to: { roles: SIGNERS }, kind: 'application-ready', subjectId: id });
    });
  }

  /**
   * Hands an application in, signed by who acts, if nothing changed since `seenVersion` and nothing is missing. What is
   * handed in is what was asked: answers to hidden questions stay with the team.
   */
  async submit(actor: Actor, id: string, seenVersion: number): Promise<Receipt> {
    const person = requirePermission(actor, 'application:sign');
    return this.database.asActor(actor, async (tx) => {
      const row = await lockDraft(tx, id);
      if (row.version !== seenVersion) throw staleVersion();
      const { call, form, answers, beside } = await loadOwn(tx, person, id);
      this.requireOpen(row, call);
      if (beside.length > 0) {
        throw invalid(beside.map(({ questionId }) => ({ field: questionId, code: 'answer-two-texts' })));
      }
      const { state, errors } = faultsOfAnswers(form, valuesOf(answers));
      if (errors.length > 0) throw invalid(errors);
      const receipt = await this.sign(tx, person, row, call, state.values);
      await this.beginLater(tx, person, row, call);
      return receipt;
    });
  }

  /** Takes an application back, whether or not it was handed in; the funder reads it no more. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    const person = requirePermission(actor, 'application:write');
    await this.database.asActor(actor, async (tx) => {
      const row = isUuid(id) ? await lockApplication(tx, id) : null;
      if (!row) throw notFound();
      if (row.status === 'withdrawn') throw new DomainError('conflict', 'application-over');
      if (row.status === 'submitted') requirePermission(actor, 'application:sign');
      await changeApplication(tx, row, { status: 'withdrawn', withdrawnAt: this.clock.now() });
      await record(tx, person, id, 'application.withdrawn');
    });
  }

  /** The proof of what was handed in. */
  async receipt(
    actor: Actor,
    id: string,
  ): Promise<Receipt & { readonly signedAt: Date; readonly answers: Answers }> {
    const { tenantId } = requirePermission(actor, 'application:read-own');
    const found = isUuid(id)
      ? await this.database.asActor(actor, (tx) => findSubmission(tx, tenantId, id))
      : null;
    if (!found) throw notFound();
    return found;
  }

  private async sign(
    tx: Tx,
    { tenantId, personId, ...person }: PersonActor,
    row: ApplicationRow,
    call: CallRow,
    answers: Answers,
  ): Promise<Receipt> {
    const signedAt = this.clock.now();
    const receipt = receiptOf(row.id, answers);
    const submission = { tenantId, applicationId: row.id, answers: { ...answers }, ...receipt };
    await insertSubmission(tx, { ...submission, signedBy: personId, signedAt });
    const sealedUntil = call.facts.sealed ? call.closesAt : null;
    await changeApplication(tx, row, { status: 'submitted', submittedAt: signedAt, sealedUntil });
    await record(tx, { tenantId, personId, ...person }, row.id, 'application.submitted');
    return receipt;
  }

  /** An emergency's remaining questions open by themselves and are due some days later. */
  private async beginLater(tx: Tx, person: PersonActor, row: ApplicationRow, call: CallRow): Promise<void> {
    const later = call.stages.find(({ stage }) => stage === 'later');
    if (row.stage !== 'full' || !later) return;
    const due = dayInMexico(new Date(this.clock.now().getTime() + (later.dueDays ?? 0) * DAY_MS));
    await this.begin(tx, person, call, later, due);
  }

  private async begin(
    tx: Tx,
    { tenantId, personId, ...person }: PersonActor,
    call: CallRow,
    { stage, formId, formNumber }: StageForm,
    dueOn: DateOnly | null,
  ): Promise<string> {
    const key = { tenantId, callId: call.id, stage };
    const started = { startedBy: personId, startedAt: this.clock.now(), dueOn };
    const asked = { funderId: call.tenantId, programmeId: call.programmeId, formId, formNumber };
    const id = randomUUID();
    if (await insertApplication(tx, { ...key, ...asked, ...started, id })) {
      await record(tx, { tenantId, personId, ...person }, id, 'application.started');
      return id;
    }
    const open = await findStage(tx, key);
    if (!open) throw staleVersion();
    return open.id;
  }

  /** What is due later has its own day; the rest ends with its call. */
  private requireOpen({ stage, dueOn }: Pick<ApplicationRow, 'stage' | 'dueOn'>, call: CallRow): void {
    const isOpen =
      stage === 'later'
        ? call.status === 'published' && dayInMexico(this.clock.now()) <= (dueOn ?? '')
        : phaseOf(call, this.clock.now()) === 'open';
    if (!isOpen) throw new DomainError('conflict', 'call-not-open');
  }
}

export const valuesOf = (answers: readonly AnswerRow[]): Answers =>
  Object.fromEntries(answers.map(({ questionId, value }) => [questionId, value]));

export async function loadOwn(tx: Tx, { tenantId }: PersonActor, id: string): Promise<OwnApplication> {
  const application = isUuid(id) ? await findApplication(tx, id) : null;
  const call = application ? await findCall(tx, application.callId) : null;
  if (!application || !call) throw notFound();
  const { funderId, formId, formNumber } = application;
  const form = await findFormVersion(tx, { tenantId: funderId, formId, number: formNumber });
  if (!form) throw notFound();
  const answers = await listAnswers(tx, tenantId, id);
  return { application, call, form, answers, beside: await listBeside(tx, tenantId, id) };
}

/** One's own draft, locked. */
export async function lockDraft(tx: Tx, id: string): Promise<ApplicationRow> {
  const row = isUuid(id) ? await lockApplication(tx, id) : null;
  if (!row) throw notFound();
  if (row.status !== 'draft') throw new DomainError('conflict', 'application-over');
  return row;
}

async function record(tx: Tx, actor: PersonActor, id: string, action: AuditAction): Promise<void> {
  const { tenantId } = actor;
  await recordAudit(tx, actor, { tenantId, action, subjectType: 'application', subjectId: id });
}
