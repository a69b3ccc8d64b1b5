import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file that answers a question of an application. Its name and the key of its bytes are sealed. */
@Entity('application_files')
@Check('ck_application_files_type', `type in ('pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'csv', 'txt')`)
@Check('ck_application_files_scan', `scan in ('clean', 'unscanned')`)
@Check('ck_application_files_bytes', `byte_count > 0`)
@Index('ix_application_files_application', ['tenantId', 'applicationId'])
@ForeignKey('applications', ['tenantId', 'applicationId'], ['tenantId', 'id'], {
  name: 'fk_application_files_application',
})
export class ApplicationFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_application_files' })
  tenantId!: string;

  @Column('uuid')
  applicationId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_application_files' })
  id!: string;

  @Column('text')
  questionId!: string;

  /** Counts within the organisation, its documents included; the neutral file name has it. */
  @Column('integer')
  number!: number;

  @Column('text')
  type!: string;

  @Column('bytea')
  sealedName!: Buffer;

  @Column('bytea')
  sealedKey!: Buffer;

  @Column('integer')
  byteCount!: number;

  @Column('text')
  scan!: 'clean' | 'unscanned';

  @Column('text', { array: true, default: '{}' })
  notes!: string[];

  @Column('uuid')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
