import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { PanelMember, Rubric } from '../core';

/** By what the applications of a call are judged, by whom, and how many must agree. */
@Entity('review_plans')
@Check('ck_review_plans_each', `reviewers_each between 1 and 10`)
@Check('ck_review_plans_quorum', `quorum between 1 and 5`)
@ForeignKey('calls', ['tenantId', 'callId'], ['tenantId', 'id'], { name: 'fk_review_plans_call' })
export class ReviewPlan {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_review_plans' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_review_plans' })
  callId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('jsonb')
  rubric!: Rubric;

  @Column('boolean')
  blind!: boolean;

  @Column('integer')
  reviewersEach!: number;

  @Column('integer')
  quorum!: number;

  @Column('jsonb', { default: [] })
  panel!: PanelMember[];

  @Column('timestamptz', { nullable: true })
  frozenAt!: Date | null;
}
