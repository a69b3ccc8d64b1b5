import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AgreementSide, SignedFileState } from '../core';

/** A scan of an agreement that was signed on paper, and what became of it. */
@Entity('signed_files')
@Check('ck_signed_files_side', `side in ('funder', 'nonprofit')`)
@Check('ck_signed_files_hash', `file_sha256 ~ '^[0-9a-f]{64}$'`)
@Check('ck_signed_files_bytes', 'byte_count > 0')
@Check('ck_signed_files_scan', `scan in ('clean', 'unscanned')`)
@Check('ck_signed_files_state', `state in ('waits', 'confirmed', 'refused', 'removed')`)
@Check('ck_signed_files_reason', 'length(reason) <= 1000')
@Check(
  'ck_signed_files_decided',
  `(state = 'waits') = (decided_by is null) and (decided_by is null) = (decided_at is null)`,
)
@Check('ck_signed_files_why', `(state = 'refused') = (reason <> '')`)
@Check('ck_signed_files_two_people', `state <> 'confirmed' or decided_by <> added_by`)
@Index('uq_signed_files_open', ['tenantId', 'agreementId'], {
  unique: true,
  where: `state in ('waits', 'confirmed')`,
})
@ForeignKey('agreements', ['tenantId', 'agreementId'], ['tenantId', 'id'], {
  name: 'fk_signed_files_agreement',
})
export class SignedFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_signed_files' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_signed_files' })
  id!: string;

  @Column('uuid')
  awardId!: string;

  @Column('uuid')
  agreementId!: string;

  @Column('uuid')
  nonprofitId!: string;

  /** The hash of the frozen text that it is said to be. */
  @Column('text')
  textSha256!: string;

  /** Who sent it. */
  @Column('text')
  side!: AgreementSide;

  /** Null once its bytes are gone. */
  @Column('bytea', { nullable: true })
  sealedKey!: Buffer | null;

  /** Of the bytes that are kept; a confirmation names it. */
  @Column('text')
  fileSha256!: string;

  @Column('integer')
  byteCount!: number;

  @Column('text')
  scan!: 'clean' | 'unscanned';

  @Column('text', { default: 'waits' })
  state!: SignedFileState;

  @Column('uuid')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  /** Why it was refused; the other side reads it. */
  @Column('text', { default: '' })
  reason!: string;
}
