import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import {
  canTransition,
  Clock,
  dayInMexico,
  DomainError,
  invalid,
  isUuid,
  notFound,
  parseDateOnly,
  staleVersion,
  type DateOnly,
} from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { requirePermission } from '@puente/permissions';
import { PAYMENT_TRANSITIONS } from '../core';
import { releaseIfOver } from '../endings/end-award';
import { postToBooks, reverseInBooks } from '../post-to-books';
import {
  findMoving,
  findReceipt,
  insertReturn,
  lockMoving,
  markBack,
  type MovingPayment,
} from './moving.repository';
import { RECEIVING_ROLES } from './payment-send.handler';
import { recordMoved } from './record-moved';

/** What came back, as somebody types it. */
export interface ReturnInput {
  readonly happenedOn: string;
  readonly reason: string;
}

interface Back {
  readonly happenedOn: DateOnly;
  readonly reason: string;
}

const LONGEST_REASON = 1000;

/** Single payments that the bank did not carry out, or that came back after they had arrived. */
@Injectable()
export class PaymentReturnService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A payment that was sent, for its payer: agreed, sent and received, with the rate. */
  async get(actor: Actor, id: string): Promise<MovingPayment> {
    const { tenantId } = requirePermission(actor, 'batch:read');
    const payment = await this.database.asActor(actor, async (tx) =>
      isUuid(id) ? findMoving(tx, tenantId, id) : null,
    );
    if (!payment) throw notFound();
    return payment;
  }

  /**
   * The bank did not carry out a payment that was said to be sent: its record in the books is undone, its money is free, and its
   * instalment can be paid anew. Refuses one of which its nonprofit said that it arrived (`receipt-there`, 409).
   */
  async reverse(actor: Actor, id: string, seenVersion: number, input: ReturnInput): Promise<void> {
    await this.takeBack(actor, id, seenVersion, 'reversed', input, async (tx, person, payment, on) => {
      if (await findReceipt(tx, payment.tenantId, id)) throw new DomainError('conflict', 'receipt-there');
      const key = `payment:${id}`;
      const reversal = { reversed: `${key}:sent`, businessKey: `${key}:reversed`, happenedOn: on };
      await reverseInBooks(tx, person, reversal);
      await postToBooks(tx, person, {
        ...{ awardId: payment.awardId, businessKey: `${key}:released`, happenedOn: on },
        event: { kind: 'release', amount: agreedOf(payment) },
      });
      await releaseIfOver(tx, person, { awardId: payment.awardId, businessKey: `${key}:over` }, on);
    });
  }

  /** The money of a payment came back after it had arrived; it stands as returned until its instalment is proposed anew. */
  async return(actor: Actor, id: string, seenVersion: number, input: ReturnInput): Promise<void> {
    await this.takeBack(actor, id, seenVersion, 'returned', input, async (tx, person, payment, on) => {
      if (payment.state !== 'received') throw new DomainError('conflict', 'payment-state');
      const money = { minor: payment.receivedMinor!, currency: payment.transferCurrency };
      await postToBooks(tx, person, {
        ...{ awardId: payment.awardId, businessKey: `payment:${id}:returned`, happenedOn: on },
        event: { kind: 'return', agreed: agreedOf(payment), transfer: { money, rate: payment.rate } },
      });
    });
  }

  private async takeBack(
    actor: Actor,
    id: string,
    seenVersion: number,
    kind: 'reversed' | 'returned',
    input: ReturnInput,
    post: (tx: Tx, person: PersonActor, payment: MovingPayment, on: DateOnly) => Promise<void>,
  ): Promise<void> {
    const person = requirePermission(actor, 'payment:take-back');
    const back = this.read(input);
    await this.database.asActor(actor, async (tx) => {
      const payment = await locked(tx, person, id, kind);
      if (payment.version !== seenVersion) throw staleVersion();
      if (payment.sentOn && back.happenedOn < payment.sentOn) {
        throw invalid([{ field: 'happenedOn', code: 'receipt-before-sent' }]);
      }
      await post(tx, person, payment, back.happenedOn);
      await markBack(tx, payment, kind, back.happenedOn);
      const recorded = { recordedBy: person.personId, recordedAt: this.clock.now() };
      await insertReturn(tx, payment, { kind, ...back, ...recorded });
      await recordMoved(tx, person, payment, `payment.${kind}`);
      const to = { roles: RECEIVING_ROLES };
      const told = { kind: `payment-${kind}`, subjectId: id } as const;
      await addNotice(tx, { tenantId: payment.nonprofitId, to, ...told });
    });
  }

  private read({ happenedOn, reason }: ReturnInput): Back {
    const day = parseDateOnly(happenedOn);
    const words = reason.trim();
    if (day === null) throw invalid([{ field: 'happenedOn', code: 'required' }]);
    if (day > dayInMexico(this.clock.now())) throw invalid([{ field: 'happenedOn', code: 'day-in-future' }]);
    if (words === '') throw invalid([{ field: 'reason', code: 'required' }]);
    const tooLong = { field: 'reason', code: 'form-too-long', params: { max: LONGEST_REASON } };
    if (words.length > LONGEST_REASON) throw invalid([tooLong]);
    return { happenedOn: day, reason: words };
  }
}

const agreedOf = ({ amountMinor, currency }: MovingPayment) => ({ minor: amountMinor, currency });

async function locked(
  tx: Tx,
  { tenantId }: PersonActor,
  id: string,
  next: 'reversed' | 'returned',
): Promise<MovingPayment> {
  const payment = isUuid(id) ? await lockMoving(tx, tenantId, id) : null;
  if (!payment) throw notFound();
  if (!canTransition(PAYMENT_TRANSITIONS, payment.state, next)) {
    throw new DomainError('conflict', 'payment-state');
  }
  return payment;
}
