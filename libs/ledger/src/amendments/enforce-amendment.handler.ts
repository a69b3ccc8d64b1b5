import { Inject, Injectable } from '@nestjs/common';
import { Database, type Tx } from '@puente/database';
import { giveUp, lockAgreed, putInForce, type AgreedAmendment } from '@puente/grants';
import type { JobData, JobHandler } from '@puente/jobs';
import { Clock, dayInMexico, DomainError, type DateOnly } from '@puente/kernel';
import { balancesOf } from '../ledger.repository';
import { postToBooks, treasurerOf, type Bookkeeper } from '../post-to-books';

/**
 * Puts an amendment in force together with the books, all or nothing, so that award and books never disagree. One whose amount
 * is no longer free is given up, and both sides are told.
 */
@Injectable()
export class EnforceAmendmentHandler implements JobHandler<'amendment.enforce'> {
  readonly name = 'amendment.enforce' as const;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle({ tenantId, amendmentId }: JobData<'amendment.enforce'>): Promise<void> {
    const treasurer = treasurerOf(tenantId);
    const act = (does: (tx: Tx, agreed: AgreedAmendment) => Promise<void>): Promise<void> =>
      this.database.asActor(treasurer, async (tx) => {
        const agreed = await lockAgreed(tx, tenantId, amendmentId);
        if (agreed) await does(tx, agreed);
      });
    const today = dayInMexico(this.clock.now());
    try {
      await act(async (tx, agreed) => {
        await book(tx, treasurer, agreed, today);
        await putInForce(tx, treasurer, agreed, today);
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await act((tx, agreed) => giveUp(tx, treasurer, agreed));
    }
  }
}

/** Where the books have not begun the job is tried again: they begin with the award as it was agreed. */
async function book(
  tx: Tx,
  treasurer: Extract<Bookkeeper, { kind: 'system' }>,
  { tenantId, id, awardId, before, terms }: AgreedAmendment,
  happenedOn: DateOnly,
): Promise<void> {
  const minor = BigInt(terms.amountMinor) - BigInt(before.amountMinor);
  if (minor === 0n) return;
  if (!(await balancesOf(tx, tenantId, awardId))) {
    throw new Error('The books of an amended award have not begun.');
  }
  const event = { kind: 'amendment', change: { minor, currency: terms.currency } } as const;
  await postToBooks(tx, treasurer, { awardId, businessKey: `amendment:${id}`, happenedOn, event });
}
