import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stands in the books stands there of an award of the same payer, when everything is written: past grants enter the books
 * before their awards, which may be over from the first moment.
 */
export class BooksOfAwards1763894000000 implements MigrationInterface {
  name = 'BooksOfAwards1763894000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['ledger_accounts', 'ledger_transactions']) {
      await runner.query(`
alter table ${table} add constraint fk_${table}_award foreign key (tenant_id, award_id) references awards (tenant_id, id)
  deferrable initially deferred`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['ledger_accounts', 'ledger_transactions']) {
      await runner.query(`alter table ${table} drop constraint fk_${table}_award`);
    }
  }
}
