import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that answer questions of applications. */
export class ApplicationFiles1763850000000 implements MigrationInterface {
  name = 'ApplicationFiles1763850000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [FILES, KEEPING, COUNTS]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Files of applications cannot be taken back: restore a backup instead.');
  }
}

/**
 * The own team sees all of its files and changes those of a draft. The funder sees those that were handed in to it, as
 * far as it sees what was handed in, and only what a scanner found clean. The librarian hands out bytes to whoever shows
 * a link that was made a moment ago.
 */
const FILES = `
create table application_files (
  tenant_id uuid not null,
  application_id uuid not null,
  id uuid not null,
  question_id text not null,
  number integer not null,
  type text not null
    constraint ck_application_files_type check (type in ('pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'csv', 'txt')),
  sealed_name bytea not null,
  sealed_key bytea not null,
  byte_count integer not null constraint ck_application_files_bytes check (byte_count > 0),
  scan text not null constraint ck_application_files_scan check (scan in ('clean', 'unscanned')),
  notes text[] not null default '{}',
  added_by uuid not null,
  added_at timestamptz not null,
  constraint pk_application_files primary key (tenant_id, id),
  constraint fk_application_files_application foreign key (tenant_id, application_id)
    references applications (tenant_id, id)
);
create index ix_application_files_application on application_files (tenant_id, application_id);
alter table application_files enable row level security;
alter table application_files force row level security;
grant select, insert, update (sealed_name, sealed_key), delete on application_files to app_user;
grant select on application_files to backup;
create policy application_files_read on application_files for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit')
  or (app_tenant_kind() in ('funder', 'hip') and scan = 'clean' and exists (select from submissions s
    where s.tenant_id = application_files.tenant_id and s.application_id = application_files.application_id
      and jsonb_exists(s.answers -> application_files.question_id, application_files.id::text)))
  or app_system() in ('librarian', 'keeper'));
create policy application_files_add on application_files for insert to app_user with check (
  tenant_id = app_tenant() and app_writes_application(application_id) and added_by = app_person());
create policy application_files_reseal on application_files for update to app_user
  using (app_system() = 'keeper') with check (app_system() = 'keeper');
create policy application_files_remove on application_files for delete to app_user
  using (tenant_id = app_tenant() and app_writes_application(application_id));
`;

/** The keeper takes the files of what was withdrawn a month ago, and those of who is erased. */
const KEEPING = `
create policy applications_keeper_withdrawn on applications for select to app_user
  using (status = 'withdrawn' and app_system() = 'keeper');
create policy application_files_keeper_sweep on application_files for delete to app_user using (
  app_system() = 'keeper' and exists (select from applications a
    where a.tenant_id = application_files.tenant_id and a.id = application_id and a.status = 'withdrawn'
      and a.withdrawn_at < now() - interval '30 days'));
create policy application_files_keeper_erase on application_files for delete to app_user using (app_erases(tenant_id));
`;

/** Files of applications have a limit of a day of their own; their numbers are the organisation's. */
const COUNTS = `
alter table document_counts add column files_added integer not null default 0;
grant update (files_added) on document_counts to app_user;
`;
