import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The link of a mail that told of a search ends that search: nobody needs to sign in to be left in peace. */
export class AlertsStoppedByMail1763912000000 implements MigrationInterface {
  name = 'AlertsStoppedByMail1763912000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RULE);
  }

  down(): Promise<void> {
    throw new Error('This right cannot be taken back: restore a backup instead.');
  }
}

const RULE = `
create policy search_alerts_stop on search_alerts for delete to app_user using (app_system() = 'mailer');
`;
