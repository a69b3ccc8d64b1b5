import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One mail a week, mails that are switched off by a link, and administrators who see what was sent to their own. */
export class Digests1763858000000 implements MigrationInterface {
  name = 'Digests1763858000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [WEEKLY, SWITCHED_OFF, LOG]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Choices of mails cannot be taken back: restore a backup instead.');
  }
}

const WEEKLY = `
alter table notice_settings drop constraint ck_notice_settings_frequency;
alter table notice_settings add constraint ck_notice_settings_frequency
  check (frequency in ('immediate', 'daily', 'weekly', 'none'));
`;

/** Whoever holds the link of a mail may end mails, and do nothing else to anybody's choice. */
const SWITCHED_OFF = `
create policy notice_settings_off_add on notice_settings for insert to app_user
  with check (app_system() = 'mailer' and frequency = 'none');
create policy notice_settings_off on notice_settings for update to app_user
  using (app_system() = 'mailer') with check (app_system() = 'mailer' and frequency = 'none');
`;

/** Addresses of strangers are sealed, and texts are nowhere: what can be read is when, which kind, and how it ended. */
const LOG = `
create policy mails_log on mails for select to app_user
  using (app_manages_people() and (tenant_id = app_tenant() or app_tenant_kind() = 'hip'));
create index ix_mails_tenant on mails (tenant_id, created_at);
`;
