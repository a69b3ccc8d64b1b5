import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor } from '@puente/database';
import { findReceivedAward, type ReceivedAwardRow } from '@puente/grants';
import { Clock, isUuid, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { listReceivedPayments, type ReceivedPayment } from '../payments/received-payment.repository';
import { disbursementViews, type DisbursementView } from './plan-view';

/** What a nonprofit is to receive of an award, and what was paid of it. */
export interface ReceivedMoney {
  readonly award: ReceivedAwardRow;
  readonly disbursements: readonly DisbursementView[];
  readonly payments: readonly ReceivedPayment[];
}

/** The money of an award as its nonprofit reads it: amounts, days, states, and what is missing and who has it. */
@Injectable()
export class ReceivedMoneyService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async of(actor: Actor, awardId: string): Promise<ReceivedMoney> {
    const person = requirePermission(actor, 'payment:read-own');
    return this.database.asActor(actor, async (tx) => {
      const award = isUuid(awardId) ? await findReceivedAward(tx, person.tenantId, awardId) : null;
      if (!award) throw notFound();
      const disbursements = await disbursementViews(tx, person, award, this.clock);
      return { award, disbursements, payments: await listReceivedPayments(tx, person.tenantId, awardId) };
    });
  }
}
