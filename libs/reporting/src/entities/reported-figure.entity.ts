import type { FigureOverlap, FigureQuality, GrantIndicator } from '@puente/taxonomy/core';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReportedFigure } from '../core';

/** A count that a funder accepted, by a version of what its indicator means. */
@Entity('reported_figures')
@Check('ck_reported_figures_definition', 'definition > 0')
@Check(
  'ck_reported_figures_breakdown',
  `breakdown in ('total', 'sex', 'gender-identity', 'age-band', 'origin', 'form')`,
)
@Check('ck_reported_figures_value', 'value between 0 and 10000000')
@Check('ck_reported_figures_quality', `quality in ('counted', 'estimated')`)
@Check('ck_reported_figures_overlap', `overlap in ('none', 'possible', 'unknown')`)
@Check('ck_reported_figures_period', 'until_on >= from_on')
@Check('ck_reported_figures_whole', `(breakdown = 'total') = (category = 'total')`)
@Index('ix_reported_figures_award', ['tenantId', 'awardId'])
@Index('ix_reported_figures_nonprofit', ['nonprofitId', 'reportId'])
@ForeignKey('awards', ['tenantId', 'awardId'], ['tenantId', 'id'], { name: 'fk_reported_figures_award' })
export class ReportedFigureRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_reported_figures' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_reported_figures' })
  recipientId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_reported_figures' })
  indicator!: GrantIndicator;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_reported_figures' })
  definition!: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_reported_figures' })
  breakdown!: ReportedFigure['breakdown'];

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_reported_figures' })
  category!: string;

  @Column('uuid')
  awardId!: string;

  /** The same for every funder that accepted it: so a count is not added twice. */
  @Column('uuid')
  reportId!: string;

  @Column('uuid')
  nonprofitId!: string;

  /** In the unit of the definition. */
  @Column('integer')
  value!: number;

  @Column('text')
  quality!: FigureQuality;

  @Column('text')
  overlap!: FigureOverlap;

  @Column('date')
  fromOn!: string;

  @Column('date')
  untilOn!: string;

  @Column('uuid')
  acceptedBy!: string;

  @Column('timestamptz')
  acceptedAt!: Date;
}
