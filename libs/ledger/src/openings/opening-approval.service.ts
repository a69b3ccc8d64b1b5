import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, recordAudits, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { bringAwards, namedOfMet, takeBackAwards, type BroughtAward } from '@puente/grants';
import { Clock, dayInMexico, DomainError, staleVersion, type DateOnly } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { Circles, type Circle } from '@puente/matching';
import { ANSWERING_ROLES, requirePermission } from '@puente/permissions';
import { openingKey, type LedgerEvent } from '../core';
import { postToBooks, reverseInBooks } from '../post-to-books';
import { lockedOpening, requireStep } from './own-opening';
import {
  approveOpening,
  awaitAwards,
  endOpening,
  grantsIn,
  type OpeningGrant,
  type OpeningRow,
} from './opening.repository';

/** Opening balances enter the books when a second person approves them as shown, all at once, and leave them the same way. */
@Injectable()
export class OpeningApprovalService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
  ) {}

  /**
   * Makes awards of the grants and posts where they stood, exactly as it was `shown`, by somebody who did not propose it. Refuses
   * one with a nonprofit that may no longer be named (`opening-does-not-stand`, 409).
   */
  async approve(actor: Actor, id: string, shown: string): Promise<void> {
    const person = requirePermission(actor, 'opening:propose');
    const circle = await this.circles.of(person);
    const act = { by: person.personId, at: this.clock.now() };
    await this.database.asActor(actor, async (tx) => {
      const row = await lockedOpening(tx, person, id);
      requirePermission(actor, 'opening:approve', { proposedBy: row.proposedBy });
      requireStep(row, 'approved');
      if (row.shown !== shown) throw staleVersion();
      const grants = await grantsIn(tx, person.tenantId, id);
      await requireNamed(tx, person, circle, grants);
      const key = { tenantId: person.tenantId, id, seenVersion: row.version };
      if (!(await approveOpening(tx, key, act, shown))) throw staleVersion();
      // The books first: nothing is posted to an award that is over.
      await awaitAwards(tx);
      for (const grant of grants) await open(tx, person, grant);
      await bring(tx, row, act, grants);
      await tell(tx, person, id, grants, 'approved');
    });
  }

  /**
   * Takes all of it back: the awards are withdrawn and the books as they were before. Refuses once anything happened to one of them
   * (`opening-in-use`, 409).
   */
  async takeBack(actor: Actor, id: string, seenVersion: number): Promise<void> {
    const person = requirePermission(actor, 'opening:take-back');
    const { tenantId, personId: by } = person;
    const at = this.clock.now();
    await this.database.asActor(actor, async (tx) => {
      requireStep(await lockedOpening(tx, person, id), 'taken-back');
      const key = { tenantId, id, seenVersion };
      if (!(await endOpening(tx, key, 'taken-back', { by, at }))) throw staleVersion();
      const grants = await grantsIn(tx, tenantId, id);
      const awards = grants.map(({ awardId }) => awardId);
      const count = await takeBackAwards(tx, tenantId, awards);
      if (count < awards.length) throw new DomainError('conflict', 'opening-in-use');
      for (const grant of grants) await undo(tx, person, grant, dayInMexico(at));
      await tell(tx, person, id, grants, 'taken-back');
    });
  }
}

async function requireNamed(
  tx: Tx,
  person: PersonActor,
  circle: Circle,
  grants: readonly OpeningGrant[],
): Promise<void> {
  const named = new Set((await namedOfMet(tx, person, circle)).map(({ id }) => id));
  if (grants.every(({ nonprofitId }) => named.has(nonprofitId))) return;
  throw new DomainError('conflict', 'opening-does-not-stand');
}

async function bring(
  tx: Tx,
  row: OpeningRow,
  { by, at }: { readonly by: string; readonly at: Date },
  grants: readonly OpeningGrant[],
): Promise<void> {
  const awards = grants.map((grant): BroughtAward => {
    const { awardId: id, nonprofitId, amountMinor, currency, grantedOn: startsOn, endsOn } = grant;
    const state = endsOn < row.asOf ? 'closed' : 'active';
    return { id, nonprofitId, state, amountMinor, currency, startsOn, endsOn };
  });
  await bringAwards(tx, { ...row, approvedBy: by, approvedAt: at }, awards);
}

/** On the day of the grant: month by month the books say what stood then. */
async function open(tx: Tx, person: PersonActor, grant: OpeningGrant): Promise<void> {
  const { awardId, key, attempt, grantedOn: happenedOn } = grant;
  const event = openingEvent(grant);
  await postToBooks(tx, person, { awardId, businessKey: openingKey(key, attempt), happenedOn, event });
}

function openingEvent({ amountMinor, receivedMinor, currency }: OpeningGrant): LedgerEvent {
  const money = (minor: bigint) => ({ minor, currency });
  const committed = money(amountMinor - receivedMinor);
  return { kind: 'opening', committed, sent: money(0n), received: money(receivedMinor) };
}

async function undo(
  tx: Tx,
  person: PersonActor,
  { key, attempt }: OpeningGrant,
  happenedOn: DateOnly,
): Promise<void> {
  const reversed = openingKey(key, attempt);
  await reverseInBooks(tx, person, { reversed, businessKey: `${reversed}:reversed`, happenedOn });
}

/** In the chains of both sides, each award; whom it was given is told once. */
async function tell(
  tx: Tx,
  person: PersonActor,
  id: string,
  grants: readonly OpeningGrant[],
  done: 'approved' | 'taken-back',
): Promise<void> {
  const { tenantId } = person;
  const brought = done === 'approved' ? 'award.brought' : 'award.brought-back';
  const subject = { tenantId, subjectType: 'opening', subjectId: id } as const;
  await recordAudit(tx, person, { ...subject, action: `opening.${done}`, detail: { rows: grants.length } });
  await recordAudits(
    tx,
    person,
    grants.flatMap((grant) => sidesOf(tenantId, grant, brought)),
  );
  for (const nonprofitId of new Set(grants.map((grant) => grant.nonprofitId))) {
    const kind = done === 'approved' ? 'award-brought' : 'award-brought-back';
    await addNotice(tx, { tenantId: nonprofitId, to: { roles: ANSWERING_ROLES }, kind });
  }
}

const sidesOf = (payer: string, { nonprofitId, awardId }: OpeningGrant, action: AuditAction) =>
  [payer, nonprofitId].map((tenantId) => ({
    ...{ tenantId, action, subjectType: 'award', subjectId: awardId },
  }));
