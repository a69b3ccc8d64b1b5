import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A text that was written on what somebody else had changed meanwhile. */
@Entity('answers_beside')
@Check('ck_answers_beside_value', `octet_length(value::text) < 300000`)
@Check('ck_answers_beside_settled', `(settled_by is null) = (settled_at is null)`)
@ForeignKey('applications', ['tenantId', 'applicationId'], ['tenantId', 'id'], {
  name: 'fk_answers_beside_application',
  onDelete: 'CASCADE',
})
export class AnswerBeside {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_answers_beside' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_answers_beside' })
  applicationId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_answers_beside' })
  questionId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_answers_beside' })
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
