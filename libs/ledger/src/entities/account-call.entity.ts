import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CallOutcome } from '../core';

/** What came of a payer's call about one version of a nonprofit's account, or that two people did without one. */
@Entity('account_calls')
@Check(
  'ck_account_calls_outcome',
  `outcome in ('confirmed', 'not-reached', 'denied', 'waiver-asked', 'waived')`,
)
@Check('ck_account_calls_reason', `length(reason) <= 1000`)
@Check('ck_account_calls_waiver', `(outcome in ('waiver-asked', 'waived')) = (reason <> '')`)
@Check(
  'ck_account_calls_agreed',
  `num_nonnulls(agreed_by, agreed_at) = case when outcome = 'waived' then 2 else 0 end`,
)
@Check('ck_account_calls_two_people', `agreed_by <> made_by`)
@Index('ix_account_calls_account', ['tenantId', 'nonprofitId', 'accountId'])
@Index('ix_account_calls_nonprofit', ['nonprofitId'])
@ForeignKey('organizations', ['nonprofitId'], ['id'], { name: 'fk_account_calls_nonprofit' })
export class AccountCall {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_account_calls' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_account_calls' })
  id!: string;

  @Column('uuid')
  nonprofitId!: string;

  @Column('uuid')
  accountId!: string;

  /** The fingerprint of what the account holds. */
  @Column('text')
  accountSha256!: string;

  @Column('text')
  outcome!: CallOutcome;

  @Column('text', { default: '' })
  reason!: string;

  @Column('uuid')
  madeBy!: string;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('uuid', { nullable: true })
  agreedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  agreedAt!: Date | null;
}
