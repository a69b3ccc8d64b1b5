import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came back after it arrived can be free again: its instalment is paid anew (docs/adr/0041). */
export class ReturnedMoneyIsFreeAgain1763885002000 implements MigrationInterface {
  name = 'ReturnedMoneyIsFreeAgain1763885002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table ledger_transactions drop constraint ck_ledger_transactions_kind;
alter table ledger_transactions add constraint ck_ledger_transactions_kind check (kind in ('award', 'amendment', 'reserve', 'release',
  'send', 'receive', 'return', 'restore', 'close', 'opening', 'reversal'));`);
  }

  down(): Promise<void> {
    throw new Error('The books cannot be taken back: restore a backup instead.');
  }
}
