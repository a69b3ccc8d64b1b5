import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ApplicationStatus, Stage } from '../core';

/** One stage of applying to a call; the nonprofit owns it. */
@Entity('applications')
@Check('ck_applications_status', `status in ('draft', 'submitted', 'withdrawn')`)
@Check('ck_applications_stage', `stage in ('letter', 'full', 'later')`)
@Check('ck_applications_ready', `(ready_by is null) = (ready_at is null)`)
@Check(
  'ck_applications_submitted',
  `status = 'withdrawn' or (status = 'submitted') = (submitted_at is not null)`,
)
@Check(
  'ck_applications_advanced',
  `(advanced_at is null and full_due_on is null)
    or (stage = 'letter' and advanced_at is not null and submitted_at is not null)`,
)
@Check('ck_applications_withdrawn', `(status = 'withdrawn') = (withdrawn_at is not null)`)
@Index('uq_applications_stage', ['tenantId', 'callId', 'stage'], {
  unique: true,
  where: `status <> 'withdrawn'`,
})
@Index('ix_applications_call', ['funderId', 'callId'])
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_applications_organization' })
@ForeignKey('organizations', ['funderId'], ['id'], { name: 'fk_applications_funder' })
export class Application {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_applications' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_applications' })
  id!: string;

  @Column('uuid')
  funderId!: string;

  @Column('uuid')
  callId!: string;

  @Column('uuid')
  programmeId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'draft' })
  status!: ApplicationStatus;

  @Column('text')
  stage!: Stage;

  @Column('uuid')
  formId!: string;

  @Column('integer')
  formNumber!: number;

  @Column('uuid')
  startedBy!: string;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('uuid', { nullable: true })
  readyBy!: string | null;

  @Column('timestamptz', { nullable: true })
  readyAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  sealedUntil!: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  /** When the funder let a letter go on to the full application. */
  @Column('timestamptz', { nullable: true })
  advancedAt!: Date | null;

  /** The last day of the full application that follows; null: the usual days. */
  @Column('date', { nullable: true })
  fullDueOn!: string | null;
}
