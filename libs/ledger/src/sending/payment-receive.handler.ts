import { Inject, Injectable } from '@nestjs/common';
import { Database, type Tx } from '@puente/database';
import type { JobData, JobHandler } from '@puente/jobs';
import { addNotice } from '@puente/mail';
import { permissionRule } from '@puente/permissions';
import { postToBooks, treasurerOf, type Bookkeeper } from '../post-to-books';
import { findReceipt, lockMoving, markReceived, type MovingPayment } from './moving.repository';
import { recordMoved } from './record-moved';

/** Records in the payer's books what a nonprofit said of a payment, once; who pays is told that it arrived. */
@Injectable()
export class PaymentReceiveHandler implements JobHandler<'payment.receive'> {
  readonly name = 'payment.receive' as const;

  constructor(@Inject(Database) private readonly database: Database) {}

  async handle({ tenantId, paymentId }: JobData<'payment.receive'>): Promise<void> {
    const treasurer = treasurerOf(tenantId);
    await this.database.asActor(treasurer, async (tx) => {
      const payment = await lockMoving(tx, tenantId, paymentId);
      if (payment?.state === 'sent') await receive(tx, treasurer, payment);
    });
  }
}

async function receive(tx: Tx, treasurer: Bookkeeper, payment: MovingPayment): Promise<void> {
  const { tenantId, id, awardId, amountMinor, currency, transferCurrency, rate } = payment;
  const receipt = await findReceipt(tx, tenantId, id);
  if (!receipt) return;
  const { minor, receivedOn } = receipt;
  await markReceived(tx, payment, minor, receivedOn);
  const transfer = { money: { minor, currency: transferCurrency }, rate };
  await postToBooks(tx, treasurer, {
    ...{ awardId, businessKey: `payment:${id}:received`, happenedOn: receivedOn },
    event: { kind: 'receive', agreed: { minor: amountMinor, currency }, transfer },
  });
  await recordMoved(tx, treasurer, payment, 'payment.received');
  const to = { roles: permissionRule('batch:send').roles };
  await addNotice(tx, { tenantId, to, kind: 'payment-received', subjectId: id });
}
