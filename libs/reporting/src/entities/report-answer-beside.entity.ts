import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A text of a report that was written on what somebody else had changed meanwhile. */
@Entity('report_answers_beside')
@Check('ck_report_answers_beside_value', 'octet_length(value::text) < 100000')
@Check('ck_report_answers_beside_settled', '(settled_by is null) = (settled_at is null)')
@ForeignKey('grantee_reports', ['tenantId', 'reportId'], ['tenantId', 'id'], {
  name: 'fk_report_answers_beside_report',
  onDelete: 'CASCADE',
})
export class ReportAnswerBeside {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_answers_beside' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_answers_beside' })
  reportId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_report_answers_beside' })
  questionId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_answers_beside' })
  editId!: string;

  @Column('jsonb', { nullable: true })
  value!: unknown;

  @Column('integer')
  seenVersion!: number;

  @Column('uuid')
  writtenBy!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('uuid', { nullable: true })
  settledBy!: string | null;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;
}
