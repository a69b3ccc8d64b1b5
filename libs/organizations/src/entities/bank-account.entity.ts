import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BankAccountState } from '../core';

/** One version of a nonprofit's bank account. Its content is sealed and never changes; who proposes does not approve. */
@Entity('bank_accounts')
@Check('ck_bank_accounts_state', `state in ('proposed', 'approved', 'refused', 'replaced')`)
@Check('ck_bank_accounts_decided', `(state = 'proposed') = (decided_by is null and decided_at is null)`)
@Check('ck_bank_accounts_two_people', `state <> 'approved' or decided_by <> proposed_by`)
@Check(
  'ck_bank_accounts_sealed',
  ['clabe', 'holder', 'bank', 'salt']
    .map((column) => `(get_byte(${column}, 0) = 1 and octet_length(${column}) >= 33)`)
    .join(' and '),
)
@Index('uq_bank_accounts_version', ['tenantId', 'version'], { unique: true })
@Index('uq_bank_accounts_proposed', ['tenantId'], { unique: true, where: `state = 'proposed'` })
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_bank_accounts_organization' })
export class BankAccount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_bank_accounts' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_bank_accounts' })
  id!: string;

  @Column('integer')
  version!: number;

  @Column('bytea')
  clabe!: Buffer;

  @Column('bytea')
  holder!: Buffer;

  @Column('bytea')
  bank!: Buffer;

  /** The key of the fingerprint. */
  @Column('bytea')
  salt!: Buffer;

  /** HMAC-SHA256 of the content, in hexadecimal: what an approval and, later, a payment name. */
  @Column('text')
  fingerprint!: string;

  @Column('text', { default: 'proposed' })
  state!: BankAccountState;

  @Column('uuid')
  proposedBy!: string;

  @Column('timestamptz')
  proposedAt!: Date;

  /** Not to be used before. */
  @Column('timestamptz')
  heldUntil!: Date;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  /** Since when nobody pays to it: who pays was told that it is not the nonprofit's. */
  @Column('timestamptz', { nullable: true })
  blockedAt!: Date | null;
}
