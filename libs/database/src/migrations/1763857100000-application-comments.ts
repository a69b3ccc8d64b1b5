import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a funder's people say to each other of an application. */
export class ApplicationComments1763857100000 implements MigrationInterface {
  name = 'ApplicationComments1763857100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COMMENTS);
  }

  down(): Promise<void> {
    throw new Error('Comments cannot be taken back: restore a backup instead.');
  }
}

/** Its author alone changes it or takes its words away; that it was there, and when that happened, stays. */
const COMMENTS = `
create table application_comments (
  tenant_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  call_id uuid not null,
  nonprofit_id uuid not null,
  author_id uuid not null,
  text text not null,
  mentions uuid[] not null default '{}',
  written_at timestamptz not null,
  edited_at timestamptz,
  removed_at timestamptz,
  constraint pk_application_comments primary key (tenant_id, id),
  constraint ck_application_comments_text check (length(text) <= 4000),
  constraint ck_application_comments_removed check (removed_at is null or (text = '' and mentions = '{}')),
  constraint fk_application_comments_call foreign key (tenant_id, call_id) references calls (tenant_id, id)
);
create index ix_application_comments_application on application_comments (tenant_id, application_id);
alter table application_comments enable row level security;
alter table application_comments force row level security;
grant select, insert, delete, update (text, mentions, edited_at, removed_at) on application_comments to app_user;
grant select on application_comments to backup;
create policy application_comments_read on application_comments for select to app_user using (
  (tenant_id = app_tenant() and app_reads_opinions(call_id, nonprofit_id, application_id))
  or app_erases(nonprofit_id));
create policy application_comments_add on application_comments for insert to app_user with check (
  tenant_id = app_tenant() and app_runs_calls() and author_id = app_person() and removed_at is null
  and app_reads_opinions(call_id, nonprofit_id, application_id));
create policy application_comments_change on application_comments for update to app_user
  using (tenant_id = app_tenant() and app_runs_calls() and author_id = app_person() and removed_at is null
    and app_reads_opinions(call_id, nonprofit_id, application_id))
  with check (tenant_id = app_tenant() and app_runs_calls() and author_id = app_person()
    and app_reads_opinions(call_id, nonprofit_id, application_id));
create policy application_comments_erase on application_comments for delete to app_user using (app_erases(nonprofit_id));
`;
