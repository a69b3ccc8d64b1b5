import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Currency } from '@puente/kernel';
import type { BatchState } from '../core';

const CURRENCY = `in ('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')`;

/** Payments of one pair of currencies that leave together. */
@Entity('payment_batches')
@Unique('uq_payment_batches_number', ['tenantId', 'number'])
@Check('ck_payment_batches_number', 'number > 0')
@Check('ck_payment_batches_currency', `currency ${CURRENCY}`)
@Check('ck_payment_batches_transfer', `transfer_currency ${CURRENCY}`)
@Check('ck_payment_batches_payments', 'payments between 1 and 500')
@Check('ck_payment_batches_total', 'total_minor > 0')
@Check('ck_payment_batches_state', `state in ('open', 'released', 'sent', 'cancelled')`)
@Check('ck_payment_batches_released', 'num_nonnulls(released_by, released_at, shown_sha256) in (0, 3)')
@Check('ck_payment_batches_two_people', 'released_by <> made_by')
@Check(
  'ck_payment_batches_sent',
  `num_nonnulls(sent_by, sent_at, sent_on) = case when state = 'sent' then 3 else 0 end`,
)
@Check('ck_payment_batches_standing', `state <> 'sent' or released_by is not null`)
@Check(
  'ck_payment_batches_rate',
  `(rate_id is not null) = (state = 'sent' and currency <> transfer_currency)`,
)
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_payment_batches_tenant' })
@ForeignKey('exchange_rates', ['tenantId', 'rateId'], ['tenantId', 'id'], { name: 'fk_payment_batches_rate' })
export class PaymentBatch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_payment_batches' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_payment_batches' })
  id!: string;

  @Column('integer')
  number!: number;

  /** What its payments were agreed in. */
  @Column('text')
  currency!: Currency;

  @Column('text')
  transferCurrency!: Currency;

  /** How many there are. */
  @Column('integer')
  payments!: number;

  /** Of what was agreed. */
  @Column('bigint')
  totalMinor!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'open' })
  state!: BatchState;

  @Column('uuid')
  madeBy!: string;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('uuid', { nullable: true })
  releasedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  releasedAt!: Date | null;

  /** The hash of what was released. */
  @Column('text', { nullable: true })
  shownSha256!: string | null;

  @Column('uuid', { nullable: true })
  sentBy!: string | null;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  /** The day on which the bank sent it. */
  @Column('date', { nullable: true })
  sentOn!: string | null;

  /** At which rate, where it left in another currency. */
  @Column('uuid', { nullable: true })
  rateId!: string | null;
}
