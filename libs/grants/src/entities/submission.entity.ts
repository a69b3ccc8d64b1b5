import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What was handed in, as it was. */
@Entity('submissions')
@ForeignKey('applications', ['tenantId', 'applicationId'], ['tenantId', 'id'], {
  name: 'fk_submissions_application',
  onDelete: 'CASCADE',
})
export class Submission {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_submissions' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_submissions' })
  applicationId!: string;

  @Column('jsonb')
  answers!: object;

  @Column('text')
  sha256!: string;

  @Column('text')
  code!: string;

  @Column('uuid')
  signedBy!: string;

  @Column('timestamptz')
  signedAt!: Date;
}
