import type { Currency } from '@puente/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { SpendingCode, SpendingState } from '../core';

/** One line of what was spent, as it is kept: amounts as decimal digits. */
export interface StoredSpendingLine {
  readonly code: SpendingCode;
  readonly amountMinor: string;
  readonly spentMinor: string;
}

/** What a nonprofit says it spent of an award in some months; the funder owns the row, and decides of it once. */
@Entity('award_spendings')
@Check('ck_award_spendings_number', 'number > 0')
@Check('ck_award_spendings_amount', 'amount_minor >= 0')
@Check('ck_award_spendings_spent', 'spent_minor >= 0')
@Check('ck_award_spendings_currency', `spent_currency in ('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')`)
@Check('ck_award_spendings_rate', 'rate > 0')
@Check('ck_award_spendings_state', `state in ('stated', 'accepted', 'returned')`)
@Check('ck_award_spendings_answer', 'length(answer) <= 1000')
@Check(
  'ck_award_spendings_months',
  `until_month >= from_month and date_part('day', from_month) = 1 and date_part('day', until_month) = 1`,
)
@Check('ck_award_spendings_lines', 'app_spending_holds(lines, amount_minor, spent_minor, rate)')
@Check('ck_award_spendings_nothing', 'spent_minor > 0 or replaces is not null')
@Check(
  'ck_award_spendings_decided',
  `num_nonnulls(decided_by, decided_at) = case when state = 'stated' then 0 else 2 end`,
)
@Check('ck_award_spendings_returned', `state <> 'returned' or answer <> ''`)
@Unique('uq_award_spendings_award', ['tenantId', 'awardId', 'id'])
@Index('uq_award_spendings_number', ['tenantId', 'awardId', 'number'], { unique: true })
@Index('uq_award_spendings_replaces', ['tenantId', 'replaces'], {
  unique: true,
  where: `state <> 'returned'`,
})
@Index('ix_award_spendings_nonprofit', ['nonprofitId'])
@ForeignKey('awards', ['tenantId', 'awardId'], ['tenantId', 'id'], { name: 'fk_award_spendings_award' })
@ForeignKey('award_requirements', ['tenantId', 'requirementId'], ['tenantId', 'id'], {
  name: 'fk_award_spendings_requirement',
})
@ForeignKey('award_spendings', ['tenantId', 'awardId', 'replaces'], ['tenantId', 'awardId', 'id'], {
  name: 'fk_award_spendings_replaces',
})
export class AwardSpending {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_award_spendings' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_award_spendings' })
  id!: string;

  @Column('uuid')
  awardId!: string;

  @Column('uuid')
  nonprofitId!: string;

  /** From 1, of its award. */
  @Column('integer')
  number!: number;

  /** The first days of the first and of the last month. */
  @Column('date')
  fromMonth!: string;

  @Column('date')
  untilMonth!: string;

  @Column('uuid', { nullable: true })
  requirementId!: string | null;

  /** All lines together, in the award's currency. */
  @Column('bigint')
  amountMinor!: string;

  @Column('bigint')
  spentMinor!: string;

  @Column('text')
  spentCurrency!: Currency;

  /** Units of the currency that was spent for one of the award's, by what arrived; null in the award's own. */
  @Column('numeric', { precision: 18, scale: 8, nullable: true })
  rate!: string | null;

  @Column('jsonb')
  lines!: StoredSpendingLine[];

  /** The one that it stands in the place of. */
  @Column('uuid', { nullable: true })
  replaces!: string | null;

  @Column('text', { default: 'stated' })
  state!: SpendingState;

  /** What the funder says of it. */
  @Column('text', { default: '' })
  answer!: string;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid')
  statedBy!: string;

  @Column('timestamptz')
  statedAt!: Date;
}
