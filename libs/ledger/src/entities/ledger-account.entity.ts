import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Currency } from '@puente/kernel';
import type { AccountKind } from '../core';

/** A place where money of an award stands. Its balance is moved by entries alone. */
@Entity('ledger_accounts')
@Unique('uq_ledger_accounts_currency', ['tenantId', 'id', 'currency'])
@Index('uq_ledger_accounts_award', ['tenantId', 'awardId', 'kind'], {
  unique: true,
  where: 'award_id is not null',
})
@Index('uq_ledger_accounts_payer', ['tenantId', 'kind', 'currency'], {
  unique: true,
  where: 'award_id is null',
})
@Check(
  'ck_ledger_accounts_kind',
  `kind in ('promised', 'committed', 'reserved', 'sent', 'received', 'returned', 'released', 'bank', 'exchange')`,
)
@Check('ck_ledger_accounts_currency', `currency in ('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')`)
@Check('ck_ledger_accounts_award', `(award_id is null) = (kind in ('bank', 'exchange'))`)
@Check('ck_ledger_accounts_committed', `kind <> 'committed' or balance >= 0`)
@Check('ck_ledger_accounts_reserved', `kind <> 'reserved' or balance >= 0`)
@Check('ck_ledger_accounts_sent', `kind <> 'sent' or balance >= 0`)
@Check('ck_ledger_accounts_received', `kind <> 'received' or balance >= 0`)
@Check('ck_ledger_accounts_over', `kind not in ('returned', 'released') or balance >= 0`)
@ForeignKey('awards', ['tenantId', 'awardId'], ['tenantId', 'id'], {
  name: 'fk_ledger_accounts_award',
  deferrable: 'INITIALLY IMMEDIATE',
})
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_ledger_accounts_tenant' })
export class LedgerAccount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_ledger_accounts' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_ledger_accounts' })
  id!: string;

  @Column('uuid', { nullable: true })
  awardId!: string | null;

  @Column('text')
  kind!: AccountKind;

  @Column('text')
  currency!: Currency;

  @Column('bigint', { default: 0 })
  balance!: string;
}
