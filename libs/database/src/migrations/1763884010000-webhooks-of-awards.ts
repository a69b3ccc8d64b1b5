import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations' own systems are told of awards as well: which award, and what of it. */
export class WebhooksOfAwards1763884010000 implements MigrationInterface {
  name = 'WebhooksOfAwards1763884010000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [COLUMNS, MESSENGER]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('What was told of awards cannot be taken back: restore a backup instead.');
  }
}

const COLUMNS = `
alter table webhook_deliveries add column award_id uuid, add column subject_id uuid;
`;

/** Who is to be told follows from whose award it is; of what nobody approved nobody is told. */
const MESSENGER = `
create policy awards_messenger on awards for select to app_user
  using (app_system() = 'messenger' and state not in ('draft', 'proposed'));
`;
