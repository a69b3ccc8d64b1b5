import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A posting asks for its award when it is written, before the audit chain of its payer is held, for which all others wait. Only
 * past grants, whose awards come after their books, ask when everything is written.
 */
export class BooksAskForTheirAwardAtOnce1763894002000 implements MigrationInterface {
  name = 'BooksAskForTheirAwardAtOnce1763894002000';

  up(runner: QueryRunner): Promise<void> {
    return alter(runner, 'immediate');
  }

  down(runner: QueryRunner): Promise<void> {
    return alter(runner, 'deferred');
  }
}

async function alter(runner: QueryRunner, asked: 'immediate' | 'deferred'): Promise<void> {
  for (const table of ['ledger_accounts', 'ledger_transactions']) {
    await runner.query(
      `alter table ${table} alter constraint fk_${table}_award deferrable initially ${asked}`,
    );
  }
}
