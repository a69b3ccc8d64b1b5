import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { canTransition, Clock, DomainError, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { cardOf, Circles, Sightings, type Circle, type NonprofitCard } from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import { announce } from '../announcements/announce';
import {
  countedApprovals,
  DECISION_TRANSITIONS,
  decisionFaults,
  hasQuorum,
  type DecisionItem,
  type DecisionStatus,
} from '../core';
import type { CallRow } from '../calls/call.repository';
import { listReceivedRows, type ReceivedRow } from './assignment.repository';
import { callOfOwn } from './call-of-own';
import {
  advanceLetters,
  endDecision,
  findDecision,
  insertApproval,
  insertDecision,
  insertOutcome,
  listApprovals,
  listDecisions,
  listItems,
  lockDecision,
  replaceItems,
  takeOver,
  type ApprovalRow,
  type DecisionLine,
  type DecisionRow,
} from './decision.repository';
import { findPlan } from './review-plan.repository';

const APPROVERS = ['program-officer', 'funder-admin', 'hip-staff', 'hip-admin'];
const ANSWERED = ['nonprofit-writer', 'legal-representative', 'nonprofit-admin'];

/** A list as those read it who may see all of it. */
export interface DecisionView extends DecisionRow {
  readonly call: CallRow;
  readonly lines: readonly (Omit<DecisionLine, 'nonprofitId'> & { readonly card: NonprofitCard | null })[];
  readonly approvals: readonly (ApprovalRow & { readonly counts: boolean })[];
}

/** What becomes of applications: proposed by one person, approved by others exactly as it stands, told by its pages. */
@Injectable()
export class DecisionService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  async list(actor: Actor, callId: string): Promise<DecisionRow[]> {
    const person = requirePermission(actor, 'decision:propose');
    const rows = await this.database.asActor(actor, async (tx) => {
      const { id } = await callOfOwn(tx, person, 'decision:propose', callId);
      return listDecisions(tx, { tenantId: person.tenantId, callId: id });
    });
    return rows.filter(({ shown }) => shown !== null);
  }

  async get(actor: Actor, callId: string, id: string): Promise<DecisionView> {
    const person = requirePermission(actor, 'decision:propose');
    const circle = await this.circles.of(person);
    const found = await this.database.asActor(actor, (tx) => this.read(tx, person, callId, id));
    const facts = found.lines.flatMap(({ nonprofitId }) => circle.view.facts.get(nonprofitId) ?? []);
    await this.sightings.record(person, circle, facts, 'list');
    return { ...found, lines: found.lines.map((line) => withCard(line, circle)) };
  }

  /** Puts up a list. Those who may approve are told that something waits, and applicants nothing. */
  async propose(actor: Actor, callId: string, items: readonly DecisionItem[]): Promise<string> {
    const person = requirePermission(actor, 'decision:propose');
    const { tenantId, personId: proposedBy } = person;
    const id = randomUUID();
    await this.database.asActor(actor, async (tx) => {
      const call = await callOfOwn(tx, person, 'decision:propose', callId);
      const key = { tenantId, callId: call.id };
      const lines = await checked(tx, key, items);
      const quorum = (await findPlan(tx, key))?.quorum ?? 1;
      const proposed = { proposedBy, proposedAt: this.clock.now(), items: items.length };
      await insertDecision(tx, { ...key, id, quorum, ...proposed });
      await replaceItems(tx, { tenantId, id }, lines);
      await record(tx, person, id, 'decision.proposed');
      await addNotice(tx, { tenantId, to: { roles: APPROVERS }, kind: 'approval-needed' });
    });
    return id;
  }

  /** Changes a list that was seen; who changes it is its proposer, and whoever approved it before has to look again. */
  async change(
    actor: Actor,
    callId: string,
    id: string,
    seenVersion: number,
    items: readonly DecisionItem[],
  ): Promise<void> {
    const person = requirePermission(actor, 'decision:propose');
    const { tenantId, personId: proposedBy } = person;
    await this.database.asActor(actor, async (tx) => {
      const { decision } = await this.lock(tx, person, callId, id);
      requireOpen(decision, 'proposed');
      const lines = await checked(tx, { tenantId, callId: decision.callId }, items);
      const next = { items: items.length, proposedBy, proposedAt: this.clock.now() };
      if (!(await takeOver(tx, { tenantId, id, seenVersion }, next))) throw staleVersion();
      await replaceItems(tx, { tenantId, id }, lines);
      await record(tx, person, id, 'decision.changed');
    });
  }

  /** Approves the list exactly as it was `shown`. With enough people it is decided, and applicants are told. */
  async approve(actor: Actor, callId: string, id: string, shown: string): Promise<DecisionStatus> {
    const person = requirePermission(actor, 'decision:propose');
    const key = { tenantId: person.tenantId, id };
    return this.database.asActor(actor, async (tx) => {
      const { decision, call } = await this.lock(tx, person, callId, id);
      const { proposedBy } = decision;
      requirePermission(actor, 'decision:approve', { programmeId: call.programmeId, proposedBy });
      requireOpen(decision, 'decided');
      if (decision.shown !== shown) throw staleVersion();
      await insertApproval(tx, key, { personId: person.personId, shown }, this.clock.now());
      await record(tx, person, id, 'decision.approved');
      const approvals = await listApprovals(tx, person.tenantId, id);
      if (!hasQuorum({ ...decision, shown }, approvals)) return 'proposed';
      await this.decide(tx, person, decision);
      return 'decided';
    });
  }

  async withdraw(actor: Actor, callId: string, id: string): Promise<void> {
    const person = requirePermission(actor, 'decision:propose');
    await this.database.asActor(actor, async (tx) => {
      const { decision } = await this.lock(tx, person, callId, id);
      requireOpen(decision, 'withdrawn');
      await endDecision(tx, { tenantId: person.tenantId, id }, 'withdrawn', this.clock.now());
      await record(tx, person, id, 'decision.withdrawn');
    });
  }

  private async decide(tx: Tx, person: PersonActor, { id, callId }: DecisionRow): Promise<void> {
    const { tenantId } = person;
    const decidedAt = this.clock.now();
    if (!(await endDecision(tx, { tenantId, id }, 'decided', decidedAt))) throw staleVersion();
    await record(tx, person, id, 'decision.decided');
    const lines = await listItems(tx, tenantId, id);
    const letters = lines.filter(({ outcome }) => outcome === 'advance');
    await advanceLetters(
      tx,
      tenantId,
      letters.map(({ applicationId }) => applicationId),
      decidedAt,
    );
    for (const line of lines) {
      await insertOutcome(tx, { ...line, tenantId, callId, decisionId: id, decidedAt });
      const subject = {
        tenantId: line.nonprofitId,
        subjectType: 'application',
        subjectId: line.applicationId,
      };
      await recordAudit(tx, person, { ...subject, action: 'application.decided' });
      const { tenantId: nonprofitId, subjectId } = subject;
      await announce(tx, { event: 'application.decided', tenantId: nonprofitId, subjectId });
      await addNotice(tx, {
        tenantId: line.nonprofitId,
        to: { roles: ANSWERED },
        kind: 'application-decided',
        subjectId: line.applicationId,
      });
    }
  }

  private async read(
    tx: Tx,
    person: PersonActor,
    callId: string,
    id: string,
  ): Promise<Omit<DecisionView, 'lines'> & { readonly lines: readonly DecisionLine[] }> {
    const { tenantId } = person;
    const { decision, call } = await load(tx, person, callId, id);
    const approvals = await listApprovals(tx, tenantId, id);
    const counted = new Set(countedApprovals({ ...decision, shown: decision.shown! }, approvals));
    return {
      ...decision,
      call,
      lines: await listItems(tx, tenantId, id),
      approvals: approvals.map((each) => ({
        ...each,
        counts: each.shown === decision.shown && counted.has(each.personId),
      })),
    };
  }

  private async lock(tx: Tx, person: PersonActor, callId: string, id: string): Promise<Loaded> {
    if (isUuid(id)) await lockDecision(tx, person.tenantId, id);
    return load(tx, person, callId, id);
  }
}

interface Loaded {
  readonly decision: DecisionRow;
  readonly call: CallRow;
}

/** A list of which somebody may not see all is not there for them. */
async function load(tx: Tx, person: PersonActor, callId: string, id: string): Promise<Loaded> {
  const call = await callOfOwn(tx, person, 'decision:propose', callId);
  const key = { tenantId: person.tenantId, callId: call.id };
  const decision = isUuid(id) ? await findDecision(tx, key, id) : null;
  if (!decision || decision.shown === null) throw notFound();
  return { decision, call };
}

function requireOpen({ status }: DecisionRow, next: DecisionStatus): void {
  if (!canTransition(DECISION_TRANSITIONS, status, next)) throw new DomainError('conflict', 'decision-over');
}

/** The lines with whose applications they are; only what was received for the call, and is not withdrawn, can be decided. */
async function checked(
  tx: Tx,
  key: { readonly tenantId: string; readonly callId: string },
  items: readonly DecisionItem[],
): Promise<Omit<DecisionLine, 'stage'>[]> {
  const received = new Map((await listReceivedRows(tx, key)).map((row) => [row.applicationId, row]));
  const faults = decisionFaults(items, new Map([...received].map(([id, { stage }]) => [id, stage])));
  if (faults.length > 0) throw invalid(faults);
  return items.map((item) => ({
    ...item,
    nonprofitId: (received.get(item.applicationId) as ReceivedRow).nonprofitId,
  }));
}

function withCard({ nonprofitId, ...line }: DecisionLine, circle: Circle): DecisionView['lines'][number] {
  const facts = circle.view.facts.get(nonprofitId);
  return { ...line, card: facts ? cardOf(circle, facts) : null };
}

async function record(tx: Tx, person: PersonActor, id: string, action: AuditAction): Promise<void> {
  const { tenantId } = person;
  await recordAudit(tx, person, { tenantId, action, subjectType: 'decision', subjectId: id });
}
