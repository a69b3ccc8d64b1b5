import { Inject, Injectable } from '@nestjs/common';
import { brokenConstraint, Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import {
  Clock,
  dayInMexico,
  DomainError,
  invalid,
  isUuid,
  notFound,
  parseDateOnly,
  parseMinor,
} from '@puente/kernel';
import type { DateOnly, FieldError } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { findOwnTransfer, insertReceipt, type OwnTransfer } from './own-transfer.repository';
import { recordMoved } from './record-moved';

/** What arrived, as somebody types it. */
export interface ReceiptInput {
  /** Decimal text in the currency of the transfer. */
  readonly amount: string;
  /** As the bank's statement says; it must be that of the transfer. */
  readonly currency: string;
  readonly receivedOn: string;
}

/** A nonprofit says what arrived of a payment that is on its way; its payer's books follow. */
@Injectable()
export class OwnReceiptService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One payment of one's own: agreed, sent and received, with the rate. */
  async get(actor: Actor, paymentId: string): Promise<OwnTransfer> {
    const { tenantId } = requirePermission(actor, 'payment:read-own');
    return this.database.asActor(actor, (tx) => own(tx, tenantId, paymentId));
  }

  /** Says what arrived, once (`receipt-there`, 409); refuses a payment that is not on its way (`payment-state`, 409). */
  async confirm(actor: Actor, paymentId: string, input: ReceiptInput): Promise<void> {
    const person = requirePermission(actor, 'payment:confirm');
    await this.database.asActor(actor, async (tx) => {
      const payment = await own(tx, person.tenantId, paymentId);
      if (payment.receipt) throw new DomainError('conflict', 'receipt-there');
      if (payment.state !== 'sent') throw new DomainError('conflict', 'payment-state');
      const said = this.read(payment, input);
      await this.save(tx, person, payment, said);
      const data = { tenantId: payment.tenantId, paymentId };
      await addToOutbox(tx, { name: 'payment.receive', data, tenantId: person.tenantId });
    });
  }

  private read(payment: OwnTransfer, input: ReceiptInput): { minor: bigint; receivedOn: DateOnly } {
    const minor = parseMinor(input.amount);
    const receivedOn = parseDateOnly(input.receivedOn);
    const faults: FieldError[] = [
      ...faultOfAmount(minor),
      ...(input.currency === payment.transferCurrency
        ? []
        : [{ field: 'currency', code: 'receipt-currency' }]),
      ...faultOfDay(receivedOn, payment.sentOn, dayInMexico(this.clock.now())),
    ];
    if (faults.length > 0) throw invalid(faults);
    return { minor: minor!, receivedOn: receivedOn! };
  }

  private async save(
    tx: Tx,
    person: PersonActor,
    payment: OwnTransfer,
    said: { readonly minor: bigint; readonly receivedOn: DateOnly },
  ): Promise<void> {
    const of = { tenantId: payment.tenantId, paymentId: payment.id, nonprofitId: person.tenantId };
    try {
      await insertReceipt(tx, { ...of, ...said, saidBy: person.personId, saidAt: this.clock.now() });
    } catch (error) {
      if (brokenConstraint(error) !== 'pk_payment_receipts') throw error;
      throw new DomainError('conflict', 'receipt-there');
    }
    await recordMoved(tx, person, payment, 'payment.confirmed');
  }
}

async function own(tx: Tx, nonprofitId: string, paymentId: string): Promise<OwnTransfer> {
  const payment = isUuid(paymentId) ? await findOwnTransfer(tx, nonprofitId, paymentId) : null;
  if (!payment) throw notFound();
  return payment;
}

function faultOfAmount(minor: bigint | null): FieldError[] {
  if (minor === null) return [{ field: 'amount', code: 'amount-not-readable' }];
  return minor > 0n ? [] : [{ field: 'amount', code: 'amount-not-positive' }];
}

/** The day of an arrival: not before it was sent, and not in the future. */
function faultOfDay(day: DateOnly | null, sentOn: DateOnly | null, today: DateOnly): FieldError[] {
  if (day === null) return [{ field: 'receivedOn', code: 'required' }];
  if (day > today) return [{ field: 'receivedOn', code: 'day-in-future' }];
  return sentOn && day < sentOn ? [{ field: 'receivedOn', code: 'receipt-before-sent' }] : [];
}
