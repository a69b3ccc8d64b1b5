import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who judges an application, and how far they are. */
@Entity('review_assignments')
@Index('ix_review_assignments_reviewer', ['tenantId', 'reviewerId'])
@Index('ix_review_assignments_call', ['tenantId', 'callId'])
@ForeignKey('calls', ['tenantId', 'callId'], ['tenantId', 'id'], { name: 'fk_review_assignments_call' })
export class ReviewAssignment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_review_assignments' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_review_assignments' })
  applicationId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_review_assignments' })
  reviewerId!: string;

  @Column('uuid')
  callId!: string;

  @Column('uuid')
  nonprofitId!: string;

  @Column('uuid')
  assignedBy!: string;

  @Column('timestamptz')
  assignedAt!: Date;

  @Column('timestamptz', { nullable: true })
  declaredAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  openedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;
}
