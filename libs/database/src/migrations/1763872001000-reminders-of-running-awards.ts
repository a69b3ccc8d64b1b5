import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody is reminded of what an award asks for that is over or was taken back: the mailer sees which awards run. */
export class RemindersOfRunningAwards1763872001000 implements MigrationInterface {
  name = 'RemindersOfRunningAwards1763872001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create policy awards_mailer_read on awards for select to app_user using (
  app_system() = 'mailer' and state in ('agreement', 'active', 'paused', 'closing'))`);
  }

  down(): Promise<void> {
    throw new Error('What the mailer sees is not taken back: restore a backup instead.');
  }
}
