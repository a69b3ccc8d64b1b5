import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import {
  beginEnding,
  declineEnding,
  findEnding,
  giveUpOpenAmendments,
  inProgramme,
  isEndable,
  lockedAward,
  parseTermination,
  reachOf,
  recordForBoth,
  REQUIREMENT_LIMITS,
  takeUpEnding,
  withdrawEnding,
  wordFaults,
  type AwardRow,
  type EndingRow,
  type EndingState,
} from '@puente/grants';
import { Clock, DomainError, invalid, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { ANSWERING_ROLES, permissionRule, requirePermission } from '@puente/permissions';
import { PaymentService } from '../payments/payment.service';
import { holdBooks } from './closing.repository';
import { confirmEnding, endAward } from './end-award';
import { giveUpPlan } from './give-up-plan';

export interface TerminationInput {
  /** One of the kinds of reason; both sides read it. */
  readonly reason: string;
  /** What the nonprofit reads once it has ended; may be empty. */
  readonly note: string;
}

/** An award ends before its time: proposed by one person, confirmed exactly as shown by another who keeps the books. */
@Injectable()
export class TerminationService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PaymentService) private readonly payments: PaymentService,
  ) {}

  /** Proposes it, or goes on with what the nonprofit asked for. One under way at a time (`ending-under-way`, 409). */
  async propose(actor: Actor, awardId: string, input: TerminationInput): Promise<void> {
    const person = requirePermission(actor, 'award:turn');
    const { termination, errors } = parseTermination(input);
    if (!termination) throw invalid(errors);
    await this.database.asActor(actor, async (tx) => {
      const award = await endable(tx, person, awardId);
      const ending = await findEnding(tx, person.tenantId, awardId);
      const act = { by: person.personId, at: this.clock.now() };
      if (ending?.state === 'requested') {
        const key = { ...ending, seenVersion: ending.version };
        if (!(await takeUpEnding(tx, key, act, termination))) throw staleVersion();
      } else {
        const of = { tenantId: award.tenantId, id: randomUUID(), awardId, nonprofitId: award.nonprofitId };
        await beginEnding(tx, { ...of, kind: 'termination', ...termination }, act);
      }
      await record(tx, person, award, 'ending.begun');
      const to = { roles: permissionRule('award:end').roles, within: reachOf(award) };
      await addNotice(tx, { tenantId: award.tenantId, to, kind: 'ending-to-confirm', subjectId: awardId });
    });
  }

  /** Takes back what was proposed, while nobody confirmed it. */
  async withdraw(actor: Actor, awardId: string, seenVersion: number): Promise<void> {
    await this.answer(actor, awardId, 'begun', async (tx, person, award, ending) => {
      if (!(await withdrawEnding(tx, { ...ending, seenVersion }))) throw staleVersion();
      await record(tx, person, award, 'ending.withdrawn');
      if (ending.askedAt) await tellAnswered(tx, award);
    });
  }

  /** Says no to what the nonprofit asked for, with the reason. */
  async decline(actor: Actor, awardId: string, seenVersion: number, answer: string): Promise<void> {
    const words = answer.trim();
    const faults = wordFaults('answer', words, REQUIREMENT_LIMITS.words);
    if (faults.length > 0) throw invalid(faults);
    await this.answer(actor, awardId, 'requested', async (tx, person, award, ending) => {
      if (!(await declineEnding(tx, { ...ending, seenVersion }, words))) throw staleVersion();
      await recordForBoth(tx, person, award, 'ending.declined');
      await tellAnswered(tx, award);
    });
  }

  /**
   * Ends the award exactly as it was `shown`: payments that did not leave and a change under way are withdrawn, instalments
   * cancelled, what is left is released, and nothing is due any more; what was sent is still confirmed or comes back. Refuses who proposed it (403), what
   * changed since (`stale-version`, 409), and while a payment is in a batch (`award-payments-batched`, 409).
   */
  async confirm(actor: Actor, awardId: string, shown: string): Promise<void> {
    const person = requirePermission(actor, 'payment:propose');
    await this.database.asActor(actor, async (tx) => {
      const award = await lockedAward(tx, person, 'payment:propose', awardId);
      const ending = await findEnding(tx, person.tenantId, awardId);
      requireStanding(award, ending, 'begun');
      const proposedBy = ending.begunBy ?? undefined;
      requirePermission(actor, 'award:end', { ...inProgramme(award), proposedBy });
      if (ending.shown !== shown) throw staleVersion();
      if (!(await holdBooks(tx, person.tenantId, awardId))) throw staleVersion();
      const end = { award, ending, shown, at: this.clock.now() };
      await confirmEnding(tx, person, end);
      await giveUpPlan(tx, person, this.payments, end);
      await endAward(tx, person, end);
      await giveUpOpenAmendments(tx, person, award);
    });
  }

  private async answer(
    actor: Actor,
    awardId: string,
    state: EndingState,
    act: (tx: Tx, person: PersonActor, award: AwardRow, ending: EndingRow) => Promise<void>,
  ): Promise<void> {
    const person = requirePermission(actor, 'award:turn');
    await this.database.asActor(actor, async (tx) => {
      const award = await endable(tx, person, awardId);
      const ending = await findEnding(tx, person.tenantId, awardId);
      requireStanding(award, ending, state);
      await act(tx, person, award, ending);
    });
  }
}

async function endable(tx: Tx, person: PersonActor, awardId: string): Promise<AwardRow> {
  const award = await lockedAward(tx, person, 'award:turn', awardId);
  if (!isEndable(award.state)) throw new DomainError('conflict', 'award-state');
  return award;
}

function requireStanding(
  { state }: AwardRow,
  ending: EndingRow | null,
  of: EndingState,
): asserts ending is EndingRow {
  if (!isEndable(state)) throw new DomainError('conflict', 'award-state');
  if (ending?.kind !== 'termination' || ending.state !== of) {
    throw new DomainError('conflict', 'ending-state');
  }
}

/** What the funder’s people still talk over is not told to the nonprofit, nor in its record. */
async function record(tx: Tx, person: PersonActor, award: AwardRow, action: AuditAction): Promise<void> {
  const { tenantId, id: subjectId } = award;
  await recordAudit(tx, person, { tenantId, action, subjectType: 'award', subjectId });
}

const tellAnswered = (tx: Tx, { nonprofitId, id }: AwardRow): Promise<void> =>
  addNotice(tx, {
    ...{ tenantId: nonprofitId, to: { roles: ANSWERING_ROLES } },
    ...{ kind: 'my-ending-answered', subjectId: id },
  });
