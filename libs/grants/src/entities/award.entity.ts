import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LegalRoute } from '@puente/taxonomy';
import type { AwardOrigin, AwardState, BudgetLine, IndicatorTarget, StrategyShare, Support } from '../core';

/** What a funder gives a nonprofit; the funder owns the row, and the nonprofit reads it from the agreement on. */
@Entity('awards')
@Check(
  'ck_awards_state',
  `state in ('draft', 'proposed', 'approved', 'agreement', 'active', 'paused', 'closing', 'closed', 'terminated', 'withdrawn')`,
)
@Check('ck_awards_amount', 'amount_minor > 0')
@Check('ck_awards_currency', `currency ~ '^[A-Z]{3}$'`)
@Check('ck_awards_support', `support in ('restricted', 'core')`)
@Check('ck_awards_shares', 'app_shares_hold(strategies)')
@Check('ck_awards_budget', 'app_budget_holds(budget, amount_minor)')
@Check('ck_awards_period', 'ends_on >= starts_on')
@Check(
  'ck_awards_route',
  `route in ('public-charity', 'treaty', 'equivalency-determination', 'expenditure-responsibility', 'through-hip', 'domestic')`,
)
@Check('ck_awards_origin', `origin in ('emergency', 'invitation', 'import')`)
@Check('ck_awards_without_application', 'origin is null or application_id is null')
@Check('ck_awards_call', '(application_id is null) = (call_id is null)')
@Check('ck_awards_proposed', '(proposed_by is null) = (proposed_at is null)')
@Check('ck_awards_approved', 'num_nonnulls(approved_by, approved_at, approved_sha256) in (0, 3)')
@Check(
  'ck_awards_two_people',
  'approved_by is null or (proposed_by is not null and approved_by <> proposed_by and approved_by <> written_by)',
)
@Check('ck_awards_standing', `state in ('draft', 'proposed', 'withdrawn') or approved_by is not null`)
@Check('ck_awards_source_rate', 'source_rate > 0')
@Check(
  'ck_awards_source',
  '(source_tenant_id is null) = (source_award_id is null) and (source_rate is null or source_award_id is not null)',
)
@Unique('uq_awards_given', ['nonprofitId', 'tenantId', 'id'])
@Index('ix_awards_source', ['sourceTenantId', 'sourceAwardId'], { where: 'source_award_id is not null' })
@ForeignKey('awards', ['tenantId', 'sourceTenantId', 'sourceAwardId'], ['nonprofitId', 'tenantId', 'id'], {
  name: 'fk_awards_source',
})
@Index('uq_awards_application', ['tenantId', 'applicationId'], {
  unique: true,
  where: `state <> 'withdrawn'`,
})
@Index('ix_awards_nonprofit', ['nonprofitId'])
@ForeignKey('organizations', ['nonprofitId'], ['id'], { name: 'fk_awards_nonprofit' })
@ForeignKey('calls', ['tenantId', 'callId'], ['tenantId', 'id'], { name: 'fk_awards_call' })
@ForeignKey('programmes', ['tenantId', 'programmeId'], ['tenantId', 'id'], { name: 'fk_awards_programme' })
export class Award {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_awards' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_awards' })
  id!: string;

  @Column('uuid')
  nonprofitId!: string;

  @Column('uuid', { nullable: true })
  applicationId!: string | null;

  @Column('uuid', { nullable: true })
  callId!: string | null;

  @Column('uuid', { nullable: true })
  programmeId!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'draft' })
  state!: AwardState;

  @Column('text')
  title!: string;

  /** Decimal digits of minor units: a bigint must not become a float. */
  @Column('bigint')
  amountMinor!: string;

  @Column('text')
  currency!: string;

  @Column('text')
  support!: Support;

  @Column('date')
  startsOn!: string;

  @Column('date')
  endsOn!: string;

  @Column('jsonb')
  strategies!: StrategyShare[];

  @Column('text', { array: true, default: () => "'{}'" })
  states!: string[];

  @Column('jsonb')
  budget!: BudgetLine[];

  @Column('jsonb', { default: [] })
  indicators!: IndicatorTarget[];

  /** Why the amount lies outside what the call offered. */
  @Column('text', { default: '' })
  beyondCall!: string;

  /** The legal way of the money; null in awards of before it was part of what is approved. */
  @Column('text', { nullable: true })
  route!: LegalRoute | null;

  /** How one without an application came about; null where it answers one. */
  @Column('text', { nullable: true })
  origin!: AwardOrigin | null;

  /** Of whose awards which one its money comes from; null where it is the payer's own. */
  @Column('uuid', { nullable: true })
  sourceTenantId!: string | null;

  @Column('uuid', { nullable: true })
  sourceAwardId!: string | null;

  /** Units of its currency for one of the source's; null where both have the same. */
  @Column('numeric', { precision: 18, scale: 8, nullable: true })
  sourceRate!: string | null;

  /** Who changed the terms last. */
  @Column('uuid')
  writtenBy!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('uuid', { nullable: true })
  proposedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  proposedAt!: Date | null;

  @Column('uuid', { nullable: true })
  approvedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt!: Date | null;

  /** The hash of what was approved. */
  @Column('text', { nullable: true })
  approvedSha256!: string | null;
}
