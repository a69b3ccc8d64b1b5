import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, isUuid, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { Circles, Sightings } from '@puente/matching';
import { ANSWERING_ROLES, requirePermission } from '@puente/permissions';
import { announce } from '../announcements/announce';
import { hasQuorum, type DecisionItem, type DecisionStatus } from '../core';
import type { CallRow } from '../calls/call.repository';
import { callOfOwn } from './call-of-own';
import {
  approversOf,
  checked,
  countedFor,
  load,
  requireOpen,
  requireReceived,
  withCard,
  type Loaded,
  type ShownLine,
} from './decision-checks';
import {
  advanceLetters,
  endDecision,
  insertApproval,
  insertOutcome,
  listApprovals,
  listDecisions,
  listInOtherLists,
  listItems,
  lockDecision,
  lockListed,
  replaceItems,
  takeOver,
  type ApprovalRow,
  type DecisionLine,
  type DecisionRow,
} from './decision.repository';
import { knownOf, listHiddenNames, type KnownNames } from './known-names';
import { putUpDecision, recordDecision as record } from './put-up-decision';

/** A list as those read it who may see all of it. */
export interface DecisionView extends DecisionRow {
  readonly call: CallRow;
  readonly lines: readonly ShownLine[];
  readonly approvals: readonly (ApprovalRow & { readonly counts: boolean })[];
  /** Whether who wrote an open list stepped back from one of it: no approval counts until another takes it over. */
  readonly proposerSteppedBack: boolean;
}

interface Read extends Omit<DecisionView, 'lines'> {
  readonly lines: readonly DecisionLine[];
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

  /** The applications that stand in an open list other than this one, or in any. */
  async inOtherLists(actor: Actor, callId: string, id: string | null): Promise<ReadonlySet<string>> {
    const person = requirePermission(actor, 'decision:propose');
    return this.database.asActor(actor, async (tx) => {
      const call = await callOfOwn(tx, person, 'decision:propose', callId);
      return listInOtherLists(tx, { tenantId: person.tenantId, callId: call.id }, id);
    });
  }

  async get(actor: Actor, callId: string, id: string): Promise<DecisionView> {
    const person = requirePermission(actor, 'decision:propose');
    const circle = await this.circles.of(person);
    const { hidden, ...found } = await this.database.asActor(actor, (tx) =>
      this.read(tx, person, callId, id),
    );
    const names = { circle, hidden };
    await this.sightings.record(person, circle, knownOf(names, found.lines), 'list');
    return { ...found, lines: found.lines.map((line) => withCard(line, names)) };
  }

  /** Puts up a list. Those who may approve are told that something waits, and applicants nothing. */
  async propose(actor: Actor, callId: string, items: readonly DecisionItem[]): Promise<string> {
    const person = requirePermission(actor, 'decision:propose');
    return this.database.asActor(actor, async (tx) => {
      const call = await callOfOwn(tx, person, 'decision:propose', callId);
      return putUpDecision(tx, person, call.id, items, this.clock.now());
    });
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
      const lines = await checked(tx, { tenantId, callId: decision.callId, id }, items);
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
      await lockListed(tx, person.tenantId, id);
      requireReceived(await listItems(tx, person.tenantId, id));
      await insertApproval(tx, key, { personId: person.personId, shown }, this.clock.now());
      await record(tx, person, id, 'decision.approved');
      const approvals = await listApprovals(tx, person.tenantId, id);
      const approvers = await approversOf(tx, person.tenantId, decision);
      if (!hasQuorum({ ...decision, shown, ...approvers }, approvals)) return 'proposed';
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
        to: { roles: ANSWERING_ROLES },
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
  ): Promise<Read & Pick<KnownNames, 'hidden'>> {
    const { tenantId } = person;
    const { decision, call } = await load(tx, person, callId, id);
    const approvals = await listApprovals(tx, tenantId, id);
    const approvers = await approversOf(tx, tenantId, decision);
    const counted = countedFor(decision, approvals, approvers);
    return {
      ...decision,
      call,
      lines: await listItems(tx, tenantId, id),
      approvals: approvals.map((each) => ({ ...each, counts: counted.includes(each) })),
      proposerSteppedBack: decision.status === 'proposed' && approvers.recused.includes(decision.proposedBy),
      hidden: await listHiddenNames(tx, person, decision),
    };
  }

  private async lock(tx: Tx, person: PersonActor, callId: string, id: string): Promise<Loaded> {
    if (isUuid(id)) await lockDecision(tx, person.tenantId, id);
    return load(tx, person, callId, id);
  }
}
