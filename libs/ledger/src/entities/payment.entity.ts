import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Currency } from '@puente/kernel';
import type { PaymentState, RateSource } from '../core';

const CURRENCY = `in ('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')`;

/** One transfer of money for an instalment, to one version of its nonprofit's account. */
@Entity('payments')
@Check('ck_payments_amount', 'amount_minor > 0')
@Check('ck_payments_currency', `currency ${CURRENCY}`)
@Check('ck_payments_transfer_currency', `transfer_currency ${CURRENCY}`)
@Check(
  'ck_payments_state',
  `state in ('proposed', 'approved', 'withdrawn', 'rejected', 'batched', 'sent', 'received', 'returned', 'reversed')`,
)
@Check('ck_payments_sent_minor', 'sent_minor > 0')
@Check('ck_payments_received_minor', 'received_minor > 0')
@Check('ck_payments_approved', 'num_nonnulls(approved_by, approved_at, shown_sha256) in (0, 3)')
@Check('ck_payments_two_people', 'approved_by <> proposed_by')
@Check('ck_payments_standing', `state in ('proposed', 'withdrawn', 'rejected') or approved_by is not null`)
@Check(
  'ck_payments_ended',
  `(ended_by is null) = (ended_at is null) and (state not in ('withdrawn', 'rejected') or ended_by is not null)`,
)
@Check('ck_payments_reason', 'length(ended_reason) <= 1000')
@Check('ck_payments_batched', `state <> 'batched' or batch_id is not null`)
@Check(
  'ck_payments_sent',
  `(sent_on is null) = (sent_minor is null)
    and (state not in ('sent', 'received', 'returned', 'reversed') or sent_on is not null)`,
)
@Check(
  'ck_payments_received',
  `(received_on is null) = (received_minor is null) and (state <> 'received' or received_on is not null)`,
)
@Check(
  'ck_payments_sent_rate',
  `num_nonnulls(sent_rate, sent_rate_source, sent_rated_on)
    = case when sent_on is not null and currency <> transfer_currency then 3 else 0 end`,
)
@Index('uq_payments_disbursement', ['tenantId', 'disbursementId'], {
  unique: true,
  where: `state not in ('withdrawn', 'rejected', 'returned', 'reversed')`,
})
@Index('ix_payments_award', ['tenantId', 'awardId'])
@Index('ix_payments_state', ['tenantId', 'state', 'proposedAt'])
@Index('ix_payments_proposed', ['tenantId', 'proposedAt', 'id'])
@Index('ix_payments_batch', ['tenantId', 'batchId'], { where: 'batch_id is not null' })
@Index('ix_payments_nonprofit', ['nonprofitId'])
@Check('ck_payments_back', `back_on is null or state in ('returned', 'reversed')`)
@ForeignKey('awards', ['tenantId', 'awardId'], ['tenantId', 'id'], { name: 'fk_payments_award' })
@ForeignKey('disbursements', ['tenantId', 'disbursementId'], ['tenantId', 'id'], {
  name: 'fk_payments_disbursement',
})
@ForeignKey('payment_batches', ['tenantId', 'batchId'], ['tenantId', 'id'], { name: 'fk_payments_batch' })
@ForeignKey('organizations', ['nonprofitId'], ['id'], { name: 'fk_payments_nonprofit' })
export class Payment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_payments' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_payments' })
  id!: string;

  @Column('uuid')
  awardId!: string;

  @Column('uuid')
  disbursementId!: string;

  @Column('uuid')
  nonprofitId!: string;

  /** Agreed, in the award's currency: decimal digits of minor units. */
  @Column('bigint')
  amountMinor!: string;

  @Column('text')
  currency!: Currency;

  /** In which it will be sent. */
  @Column('text')
  transferCurrency!: Currency;

  @Column('uuid')
  accountId!: string;

  @Column('integer')
  accountVersion!: number;

  /** The fingerprint of the account's version as its nonprofit approved it. */
  @Column('text')
  accountSha256!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'proposed' })
  state!: PaymentState;

  @Column('uuid', { nullable: true })
  batchId!: string | null;

  @Column('uuid')
  proposedBy!: string;

  @Column('timestamptz')
  proposedAt!: Date;

  @Column('uuid', { nullable: true })
  approvedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt!: Date | null;

  /** The hash of what was approved. */
  @Column('text', { nullable: true })
  shownSha256!: string | null;

  /** Who withdrew or rejected it. */
  @Column('uuid', { nullable: true })
  endedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** Among its payer's people. */
  @Column('text', { default: '' })
  endedReason!: string;

  /** What left, in minor units of the currency of the transfer. */
  @Column('bigint', { nullable: true })
  sentMinor!: string | null;

  @Column('date', { nullable: true })
  sentOn!: string | null;

  /** Units of the currency of the transfer for one of the award's, where they are two; with who said so and of which day. */
  @Column('numeric', { precision: 18, scale: 8, nullable: true })
  sentRate!: string | null;

  @Column('text', { nullable: true })
  sentRateSource!: RateSource | null;

  @Column('date', { nullable: true })
  sentRatedOn!: string | null;

  /** What its nonprofit says arrived, in minor units of the currency of the transfer. */
  @Column('bigint', { nullable: true })
  receivedMinor!: string | null;

  @Column('date', { nullable: true })
  receivedOn!: string | null;

  /** When it came back, or was found not to have left. */
  @Column('date', { nullable: true })
  backOn!: string | null;
}
