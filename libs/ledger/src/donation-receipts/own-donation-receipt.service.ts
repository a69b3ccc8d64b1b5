import { Inject, Injectable } from '@nestjs/common';
import { brokenConstraint, Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { refusal, TakeIn, type ArrivedFile, type CfdiFacts, type ReadReceipt } from '@puente/documents';
import {
  Clock,
  dayInMexico,
  DomainError,
  isUuid,
  notFound,
  parseDateOnly,
  type DateOnly,
} from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { compareWith, receiptDueOn, totalOf, type ReceiptFacts } from '../core';
import { findOwnTransfer, type OwnTransfer } from '../sending/own-transfer.repository';
import { recordMoved } from '../sending/record-moved';
import {
  deleteDonationReceipt,
  findDonationReceipt,
  findOwnIssuer,
  insertDonationReceipt,
  listMissingReceipts,
  type AddedReceipt,
  type MissingReceipt,
} from './donation-receipt.repository';

/** A payment of one's own with its receipt. */
export interface OwnDonationReceipt {
  readonly payment: OwnTransfer;
  readonly receipt: AddedReceipt | null;
  /** Until when one is awaited; null before the money arrived. */
  readonly dueOn: DateOnly | null;
}

const RECEIPTED = ['sent', 'received'];

/** A nonprofit adds the receipt of a donation to the payment that it is for: it is read, compared, and its file is gone. */
@Injectable()
export class OwnDonationReceiptService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(TakeIn) private readonly takeIn: TakeIn,
  ) {}

  async get(actor: Actor, paymentId: string): Promise<OwnDonationReceipt> {
    const { tenantId } = requirePermission(actor, 'payment:read-own');
    return this.database.asActor(actor, async (tx) => {
      const payment = await own(tx, tenantId, paymentId);
      const receipt = await findDonationReceipt(tx, { tenantId: payment.tenantId, paymentId });
      return { payment, receipt, dueOn: payment.receivedOn && receiptDueOn(payment.receivedOn) };
    });
  }

  /** Payments that arrived and whose receipt is missing, the oldest first. */
  async missing(actor: Actor): Promise<MissingReceipt[]> {
    requirePermission(actor, 'payment:read-own');
    return this.database.asActor(actor, (tx) => listMissingReceipts(tx, dayInMexico(this.clock.now())));
  }

  /**
   * Reads an arrived file and adds what it says. Refuses what is no receipt of a donation with a code, a second one
   * (`donation-receipt-there`, 409), and one that counts for another payment (`donation-receipt-counted`, 409).
   */
  async add(actor: Actor, paymentId: string, arrived: ArrivedFile): Promise<void> {
    const person = requirePermission(actor, 'payment:confirm');
    try {
      await this.refuseEarly(actor, person, paymentId);
    } catch (error) {
      await this.takeIn.drop(arrived.file);
      throw error;
    }
    const read = await this.takeIn.readReceipt(arrived);
    await this.database.asActor(actor, (tx) => this.insert(tx, person, paymentId, read));
  }

  /** The same for a receipt that came as text. */
  async addText(actor: Actor, paymentId: string, xml: string): Promise<void> {
    requirePermission(actor, 'payment:confirm');
    await this.add(actor, paymentId, await this.takeIn.arriveText('recibo.xml', xml));
  }

  /** Takes the receipt away again that nobody accepted; its number may be used for another payment. */
  async remove(actor: Actor, paymentId: string): Promise<void> {
    const person = requirePermission(actor, 'payment:confirm');
    await this.database.asActor(actor, async (tx) => {
      const payment = await own(tx, person.tenantId, paymentId);
      const key = { tenantId: payment.tenantId, paymentId };
      if (!(await findDonationReceipt(tx, key))) throw notFound();
      if (!(await deleteDonationReceipt(tx, key))) {
        throw new DomainError('conflict', 'donation-receipt-accepted');
      }
      await recordMoved(tx, person, payment, 'donation-receipt.removed');
    });
  }

  private async refuseEarly(actor: Actor, { tenantId }: PersonActor, paymentId: string): Promise<void> {
    await this.database.asActor(actor, async (tx) => {
      const payment = await own(tx, tenantId, paymentId);
      if (!RECEIPTED.includes(payment.state)) throw new DomainError('conflict', 'payment-state');
      const key = { tenantId: payment.tenantId, paymentId };
      if (await findDonationReceipt(tx, key)) throw new DomainError('conflict', 'donation-receipt-there');
    });
  }

  private async insert(tx: Tx, person: PersonActor, paymentId: string, read: ReadReceipt): Promise<void> {
    const payment = await own(tx, person.tenantId, paymentId);
    const facts = factsOf(read.facts);
    const comparison = compareWith(facts, payment, await findOwnIssuer(tx, person.tenantId));
    const of = { tenantId: payment.tenantId, paymentId, nonprofitId: person.tenantId };
    const act = { by: person.personId, at: this.clock.now() };
    try {
      await insertDonationReceipt(tx, { ...of, facts, comparison, scan: read.scan, ...act });
    } catch (error) {
      const code = REFUSED[brokenConstraint(error) ?? ''];
      if (!code) throw error;
      throw new DomainError('conflict', code);
    }
    await recordMoved(tx, person, payment, 'donation-receipt.added');
  }
}

const REFUSED: Readonly<Record<string, string>> = {
  pk_donation_receipts: 'donation-receipt-there',
  pk_counted_receipts: 'donation-receipt-counted',
};

async function own(tx: Tx, nonprofitId: string, paymentId: string): Promise<OwnTransfer> {
  const payment = isUuid(paymentId) ? await findOwnTransfer(tx, nonprofitId, paymentId) : null;
  if (!payment) throw notFound();
  return payment;
}

/** As it was read, with its total in minor units; a total with parts of them is refused. */
function factsOf({ total, issuedOn, letterOn, ...facts }: CfdiFacts): ReceiptFacts {
  const [totalMinor, on, letterDay] = [totalOf(total), parseDateOnly(issuedOn), parseDateOnly(letterOn)];
  if (totalMinor === null || !on || !letterDay) throw refusal('cfdi-incomplete');
  return { ...facts, totalMinor, issuedOn: on, letterOn: letterDay };
}
