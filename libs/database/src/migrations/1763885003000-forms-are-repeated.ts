import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A form that is sent again leads on to the page to which it led first: 303 and where to. */
export class FormsAreRepeated1763885003000 implements MigrationInterface {
  name = 'FormsAreRepeated1763885003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table request_keys drop constraint ck_request_keys_status;
alter table request_keys add constraint ck_request_keys_status check (status between 200 and 299 or status = 303);`);
  }

  down(): Promise<void> {
    throw new Error('What forms led to is not taken back: restore a backup instead.');
  }
}
