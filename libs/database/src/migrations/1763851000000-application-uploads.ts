import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of applications of which pieces are still to come. */
export class ApplicationUploads1763851000000 implements MigrationInterface {
  name = 'ApplicationUploads1763851000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UPLOADS);
  }

  down(): Promise<void> {
    throw new Error('Files on their way cannot be taken back: restore a backup instead.');
  }
}

/** Whoever began to send a file sends it and nobody else, colleagues neither; the keeper takes what is a day old. */
const UPLOADS = `
create table application_uploads (
  tenant_id uuid not null,
  application_id uuid not null,
  id uuid not null,
  question_id text not null,
  person_id uuid not null,
  type text not null
    constraint ck_application_uploads_type check (type in ('pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'csv', 'txt')),
  sealed_name bytea not null,
  byte_count integer not null constraint ck_application_uploads_bytes check (byte_count > 0),
  started_at timestamptz not null,
  file_id uuid,
  constraint pk_application_uploads primary key (tenant_id, id),
  constraint fk_application_uploads_application foreign key (tenant_id, application_id)
    references applications (tenant_id, id) on delete cascade
);
create index ix_application_uploads_application on application_uploads (tenant_id, application_id);
alter table application_uploads enable row level security;
alter table application_uploads force row level security;
grant select, insert, update (file_id, sealed_name), delete on application_uploads to app_user;
grant select on application_uploads to backup;
create policy application_uploads_read on application_uploads for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit' and person_id = app_person())
  or app_system() = 'keeper');
create policy application_uploads_begin on application_uploads for insert to app_user with check (
  tenant_id = app_tenant() and app_writes_application(application_id) and person_id = app_person()
  and file_id is null);
create policy application_uploads_end on application_uploads for update to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit' and person_id = app_person())
  with check (tenant_id = app_tenant() and app_writes_application(application_id) and person_id = app_person());
create policy application_uploads_reseal on application_uploads for update to app_user
  using (app_system() = 'keeper') with check (app_system() = 'keeper');
create policy application_uploads_stop on application_uploads for delete to app_user using (
  tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit' and person_id = app_person());
create policy application_uploads_keeper_sweep on application_uploads for delete to app_user using (
  app_system() = 'keeper' and started_at < now() - interval '1 day');
create policy application_uploads_keeper_erase on application_uploads for delete to app_user using (
  app_erases(tenant_id));
`;
