import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor } from '@puente/database';
import { Clock, isUuid, notFound, type Currency } from '@puente/kernel';
import { Circles, Sightings } from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import { isUnderWay, type PaymentState, paymentStates } from '../core';
import { paymentViews, type PaymentView } from './own-payment';
import { countPayments, findPayment, listPayments } from './payment.repository';

/** Which payments are asked for; no state: those that did not leave yet. */
export interface AskedPayments {
  readonly states: readonly PaymentState[];
  /** From 1. */
  readonly page: number;
}

/** How many payments stand so, and how much they are together, in one currency. */
export interface PaymentTotal {
  readonly state: PaymentState;
  readonly currency: Currency;
  readonly count: number;
  readonly minor: bigint;
}

export interface PaymentQueue {
  readonly payments: readonly PaymentView[];
  readonly page: number;
  readonly hasMore: boolean;
  /** Of all that did not leave yet. */
  readonly totals: readonly PaymentTotal[];
}

const PAGE_SIZE = 50;
const MOST_IN_FILE = 5000;
/** What somebody still has to do something about. */
export const WAITING_STATES: readonly PaymentState[] = paymentStates.filter(
  (state) => isUnderWay(state) && state !== 'sent' && state !== 'received',
);

/** The payments of a payer: what waits for whom, and what became of the others. */
@Injectable()
export class PaymentQueueService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /** One page, the latest proposed first. */
  list(actor: Actor, asked: AskedPayments): Promise<PaymentQueue> {
    const page = Math.max(1, asked.page);
    return this.read(actor, { ...asked, page }, PAGE_SIZE);
  }

  /** All of them at once, up to 5,000, for a file. */
  all(actor: Actor, states: readonly PaymentState[]): Promise<PaymentQueue> {
    return this.read(actor, { states, page: 1 }, MOST_IN_FILE);
  }

  async get(actor: Actor, id: string): Promise<PaymentView> {
    const person = requirePermission(actor, 'payment:read');
    const known = { circle: await this.circles.of(person), sightings: this.sightings };
    return this.database.asActor(actor, async (tx) => {
      const row = isUuid(id) ? await findPayment(tx, person.tenantId, id) : null;
      const [view] = row ? await paymentViews(tx, person, known, this.clock, [row]) : [];
      if (!view) throw notFound();
      requirePermission(actor, 'payment:read', { programmeId: view.award.programmeId ?? undefined });
      return view;
    });
  }

  private async read(actor: Actor, { states, page }: AskedPayments, size: number): Promise<PaymentQueue> {
    const person = requirePermission(actor, 'payment:read');
    const known = { circle: await this.circles.of(person), sightings: this.sightings };
    const asked = states.length > 0 ? states : WAITING_STATES;
    return this.database.asActor(actor, async (tx) => {
      const place = { limit: size + 1, offset: (page - 1) * size };
      const rows = await listPayments(tx, person.tenantId, asked, place);
      const payments = await paymentViews(tx, person, known, this.clock, rows.slice(0, size));
      const totals = await countPayments(tx, person.tenantId, WAITING_STATES);
      return { payments, page, hasMore: rows.length > size, totals };
    });
  }
}
