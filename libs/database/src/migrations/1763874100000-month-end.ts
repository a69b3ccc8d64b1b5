import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The way to what happened in a month. */
export class MonthEnd1763874100000 implements MigrationInterface {
  name = 'MonthEnd1763874100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index ix_ledger_transactions_day on ledger_transactions (tenant_id, happened_on, recorded_at, id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_ledger_transactions_day');
  }
}
