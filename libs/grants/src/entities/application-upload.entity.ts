import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file of an application of which pieces are still to come; its bytes lie in a folder. */
@Entity('application_uploads')
@Check('ck_application_uploads_type', `type in ('pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'csv', 'txt')`)
@Check('ck_application_uploads_bytes', `byte_count > 0`)
@Index('ix_application_uploads_application', ['tenantId', 'applicationId'])
@ForeignKey('applications', ['tenantId', 'applicationId'], ['tenantId', 'id'], {
  name: 'fk_application_uploads_application',
  onDelete: 'CASCADE',
})
export class ApplicationUpload {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_application_uploads' })
  tenantId!: string;

  @Column('uuid')
  applicationId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_application_uploads' })
  id!: string;

  @Column('text')
  questionId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  type!: string;

  @Column('bytea')
  sealedName!: Buffer;

  @Column('integer')
  byteCount!: number;

  @Column('timestamptz')
  startedAt!: Date;

  /** What it became. It stays for a day, so that who lost the answer learns of it. */
  @Column('uuid', { nullable: true })
  fileId!: string | null;
}
