import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, isUuid, notFound, staleVersion, type FieldError } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { requirePermission } from '@puente/permissions';
import {
  canHandIn,
  dueAt,
  faultsOfAnswers,
  fullOpenUntil,
  progressOf,
  type Answers,
  type SectionProgress,
} from '../core';
import { missingFiles } from '../files/missing-files';
import { findCall, findCallOf, type CallRow } from '../calls/call.repository';
import { findOutcome } from '../reviews/decision.repository';
import {
  changeApplication,
  findStage,
  findSubmission,
  insertSubmission,
  listApplications,
  listSigners,
  type ApplicationRow,
} from './application.repository';
import { beginLater, beginNext, takeUp } from './begin-stage';
import {
  loadOwn,
  lockDraft,
  lockOne,
  recordApplication,
  undecidedOf,
  valuesOf,
  type OwnApplication,
} from './own-application';
import { receiptOf, type Receipt } from './receipt';

const SIGNERS = ['legal-representative', 'nonprofit-admin'];

/** An application in a list, with its call and until when it can be handed in. */
export interface ListedApplication extends ApplicationTimes {
  readonly application: ApplicationRow;
  readonly call: CallRow;
}

interface ApplicationTimes {
  readonly due: Date | null;
  readonly isOpen: boolean;
  /** The last day of the full application that a letter leads on to, while that can be handed in. */
  readonly fullDue: string | null;
}

/** An application with how far it is, what keeps it from being handed in, until when, and who may sign. */
export interface ApplicationStanding extends OwnApplication, ApplicationTimes {
  readonly sections: readonly SectionProgress[];
  readonly faults: readonly FieldError[];
  /** What was awarded cannot be withdrawn any more. */
  readonly isAwarded: boolean;
  readonly signers: readonly string[];
}

/** A nonprofit's own applications: started, brought to the one who signs, handed in, withdrawn. */
@Injectable()
export class ApplicationService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** All of one's own, the latest started first. */
  async list(actor: Actor): Promise<ListedApplication[]> {
    const { tenantId } = requirePermission(actor, 'application:read-own');
    return this.database.asActor(actor, async (tx) => {
      const listed: ListedApplication[] = [];
      for (const application of await listApplications(tx, tenantId)) {
        const call = await findCallOf(tx, application.funderId, application.callId);
        if (call) listed.push({ application, call, ...this.timesOf(application, call) });
      }
      return listed;
    });
  }

  async get(actor: Actor, id: string): Promise<ApplicationStanding> {
    const person = requirePermission(actor, 'application:read-own');
    return this.database.asActor(actor, async (tx) => {
      const own = await loadOwn(tx, person, id);
      const signers = await listSigners(tx, person.tenantId, SIGNERS);
      return { ...this.standingOf(own), isAwarded: await isAwarded(tx, own.application), signers };
    });
  }

  /** Starts what comes next of a call. Starting twice leads to the one that was started, or takes up its draft again. */
  async start(actor: Actor, callId: string): Promise<OwnApplication> {
    const person = requirePermission(actor, 'application:write');
    return this.database.asActor(actor, async (tx) => {
      const call = isUuid(callId) ? await findCall(tx, callId) : null;
      if (!call) throw notFound();
      return loadOwn(tx, person, await beginNext(tx, person, call, this.clock.now()));
    });
  }

  /** Takes a draft up again that was withdrawn, while it can still be handed in. */
  async takeUp(actor: Actor, id: string): Promise<void> {
    const person = requirePermission(actor, 'application:write');
    await this.database.asActor(actor, async (tx) => {
      const row = await lockOne(tx, person, id);
      if (row.status === 'draft') return;
      const isDraft = row.status === 'withdrawn' && row.submittedAt === null;
      if (!isDraft || (await findStage(tx, row))) throw new DomainError('conflict', 'application-over');
      const isLeft = row.stage === 'later' && !(await findStage(tx, { ...row, stage: 'full' }));
      if (isLeft) throw new DomainError('conflict', 'application-over');
      const call = await findCall(tx, row.callId);
      if (!call || !canHandIn(row, call, this.clock.now())) {
        throw new DomainError('conflict', 'call-not-open');
      }
      await takeUp(tx, person, row, row.dueOn);
    });
  }

  /** Tells those who may sign that the answers are ready for them. */
  async markReady(actor: Actor, id: string): Promise<void> {
    const person = requirePermission(actor, 'application:write');
    await this.database.asActor(actor, async (tx) => {
      const row = await lockDraft(tx, person, id);
      if (row.readyAt) return;
      await changeApplication(tx, row, { readyBy: person.personId, readyAt: this.clock.now() });
      await recordApplication(tx, person, id, 'application.ready');
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
      const row = await lockDraft(tx, person, id);
      if (row.version !== seenVersion) throw staleVersion();
      const { call, form, answers, beside } = await loadOwn(tx, person, id);
      if (!canHandIn(row, call, this.clock.now())) throw new DomainError('conflict', 'call-not-open');
      if (beside.length > 0) throw invalid(undecidedOf(beside));
      const { state, errors } = faultsOfAnswers(form, valuesOf(answers));
      const faults = [...errors, ...(await missingFiles(tx, row, form, state.values))];
      if (faults.length > 0) throw invalid(faults);
      const receipt = await this.sign(tx, person, row, call, state.values);
      await beginLater(tx, person, row, call, this.clock.now());
      return receipt;
    });
  }

  /**
   * Takes an application back, whether or not it was handed in; the funder reads it no more. With an emergency's
   * application goes what follows it. What was awarded stays.
   */
  async withdraw(actor: Actor, id: string): Promise<void> {
    const person = requirePermission(actor, 'application:write');
    await this.database.asActor(actor, async (tx) => {
      const row = await lockOne(tx, person, id);
      if (row.status === 'withdrawn') throw new DomainError('conflict', 'application-over');
      await this.takeBack(tx, person, row);
      const later = row.stage === 'full' ? await findStage(tx, { ...row, stage: 'later' }) : null;
      if (later) await this.takeBack(tx, person, await lockOne(tx, person, later.id));
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

  private async takeBack(tx: Tx, person: PersonActor, row: ApplicationRow): Promise<void> {
    if (row.status === 'submitted') requirePermission(person, 'application:sign');
    if (await isAwarded(tx, row)) throw new DomainError('conflict', 'application-awarded');
    await changeApplication(tx, row, { status: 'withdrawn', withdrawnAt: this.clock.now() });
    await recordApplication(tx, person, row.id, 'application.withdrawn');
  }

  private standingOf(own: OwnApplication): Omit<ApplicationStanding, 'signers' | 'isAwarded'> {
    const values = valuesOf(own.answers);
    const { errors } = faultsOfAnswers(own.form, values);
    const sections = progressOf(own.form, values);
    return {
      ...own,
      sections,
      faults: [...undecidedOf(own.beside), ...errors],
      ...this.timesOf(own.application, own.call),
    };
  }

  private timesOf(application: ApplicationRow, call: CallRow): ApplicationTimes {
    const now = this.clock.now();
    return {
      due: dueAt(application, call),
      isOpen: canHandIn(application, call, now),
      fullDue: fullOpenUntil(application, call, now),
    };
  }

  private async sign(
    tx: Tx,
    person: PersonActor,
    row: ApplicationRow,
    call: CallRow,
    answers: Answers,
  ): Promise<Receipt> {
    const { tenantId, personId } = person;
    const signedAt = this.clock.now();
    const receipt = receiptOf(row.id, answers);
    const submission = { tenantId, applicationId: row.id, answers: { ...answers }, ...receipt };
    await insertSubmission(tx, { ...submission, signedBy: personId, signedAt });
    const sealedUntil = call.facts.sealed ? call.closesAt : null;
    await changeApplication(tx, row, { status: 'submitted', submittedAt: signedAt, sealedUntil });
    await recordApplication(tx, person, row.id, 'application.submitted');
    return receipt;
  }
}

const isAwarded = async (tx: Tx, { tenantId, id }: ApplicationRow): Promise<boolean> =>
  (await findOutcome(tx, tenantId, id))?.outcome === 'award';
