import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, dayInMexico, DomainError, isUuid, notFound, staleVersion } from '@puente/kernel';
import { Circles, Sightings } from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import { agreesInAll } from '../core';
import { lockedPayment, paymentViews, type PaymentView } from '../payments/own-payment';
import { findPayment } from '../payments/payment.repository';
import { reasonOf } from '../payments/reason-of';
import { recordForBoth } from '../payments/record-for-both';
import {
  acceptDonationReceipt,
  findDonationReceipt,
  listMissingReceipts,
  type AddedReceipt,
  type MissingReceipt,
} from './donation-receipt.repository';

/** A receipt for who pays: whose RFC and letter it names is told where the nonprofit's name is known. */
export type ReceiptForPayer = Omit<AddedReceipt, 'issuerRfc' | 'letter' | 'legend'> & {
  readonly issuerRfc: string | null;
  readonly letter: string | null;
};

export interface PaymentReceipt {
  readonly payment: PaymentView;
  readonly receipt: ReceiptForPayer | null;
}

/** The receipts of donations as who pays reads them, and says that they will do. */
@Injectable()
export class DonationReceiptService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  async get(actor: Actor, paymentId: string): Promise<PaymentReceipt> {
    const person = requirePermission(actor, 'payment:read');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const row = isUuid(paymentId) ? await findPayment(tx, person.tenantId, paymentId) : null;
      const known = { circle, sightings: this.sightings };
      const [payment] = row ? await paymentViews(tx, person, known, this.clock, [row]) : [];
      if (!payment) throw notFound();
      requirePermission(actor, 'payment:read', { programmeId: payment.award.programmeId ?? undefined });
      const receipt = await findDonationReceipt(tx, { tenantId: person.tenantId, paymentId });
      return { payment, receipt: receipt && asToldTo(payment, receipt) };
    });
  }

  /** Payments whose receipt is missing, the oldest first; of one award, or of all that the reader works on. */
  async missing(actor: Actor, awardId: string | null = null): Promise<MissingReceipt[]> {
    requirePermission(actor, 'payment:read');
    return this.database.asActor(actor, (tx) =>
      listMissingReceipts(tx, dayInMexico(this.clock.now()), awardId),
    );
  }

  /** Accepts the receipt of the number that was shown; where anything did not agree, with a reason. */
  async accept(actor: Actor, paymentId: string, uuid: string, reason: string): Promise<void> {
    const person = requirePermission(actor, 'donation-receipt:accept');
    await this.database.asActor(actor, async (tx) => {
      const { row } = await lockedPayment(tx, person, 'donation-receipt:accept', paymentId);
      const key = { tenantId: person.tenantId, paymentId };
      const receipt = await findDonationReceipt(tx, key);
      if (!receipt) throw notFound();
      if (receipt.acceptedAt) throw new DomainError('conflict', 'donation-receipt-accepted');
      await this.save(tx, person, key, receipt, { uuid, reason });
      await recordForBoth(tx, person, row, 'donation-receipt.taken', 'payment');
    });
  }

  private async save(
    tx: Tx,
    person: PersonActor,
    key: { readonly tenantId: string; readonly paymentId: string },
    receipt: AddedReceipt,
    { uuid, reason }: { readonly uuid: string; readonly reason: string },
  ): Promise<void> {
    const words = agreesInAll(receipt.comparison) && reason.trim() === '' ? '' : reasonOf(reason);
    const act = { by: person.personId, at: this.clock.now(), reason: words };
    if (receipt.uuid !== uuid || !(await acceptDonationReceipt(tx, key, uuid, act))) throw staleVersion();
  }
}

function asToldTo({ award }: PaymentView, receipt: AddedReceipt): ReceiptForPayer {
  const { legend: _legend, ...told } = receipt;
  return award.card?.named ? told : { ...told, issuerRfc: null, letter: null };
}
