import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A form that a funder or HIP works on; those who apply meet its versions. */
@Entity('forms')
@Check('ck_forms_document', 'octet_length(document::text) < 1000000')
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_forms_organization' })
export class FormDraft {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_forms' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_forms' })
  id!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('jsonb')
  document!: object;

  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
