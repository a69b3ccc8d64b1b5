import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Support } from '@puente/grants';
import type { LegalRoute, Strategy } from '@puente/taxonomy';
import type { OpeningPaid, OpeningState } from '../core';

/** Past grants that enter the books together. */
@Entity('award_openings')
@Check(
  'ck_award_openings_strategy',
  `strategy in ('capacity', 'prevention', 'direct-services', 'cross-movement')`,
)
@Check('ck_award_openings_support', `support in ('restricted', 'core')`)
@Check(
  'ck_award_openings_route',
  `route in ('public-charity', 'treaty', 'equivalency-determination', 'expenditure-responsibility', 'through-hip', 'domestic')`,
)
@Check('ck_award_openings_months', 'months between 1 and 72')
@Check('ck_award_openings_paid', `paid in ('ended', 'all')`)
@Check('ck_award_openings_grants', 'grants between 1 and 500')
@Check('ck_award_openings_state', `state in ('proposed', 'approved', 'withdrawn', 'taken-back')`)
@Check(
  'ck_award_openings_approved',
  `num_nonnulls(approved_by, approved_at, shown_sha256) = case when state in ('approved', 'taken-back') then 3 else 0 end`,
)
@Check('ck_award_openings_two_people', 'approved_by <> proposed_by')
@Check(
  'ck_award_openings_ended',
  `num_nonnulls(ended_by, ended_at) = case when state in ('withdrawn', 'taken-back') then 2 else 0 end`,
)
@ForeignKey('programmes', ['tenantId', 'programmeId'], ['tenantId', 'id'], {
  name: 'fk_award_openings_programme',
})
export class AwardOpening {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_award_openings' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_award_openings' })
  id!: string;

  @Column('uuid')
  programmeId!: string;

  @Column('text')
  strategy!: Strategy;

  @Column('text')
  support!: Support;

  @Column('text')
  route!: LegalRoute;

  /** How long each grant ran. */
  @Column('integer')
  months!: number;

  @Column('text')
  paid!: OpeningPaid;

  /** The day that says what is over and what runs. */
  @Column('date')
  asOf!: string;

  /** How many there are. */
  @Column('integer')
  grants!: number;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'proposed' })
  state!: OpeningState;

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

  /** Who withdrew it, or took it back. */
  @Column('uuid', { nullable: true })
  endedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
