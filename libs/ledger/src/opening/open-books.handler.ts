import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@puente/database';
import type { JobData, JobHandler } from '@puente/jobs';
import { Clock, dayInMexico } from '@puente/kernel';
import { postToBooks, treasurerOf } from '../post-to-books';
import { awardedAmount } from './awarded-amount.repository';

/** Begins the books of an award that became active, once. One that is not active, or no longer there, has none. */
@Injectable()
export class OpenBooksHandler implements JobHandler<'books.open'> {
  readonly name = 'books.open' as const;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle({ tenantId, awardId }: JobData<'books.open'>): Promise<void> {
    const treasurer = treasurerOf(tenantId);
    const happenedOn = dayInMexico(this.clock.now());
    await this.database.asActor(treasurer, async (tx) => {
      const amount = await awardedAmount(tx, tenantId, awardId);
      if (!amount) return;
      const event = { kind: 'award', amount } as const;
      await postToBooks(tx, treasurer, { awardId, businessKey: `award:${awardId}`, happenedOn, event });
    });
  }
}
