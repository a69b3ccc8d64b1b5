import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which running relay carries a job out itself: the number of an advisory lock that it holds while it lives. What a killed one
 * had in hand is known to be free as soon as PostgreSQL closed its connection.
 */
export class JobsOfARelay1763885000000 implements MigrationInterface {
  name = 'JobsOfARelay1763885000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table outbox add column taken_by integer;
grant update (taken_by) on outbox to app_user;`);
  }

  down(): Promise<void> {
    throw new Error('Jobs in hand cannot be taken back: restore a backup instead.');
  }
}
