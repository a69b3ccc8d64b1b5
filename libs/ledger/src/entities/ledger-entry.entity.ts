import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Currency } from '@puente/kernel';

/** What one transaction does to one account, in minor units. */
@Entity('ledger_entries')
@Check('ck_ledger_entries_amount', 'amount <> 0')
@Index('ix_ledger_entries_account', ['tenantId', 'accountId'])
@ForeignKey('ledger_transactions', ['tenantId', 'transactionId'], ['tenantId', 'id'], {
  name: 'fk_ledger_entries_transaction',
})
@ForeignKey('ledger_accounts', ['tenantId', 'accountId', 'currency'], ['tenantId', 'id', 'currency'], {
  name: 'fk_ledger_entries_account',
})
export class LedgerEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_ledger_entries' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_ledger_entries' })
  transactionId!: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'pk_ledger_entries' })
  line!: number;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  currency!: Currency;

  @Column('bigint')
  amount!: string;
}
