import { Inject, Injectable } from '@nestjs/common';
import { Database, type Tx } from '@puente/database';
import type { JobData, JobHandler } from '@puente/jobs';
import { DomainError } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { sentMoney } from '../core';
import { postToBooks, treasurerOf, type Bookkeeper } from '../post-to-books';
import { lockMoving, markSent, type MovingPayment } from './moving.repository';
import { recordMoved } from './record-moved';

/** Whom a nonprofit has for what arrives. */
export const RECEIVING_ROLES = [
  'nonprofit-finance',
  'legal-representative',
  'nonprofit-admin',
  'hip-admin',
] as const;

/**
 * Carries out that a payment was sent with its batch: state, books, both records and the notice in one transaction, so that
 * all of it happens once. A payment that is not waiting in a batch that was sent is left alone.
 */
@Injectable()
export class PaymentSendHandler implements JobHandler<'payment.send'> {
  readonly name = 'payment.send' as const;

  constructor(@Inject(Database) private readonly database: Database) {}

  async handle({ tenantId, paymentId }: JobData<'payment.send'>): Promise<void> {
    const treasurer = treasurerOf(tenantId);
    await this.database.asActor(treasurer, async (tx) => {
      const payment = await lockMoving(tx, tenantId, paymentId);
      if (payment?.state === 'batched' && payment.batchSentOn) await send(tx, treasurer, payment);
    });
  }
}

async function send(tx: Tx, treasurer: Bookkeeper, payment: MovingPayment): Promise<void> {
  const { id, awardId, nonprofitId, batchSentOn: happenedOn, rate, transferCurrency } = payment;
  const agreed = { minor: payment.amountMinor, currency: payment.currency };
  const transfer = sentMoney(agreed, transferCurrency, rate);
  if (!transfer) throw new DomainError('conflict', 'rate-needed');
  await markSent(tx, payment, transfer, happenedOn!);
  await postToBooks(tx, treasurer, {
    ...{ awardId, businessKey: `payment:${id}:sent`, happenedOn: happenedOn! },
    event: { kind: 'send', agreed, transfer },
  });
  await recordMoved(tx, treasurer, payment, 'payment.sent');
  const to = { roles: RECEIVING_ROLES };
  await addNotice(tx, { tenantId: nonprofitId, to, kind: 'payment-sent', subjectId: id });
}
