import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MonthClosingState } from '../core';

/** A month of a payer's books that is closed by two people, and reopened by two. */
@Entity('month_closings')
@Check('ck_month_closings_month', 'extract(day from month_on) = 1')
@Check('ck_month_closings_state', `state in ('proposed', 'closed', 'reopening', 'reopened', 'withdrawn')`)
@Check('ck_month_closings_reason', 'length(reason) <= 1000')
@Check('ck_month_closings_two_people', 'closed_by <> proposed_by and reopened_by <> reopen_by')
@Check(
  'ck_month_closings_closed',
  `num_nonnulls(closed_by, closed_at) = case when state in ('closed', 'reopening', 'reopened') then 2 else 0 end`,
)
@Check(
  'ck_month_closings_asked',
  `num_nonnulls(reopen_by, reopen_at, nullif(reason, '')) = case when state in ('reopening', 'reopened') then 3 else 0 end`,
)
@Check(
  'ck_month_closings_reopened',
  `num_nonnulls(reopened_by, reopened_at) = case when state = 'reopened' then 2 else 0 end`,
)
@Index('uq_month_closings_closed', ['tenantId', 'monthOn'], {
  unique: true,
  where: `state in ('closed', 'reopening')`,
})
@Index('uq_month_closings_step', ['tenantId'], { unique: true, where: `state in ('proposed', 'reopening')` })
export class MonthClosing {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_month_closings' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_month_closings' })
  id!: string;

  /** Its first day. */
  @Column('date')
  monthOn!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'proposed' })
  state!: MonthClosingState;

  /** Of the transactions that it closes. */
  @Column('text')
  shownSha256!: string;

  @Column('uuid')
  proposedBy!: string;

  @Column('timestamptz')
  proposedAt!: Date;

  @Column('uuid', { nullable: true })
  closedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  /** Why it is reopened. */
  @Column('text', { default: '' })
  reason!: string;

  @Column('uuid', { nullable: true })
  reopenBy!: string | null;

  @Column('timestamptz', { nullable: true })
  reopenAt!: Date | null;

  @Column('uuid', { nullable: true })
  reopenedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  reopenedAt!: Date | null;
}
