import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AgreementSide, VisitState, VisitWay } from '../core';

/** A visit between the sides of an award; the funder owns the row, whoever asked. No place stands in it, and no name. */
@Entity('site_visits')
@Check('ck_site_visits_state', `state in ('asked', 'agreed', 'made', 'refused', 'cancelled')`)
@Check('ck_site_visits_side', `asked_side in ('funder', 'nonprofit')`)
@Check('ck_site_visits_way', `way in ('remote', 'in-person')`)
@Check('ck_site_visits_purpose', 'length(purpose) between 1 and 1000')
@Check('ck_site_visits_answer', 'length(answer) <= 1000')
@Check('ck_site_visits_shared', 'length(shared) <= 1000')
@Check(
  'ck_site_visits_answered',
  `num_nonnulls(answered_by, answered_at) in (0, 2) and (state not in ('agreed', 'made', 'refused') or answered_by is not null)`,
)
@Check(
  'ck_site_visits_made',
  `num_nonnulls(made_on, recorded_by, recorded_at) = case when state = 'made' then 3 else 0 end
    and (state = 'made' or shared = '')`,
)
@Index('ix_site_visits_award', ['tenantId', 'awardId', 'plannedOn'])
@Index('ix_site_visits_nonprofit', ['nonprofitId'])
@ForeignKey('awards', ['tenantId', 'awardId'], ['tenantId', 'id'], { name: 'fk_site_visits_award' })
export class SiteVisit {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_site_visits' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_site_visits' })
  id!: string;

  @Column('uuid')
  awardId!: string;

  @Column('uuid')
  nonprofitId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'asked' })
  state!: VisitState;

  @Column('text')
  askedSide!: AgreementSide;

  @Column('date')
  plannedOn!: string;

  @Column('text')
  way!: VisitWay;

  /** What it is for; both sides read it. */
  @Column('text')
  purpose!: string;

  @Column('uuid')
  askedBy!: string;

  @Column('timestamptz')
  askedAt!: Date;

  /** What who was asked says to it. */
  @Column('text', { default: '' })
  answer!: string;

  @Column('uuid', { nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Column('date', { nullable: true })
  madeOn!: string | null;

  /** What was agreed; both sides read it. */
  @Column('text', { default: '' })
  shared!: string;

  @Column('uuid', { nullable: true })
  recordedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  recordedAt!: Date | null;

  /** Whether both sides were reminded of its day. */
  @Column('boolean', { default: false })
  reminded!: boolean;
}
