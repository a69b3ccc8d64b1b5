import type { DateOnly } from '@puente/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Comparison } from '../core';

/** What a nonprofit's receipt for a donation says of a payment, and who accepted it. */
@Entity('donation_receipts')
@Check('ck_donation_receipts_version', `version = '4.0'`)
@Check('ck_donation_receipts_issuer', `length(issuer_rfc) between 12 and 13`)
@Check('ck_donation_receipts_receiver', `length(receiver_rfc) between 12 and 13`)
@Check('ck_donation_receipts_total', `total_minor >= 0`)
@Check('ck_donation_receipts_currency', `currency ~ '^[A-Z]{3}$'`)
@Check('ck_donation_receipts_rate', `exchange_rate >= 0`)
@Check('ck_donation_receipts_letter', `length(letter) between 1 and 100`)
@Check('ck_donation_receipts_legend', `length(legend) between 1 and 1000`)
@Check('ck_donation_receipts_comparison', `jsonb_typeof(comparison) = 'object'`)
@Check('ck_donation_receipts_scan', `scan in ('clean', 'unscanned')`)
@Check('ck_donation_receipts_reason', `length(accepted_reason) <= 1000`)
@Check(
  'ck_donation_receipts_accepted',
  `num_nonnulls(accepted_by, accepted_at) in (0, 2) and (accepted_by is not null or accepted_reason = '')`,
)
@Index('ix_donation_receipts_nonprofit', ['nonprofitId'])
@ForeignKey('payments', ['tenantId', 'paymentId'], ['tenantId', 'id'], {
  name: 'fk_donation_receipts_payment',
})
@ForeignKey('organizations', ['nonprofitId'], ['id'], { name: 'fk_donation_receipts_nonprofit' })
export class DonationReceiptRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_donation_receipts' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_donation_receipts' })
  paymentId!: string;

  @Column('uuid')
  nonprofitId!: string;

  @Column('text')
  version!: string;

  /** The number of its stamp; it counts once, whoever pays. */
  @Column('uuid')
  uuid!: string;

  @Column('text')
  issuerRfc!: string;

  @Column('text')
  receiverRfc!: string;

  @Column('bigint')
  totalMinor!: string;

  @Column('text')
  currency!: string;

  @Column('numeric', { precision: 19, scale: 6, nullable: true })
  exchangeRate!: string | null;

  @Column('date')
  issuedOn!: DateOnly;

  @Column('text')
  letter!: string;

  @Column('date')
  letterOn!: DateOnly;

  @Column('text')
  legend!: string;

  /** What agreed and what differed on the day on which it was added. */
  @Column('jsonb')
  comparison!: Comparison;

  @Column('text')
  scan!: 'clean' | 'unscanned';

  @Column('uuid')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;

  @Column('uuid', { nullable: true })
  acceptedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  @Column('text', { default: '' })
  acceptedReason!: string;
}
