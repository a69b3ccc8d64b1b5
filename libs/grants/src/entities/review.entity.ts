import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Marks, ReviewStatus } from '../core';

/** What one reviewer says of one application. */
@Entity('reviews')
@Check('ck_reviews_status', `status in ('draft', 'submitted')`)
@Check('ck_reviews_texts', `length(for_applicant) <= 8000 and length(internal) <= 8000`)
@Check('ck_reviews_submitted', `(status = 'submitted') = (submitted_at is not null)`)
@Check(
  'ck_reviews_reopened',
  `(reopened_by is null) = (reopened_at is null) and (reopened_by is null) = (reopen_reason is null)`,
)
@Check('ck_reviews_moderated', `reopened_by <> reviewer_id`)
@Index('ix_reviews_call', ['tenantId', 'callId'])
export class Review {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_reviews' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_reviews' })
  applicationId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_reviews' })
  reviewerId!: string;

  @Column('uuid')
  callId!: string;

  @Column('uuid')
  nonprofitId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'draft' })
  status!: ReviewStatus;

  @Column('jsonb', { default: {} })
  marks!: Marks;

  @Column('text', { default: '' })
  forApplicant!: string;

  @Column('text', { default: '' })
  internal!: string;

  @Column('numeric', { precision: 4, scale: 1, nullable: true })
  score!: string | null;

  @Column('timestamptz')
  updatedAt!: Date;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('uuid', { nullable: true })
  reopenedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  reopenedAt!: Date | null;

  @Column('text', { nullable: true })
  reopenReason!: string | null;

  /** When its writer stepped back. */
  @Column('timestamptz', { nullable: true })
  setAsideAt!: Date | null;
}
