import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many tests of its own systems an organisation sent. */
export class WebhookTestCounts1763865000000 implements MigrationInterface {
  name = 'WebhookTestCounts1763865000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COUNTS);
  }

  down(): Promise<void> {
    throw new Error('Counts of tests cannot be taken back: restore a backup instead.');
  }
}

/** Outlives the addresses: removing one does not give back what was sent there. */
const COUNTS = `
create table webhook_test_counts (
  tenant_id uuid not null,
  hour_began timestamptz not null,
  sent integer not null constraint ck_webhook_test_counts_sent check (sent > 0),
  constraint pk_webhook_test_counts primary key (tenant_id),
  constraint fk_webhook_test_counts_organization foreign key (tenant_id) references organizations (id)
);
alter table webhook_test_counts enable row level security;
alter table webhook_test_counts force row level security;
grant select, insert, update (hour_began, sent), delete on webhook_test_counts to app_user;
grant select on webhook_test_counts to backup;
create policy webhook_test_counts_read on webhook_test_counts for select to app_user using (
  (tenant_id = app_tenant() and app_manages_people()) or app_erases(tenant_id));
create policy webhook_test_counts_begin on webhook_test_counts for insert to app_user with check (
  tenant_id = app_tenant() and app_manages_people());
create policy webhook_test_counts_count on webhook_test_counts for update to app_user
  using (tenant_id = app_tenant() and app_manages_people())
  with check (tenant_id = app_tenant() and app_manages_people());
create policy webhook_test_counts_remove on webhook_test_counts for delete to app_user using (app_erases(tenant_id));
`;
