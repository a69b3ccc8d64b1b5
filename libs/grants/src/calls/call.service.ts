import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { canTransition, Clock, DomainError, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { isWebhookEvent } from '@puente/webhooks';
import {
  brokenPromises,
  CALL_TRANSITIONS,
  parseCall,
  parseStages,
  phaseOf,
  stageFaults,
  type CallPhase,
  type ChosenForm,
  type TimedCall,
} from '../core';
import { announce } from '../announcements/announce';
import { findForm, freezeForm } from '../forms/form.repository';
import {
  findCallOf,
  insertCall,
  listCalls,
  replaceStages,
  updateCall,
  updateCallStatus,
  type CallRow,
} from './call.repository';

/** A call with where it stands now. */
export interface CallView extends CallRow {
  readonly phase: CallPhase;
}

/** What a funder's people say of a call: its facts, and for each stage the form that it asks. */
export interface CallInput {
  readonly facts: unknown;
  readonly stages: unknown;
}

/** A funder's calls: prepared, published and followed by its own people, each under one programme. */
@Injectable()
export class CallService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<CallView[]> {
    const { tenantId, programmes } = requirePermission(actor, 'call:read');
    const rows = await this.database.asActor(actor, (tx) => listCalls(tx, tenantId, programmes));
    return rows.map((row) => this.toView(row));
  }

  async get(actor: Actor, id: string): Promise<CallView> {
    const { tenantId } = requirePermission(actor, 'call:read');
    return this.database.asActor(actor, (tx) => this.load(tx, tenantId, id));
  }

  /** Prepares a call under a programme. Forms are taken as they are now, each in a version of its own. */
  async create(actor: Actor, programmeId: string, input: CallInput): Promise<CallView> {
    const person = requirePermission(actor, 'call:edit', { programmeId });
    const { call, stages } = checked(input);
    const { tenantId } = person;
    const id = randomUUID();
    return this.database.asActor(actor, async (tx) => {
      if (!(await isOwnProgramme(tx, tenantId, programmeId))) throw notFound();
      await insertCall(tx, { tenantId, id, programmeId, createdBy: person.personId }, call);
      await this.writeStages(tx, person, id, stages);
      await record(tx, person, id, 'call.created');
      return this.load(tx, tenantId, id);
    });
  }

  /**
   * Changes a call if nobody else did since `seenVersion`. What is published keeps its forms, its seal and its invitations,
   * and closes no earlier than it said: people are working on it.
   */
  async update(actor: Actor, id: string, seenVersion: number, input: CallInput): Promise<CallView> {
    const person = requirePermission(actor, 'call:edit');
    const { call, stages } = checked(input);
    const key = { tenantId: person.tenantId, id, seenVersion };
    return this.database.asActor(actor, async (tx) => {
      const before = await this.loadToEdit(tx, actor, id);
      if (before.status !== 'draft') this.requirePromisesKept(before, call);
      if (!(await updateCall(tx, key, call))) throw staleVersion();
      if (before.status === 'draft') await this.writeStages(tx, person, id, stages);
      await record(tx, person, id, 'call.changed');
      if (before.status !== 'draft' && isMoved(before, call)) await record(tx, person, id, 'call.extended');
      return this.load(tx, person.tenantId, id);
    });
  }

  /**
   * Gives a published call another end: a later one, or a first one where it was open without end.
   * @param closes local time in the call's own zone
   */
  async extend(actor: Actor, id: string, seenVersion: number, closes: string): Promise<CallView> {
    const person = requirePermission(actor, 'call:edit');
    const key = { tenantId: person.tenantId, id, seenVersion };
    return this.database.asActor(actor, async (tx) => {
      const before = await this.loadToEdit(tx, actor, id);
      if (before.status !== 'published') throw new DomainError('conflict', 'call-state');
      const next = withEnd(before, closes);
      this.requirePromisesKept(before, next);
      if (isOver(next, this.clock.now())) throw invalid([{ field: 'closes', code: 'call-already-closed' }]);
      if (!(await updateCall(tx, key, next))) throw staleVersion();
      await record(tx, person, id, 'call.extended');
      return this.load(tx, person.tenantId, id);
    });
  }

  /** Shows a call to nonprofits. It needs a full form, and an end that is still to come. */
  async publish(actor: Actor, id: string, seenVersion: number): Promise<CallView> {
    return this.become(actor, id, seenVersion, 'published', (call) => {
      const errors = [
        ...(call.stages.some(({ stage }) => stage === 'full')
          ? []
          : [{ field: 'stages.full', code: 'required' }]),
        ...(isOver(call, this.clock.now()) ? [{ field: 'closes', code: 'call-already-closed' }] : []),
      ];
      if (errors.length > 0) throw invalid(errors);
    });
  }

  /** Takes a call back for good; whoever applied is told by its page. */
  async cancel(actor: Actor, id: string, seenVersion: number): Promise<CallView> {
    return this.become(actor, id, seenVersion, 'cancelled', () => undefined);
  }

  private async become(
    actor: Actor,
    id: string,
    seenVersion: number,
    status: 'published' | 'cancelled',
    check: (call: CallView) => void,
  ): Promise<CallView> {
    const person = requirePermission(actor, 'call:edit');
    const { tenantId } = person;
    return this.database.asActor(actor, async (tx) => {
      const call = await this.loadToEdit(tx, actor, id);
      if (!canTransition(CALL_TRANSITIONS, call.status, status)) {
        throw new DomainError('conflict', 'call-state');
      }
      check(call);
      if (!(await updateCallStatus(tx, { tenantId, id, seenVersion }, status))) throw staleVersion();
      await record(tx, person, id, `call.${status}`);
      return this.load(tx, tenantId, id);
    });
  }

  /** Each stage asks the form as it is now; a form that did not change since keeps its version. */
  private async writeStages(
    tx: Tx,
    { tenantId, personId }: PersonActor,
    id: string,
    chosen: readonly ChosenForm[],
  ): Promise<void> {
    const stages = [];
    for (const { stage, formId, dueDays } of chosen) {
      const form = isUuid(formId) ? await findForm(tx, tenantId, formId) : null;
      if (!form || form.archivedAt) throw invalid([{ field: `stages.${stage}`, code: 'call-no-such-form' }]);
      const frozen = { tenantId, formId, madeBy: personId, madeAt: this.clock.now() };
      stages.push({ stage, formId, formNumber: await freezeForm(tx, frozen), dueDays });
    }
    await replaceStages(tx, { tenantId, id }, stages);
  }

  private requirePromisesKept(before: CallView, next: TimedCall): void {
    const errors = brokenPromises(before, next, this.clock.now());
    if (errors.length > 0) throw invalid(errors);
  }

  private async loadToEdit(tx: Tx, actor: Actor, id: string): Promise<CallView> {
    const { tenantId } = requirePermission(actor, 'call:edit');
    const call = await this.load(tx, tenantId, id);
    requirePermission(actor, 'call:edit', { programmeId: call.programmeId });
    return call;
  }

  private async load(tx: Tx, tenantId: string, id: string): Promise<CallView> {
    const row = isUuid(id) ? await findCallOf(tx, tenantId, id) : null;
    if (!row) throw notFound();
    return this.toView(row);
  }

  private toView(row: CallRow): CallView {
    return { ...row, phase: phaseOf(row, this.clock.now()) };
  }
}

function checked(input: CallInput): { readonly call: TimedCall; readonly stages: readonly ChosenForm[] } {
  const { call, errors: ofCall = [] } = parseCall(input.facts);
  const { stages, errors: ofStages = [] } = parseStages(input.stages);
  const faults = [...ofCall, ...ofStages, ...(call && stages ? stageFaults(stages, call.facts) : [])];
  if (!call || !stages || faults.length > 0) throw invalid(faults);
  return { call, stages };
}

function withEnd({ facts }: CallView, closes: string): TimedCall {
  const { call, errors } = parseCall({ ...facts, closes });
  if (!call) throw invalid(errors);
  return call;
}

const isMoved = (before: TimedCall, next: TimedCall): boolean =>
  before.closesAt?.getTime() !== next.closesAt?.getTime();

const isOver = ({ closesAt }: Pick<TimedCall, 'closesAt'>, now: Date): boolean =>
  closesAt !== null && closesAt <= now;

async function isOwnProgramme(tx: Tx, tenantId: string, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const rows = await tx.query<unknown[]>('select 1 from programmes where tenant_id = $1 and id = $2', [
    tenantId,
    id,
  ]);
  return rows.length > 0;
}

async function record(tx: Tx, actor: PersonActor, id: string, action: AuditAction): Promise<void> {
  const { tenantId } = actor;
  await recordAudit(tx, actor, { tenantId, action, subjectType: 'call', subjectId: id });
  if (isWebhookEvent(action)) await announce(tx, { event: action, tenantId, subjectId: id });
}
