import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One answer of a report as it is now, and who made it so. */
@Entity('report_answers')
@Check('ck_report_answers_value', 'octet_length(value::text) < 100000')
@ForeignKey('grantee_reports', ['tenantId', 'reportId'], ['tenantId', 'id'], {
  name: 'fk_report_answers_report',
  onDelete: 'CASCADE',
})
export class ReportAnswer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_answers' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_answers' })
  reportId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_report_answers' })
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
