import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import {
  awardOfOwn,
  findEnding,
  findOwnEnding,
  findReceivedAward,
  inProgramme,
  lockedAward,
  type AwardState,
  type EndingRow,
  type OwnEndingRow,
} from '@puente/grants';
import { Clock, DomainError, isUuid, notFound, staleVersion, type Money } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { closingChecklist, isSettled, type ClosingPoint } from '../core';
import { findClosing, holdBooks } from './closing.repository';
import { confirmEnding, endAward } from './end-award';

/** What has to be so before an award closes, as both sides read it. */
export interface Closing {
  readonly award: { readonly id: string; readonly title: string; readonly state: AwardState };
  readonly points: readonly ClosingPoint[];
  readonly isSettled: boolean;
  /** What was agreed and not paid: it is released when the award closes or ends. */
  readonly unpaid: Money;
}

/** The same for the nonprofit's people, with what they asked for and how it ended. */
export interface OwnClosing extends Closing {
  readonly ending: OwnEndingRow | null;
}

/** The same for the funder's people, with who began it. */
export interface FunderClosing extends Closing {
  readonly ending: EndingRow | null;
}

/** What is still to be done before an award closes, and its close by somebody who did not begin it. */
@Injectable()
export class ClosingService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** For the funder's people. */
  async of(actor: Actor, awardId: string): Promise<FunderClosing> {
    const person = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, async (tx) => {
      const award = await awardOfOwn(tx, person, 'award:read', awardId);
      const ending = await findEnding(tx, person.tenantId, awardId);
      return { ...(await closingOf(tx, person, award)), ending };
    });
  }

  /** For the nonprofit's people. */
  async ownOf(actor: Actor, awardId: string): Promise<OwnClosing> {
    const person = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, async (tx) => {
      const award = isUuid(awardId) ? await findReceivedAward(tx, person.tenantId, awardId) : null;
      if (!award) throw notFound();
      const ending = await findOwnEnding(tx, person.tenantId, awardId);
      return { ...(await closingOf(tx, person, award)), ending };
    });
  }

  /**
   * Closes an award exactly as it was `shown`: what is left of it is released in the books, and nothing moves afterwards. Refuses
   * who began it (403), what is not settled (`award-not-settled`, 409), and what changed since (`stale-version`, 409).
   */
  async close(actor: Actor, awardId: string, shown: string): Promise<void> {
    const person = requirePermission(actor, 'payment:propose');
    await this.database.asActor(actor, async (tx) => {
      const award = await lockedAward(tx, person, 'payment:propose', awardId);
      const ending = await findEnding(tx, person.tenantId, awardId);
      if (award.state !== 'closing' || !ending) throw new DomainError('conflict', 'award-state');
      const proposedBy = ending.begunBy ?? undefined;
      requirePermission(actor, 'award:end', { ...inProgramme(award), proposedBy });
      if (ending.shown !== shown) throw staleVersion();
      if (!(await closingOf(tx, person, award)).isSettled) {
        throw new DomainError('conflict', 'award-not-settled');
      }
      if (!(await holdBooks(tx, person.tenantId, awardId))) throw staleVersion();
      const end = { award, ending, shown, at: this.clock.now() };
      await confirmEnding(tx, person, end);
      await endAward(tx, person, end);
    });
  }
}

type Shown = Closing['award'] & { readonly amountMinor: bigint; readonly currency: Money['currency'] };

async function closingOf(tx: Tx, { tenantId }: PersonActor, award: Shown): Promise<Closing> {
  const { id, title, state, currency } = award;
  const row = await findClosing(tx, tenantId, id);
  if (!row) throw notFound();
  const points = closingChecklist(row.facts);
  return {
    award: { id, title, state },
    ...{ points, isSettled: isSettled(points), unpaid: { minor: row.unpaidMinor, currency } },
  };
}
