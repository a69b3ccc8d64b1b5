import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Currency } from '@puente/kernel';
import type { RateSource, TransactionKind } from '../core';

/** Something that happened to the money of an award; written once. */
@Entity('ledger_transactions')
@Unique('uq_ledger_transactions_key', ['tenantId', 'businessKey'])
@Unique('uq_ledger_transactions_reverses', ['tenantId', 'reverses'])
@Index('uq_ledger_transactions_begun', ['tenantId', 'awardId'], {
  unique: true,
  where: `kind in ('award', 'opening')`,
})
@Index('ix_ledger_transactions_day', ['tenantId', 'happenedOn', 'recordedAt', 'id'])
@Index('ix_ledger_transactions_award', ['tenantId', 'awardId', 'recordedAt'])
@Check(
  'ck_ledger_transactions_kind',
  `kind in ('award', 'amendment', 'reserve', 'release', 'send', 'receive', 'return', 'restore', 'close', 'opening', 'reversal')`,
)
@Check(
  'ck_ledger_transactions_key',
  `business_key ~ '^[a-z0-9-]+(:[a-z0-9-]+)*$' and length(business_key) <= 100`,
)
@Check('ck_ledger_transactions_entries', 'entries >= 2')
@Check('ck_ledger_transactions_moved', 'moved_minor > 0')
@Check('ck_ledger_transactions_currency', `moved_currency in ('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')`)
@Check('ck_ledger_transactions_rate', 'rate > 0')
@Check('ck_ledger_transactions_source', `rate_source in ('bank', 'banxico-fix', 'agreement')`)
@Check('ck_ledger_transactions_reversal', `(kind = 'reversal') = (reverses is not null)`)
@Check(
  'ck_ledger_transactions_transfer',
  `(kind in ('send', 'receive', 'return')) = (moved_minor is not null) and (moved_minor is null) = (moved_currency is null)`,
)
@Check(
  'ck_ledger_transactions_rated',
  '(rate is null) = (rate_source is null) and (rate is null) = (rated_on is null) and (rate is null or moved_minor is not null)',
)
@Check(
  'ck_ledger_transactions_recorded',
  `recorded_by is not null or kind in ('award', 'amendment', 'send', 'receive', 'return', 'close')`,
)
@ForeignKey('awards', ['tenantId', 'awardId'], ['tenantId', 'id'], {
  name: 'fk_ledger_transactions_award',
  deferrable: 'INITIALLY IMMEDIATE',
})
@Check('ck_ledger_transactions_late', 'late_of < happened_on')
@ForeignKey('ledger_transactions', ['tenantId', 'reverses'], ['tenantId', 'id'], {
  name: 'fk_ledger_transactions_reverses',
})
export class LedgerTransaction {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_ledger_transactions' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_ledger_transactions' })
  id!: string;

  @Column('text')
  kind!: TransactionKind;

  /** What a repeat would have again: a second one has no effect. */
  @Column('text')
  businessKey!: string;

  @Column('uuid')
  awardId!: string;

  @Column('uuid', { nullable: true })
  reverses!: string | null;

  /** How many there are; none can be added to it afterwards. */
  @Column('integer')
  entries!: number;

  /** What really moved, in minor units of its currency. */
  @Column('bigint', { nullable: true })
  movedMinor!: string | null;

  @Column('text', { nullable: true })
  movedCurrency!: Currency | null;

  @Column('numeric', { precision: 18, scale: 8, nullable: true })
  rate!: string | null;

  @Column('text', { nullable: true })
  rateSource!: RateSource | null;

  @Column('date', { nullable: true })
  ratedOn!: string | null;

  @Column('date')
  happenedOn!: string;

  /** The day on which it really was, where the books of that day were closed. */
  @Column('date', { nullable: true })
  lateOf!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;

  /** Nobody where the platform itself recorded it. */
  @Column('uuid', { nullable: true })
  recordedBy!: string | null;
}
