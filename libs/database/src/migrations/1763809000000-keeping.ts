import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the keeper may do: seal anew what hangs on the master key, and take away what is past its time. */
export class Keeping1763809000000 implements MigrationInterface {
  name = 'Keeping1763809000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RESEAL);
    for (const table of SWEPT) await runner.query(mayBeSwept(table));
  }

  down(): Promise<void> {
    throw new Error('What was taken away does not come back: restore a backup instead.');
  }
}

const RESEAL = `
create policy totp_factors_keeper_read on totp_factors for select to app_user using (app_system() = 'keeper');
create policy totp_factors_keeper_reseal on totp_factors for update to app_user
  using (app_system() = 'keeper') with check (app_system() = 'keeper');
grant update (sealed_address) on mails to app_user;
create policy mails_keeper_reseal on mails for update to app_user
  using (app_system() = 'keeper') with check (app_system() = 'keeper');
`;

const SWEPT = ['sessions', 'sign_in_steps', 'password_resets', 'attempts', 'outbox'];

const mayBeSwept = (table: string): string => `
create policy ${table}_keeper_read on ${table} for select to app_user using (app_system() = 'keeper');
create policy ${table}_keeper_sweep on ${table} for delete to app_user using (app_system() = 'keeper');
`;
