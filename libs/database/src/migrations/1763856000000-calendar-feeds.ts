import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret addresses from which a person's calendar fetches the person's deadlines. */
export class CalendarFeeds1763856000000 implements MigrationInterface {
  name = 'CalendarFeeds1763856000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FEEDS);
  }

  down(): Promise<void> {
    throw new Error('Calendar feeds cannot be taken back: restore a backup instead.');
  }
}

/** One for each membership; only the SHA-256 of its secret is kept. */
const FEEDS = `
create table calendar_feeds (
  tenant_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  constraint pk_calendar_feeds primary key (tenant_id, person_id),
  constraint fk_calendar_feeds_membership foreign key (tenant_id, person_id)
    references memberships (tenant_id, person_id) on delete cascade
);
create index ix_calendar_feeds_hash on calendar_feeds (token_hash);
alter table calendar_feeds enable row level security;
alter table calendar_feeds force row level security;
grant select, insert, update (token_hash, created_at), delete on calendar_feeds to app_user;
grant select on calendar_feeds to backup;
create policy calendar_feeds_read on calendar_feeds for select to app_user using (
  (tenant_id = app_tenant() and person_id = app_person()) or app_system() = 'login');
create policy calendar_feeds_add on calendar_feeds for insert to app_user
  with check (tenant_id = app_tenant() and person_id = app_person());
create policy calendar_feeds_change on calendar_feeds for update to app_user
  using (tenant_id = app_tenant() and person_id = app_person())
  with check (tenant_id = app_tenant() and person_id = app_person());
create policy calendar_feeds_remove on calendar_feeds for delete to app_user
  using (tenant_id = app_tenant() and person_id = app_person());
`;
