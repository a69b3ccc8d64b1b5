import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One answer as it is now, and who made it so. */
@Entity('application_answers')
@Check('ck_application_answers_value', `octet_length(value::text) < 300000`)
@ForeignKey('applications', ['tenantId', 'applicationId'], ['tenantId', 'id'], {
  name: 'fk_application_answers_application',
  onDelete: 'CASCADE',
})
export class ApplicationAnswer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_application_answers' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_application_answers' })
  applicationId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_application_answers' })
  questionId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('jsonb', { nullable: true })
  value!: unknown;

  @Column('uuid')
  editId!: string;

  @Column('uuid', { array: true, default: () => `'{}'` })
  earlierEdits!: string[];

  @Column('uuid')
  writtenBy!: string;

  @Column('timestamptz')
  writtenAt!: Date;
}
