import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A form as calls ask it; it never changes. */
@Entity('form_versions')
@Check('ck_form_versions_number', 'number > 0')
@ForeignKey('forms', ['tenantId', 'formId'], ['tenantId', 'id'], { name: 'fk_form_versions_form' })
export class FormVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_form_versions' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_form_versions' })
  formId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_form_versions' })
  number!: number;

  @Column('jsonb')
  document!: object;

  @Column('uuid')
  madeBy!: string;

  @Column('timestamptz')
  madeAt!: Date;
}
