import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file that an organisation keeps here. Its name and the key of its bytes are sealed; the bytes lie in a folder. */
@Entity('documents')
@Check('ck_documents_type', `type in ('pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'csv', 'txt')`)
@Check('ck_documents_purpose', `purpose in ('legal', 'tax', 'budget', 'report', 'other')`)
@Check('ck_documents_scan', `scan in ('clean', 'unscanned')`)
@Check('ck_documents_bytes', `byte_count > 0`)
@Index('uq_documents_number', ['tenantId', 'number'], { unique: true })
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_documents_organization' })
export class Document {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_documents' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_documents' })
  id!: string;

  /** Counts within the organisation; the neutral file name has it. */
  @Column('integer')
  number!: number;

  @Column('text')
  type!: string;

  @Column('text')
  purpose!: string;

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
