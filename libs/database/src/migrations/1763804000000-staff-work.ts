import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pausing contact, verification, requests to open an alias, and exports. */
export class StaffWork1763804000000 implements MigrationInterface {
  name = 'StaffWork1763804000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [SETTINGS, VERIFICATIONS, ALIAS_REQUESTS, EXPORTS]) await runner.query(step);
    for (const table of ['nonprofit_settings', 'verifications', 'alias_requests', 'exports']) {
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security;
         grant select on ${table} to backup`,
      );
    }
  }

  down(): Promise<void> {
    throw new Error('Decisions cannot be taken back with their table: restore a backup instead.');
  }
}

const SETTINGS = `
create table nonprofit_settings (
  tenant_id uuid not null constraint pk_nonprofit_settings primary key,
  contact_paused_at timestamptz,
  updated_at timestamptz not null default now(),
  constraint fk_nonprofit_settings_organization foreign key (tenant_id) references organizations (id)
);
grant select, insert, update (contact_paused_at, updated_at) on nonprofit_settings to app_user;
create policy nonprofit_settings_read on nonprofit_settings for select to app_user using (
  tenant_id = app_tenant() or app_tenant_kind() = 'hip' or app_system() in ('mailer', 'dispatcher', 'matcher'));
create policy nonprofit_settings_add on nonprofit_settings for insert to app_user
  with check (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit');
create policy nonprofit_settings_change on nonprofit_settings for update to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit')
  with check (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit');
`;

const VERIFICATIONS = `
create table verifications (
  tenant_id uuid not null,
  id uuid not null,
  profile_version integer not null,
  decision text not null
    constraint ck_verifications_decision check (decision in ('verified', 'changes-asked', 'not-verified')),
  reasons text[] not null default '{}',
  message text not null default '' constraint ck_verifications_message check (length(message) <= 2000),
  facts jsonb not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  constraint pk_verifications primary key (tenant_id, id),
  constraint fk_verifications_organization foreign key (tenant_id) references organizations (id)
);
create index ix_verifications_decided on verifications (tenant_id, decided_at);
grant select, insert on verifications to app_user;
create policy verifications_read on verifications for select to app_user
  using (tenant_id = app_tenant() or app_tenant_kind() = 'hip');
create policy verifications_add on verifications for insert to app_user with check (
  app_tenant_kind() = 'hip' and decided_by = app_person() and app_roles() && array['hip-verifier', 'hip-admin']);
`;

/** Who asked may only change or withdraw; another person, with the role, decides. No name of a nonprofit is in here. */
const ALIAS_REQUESTS = `
create table alias_requests (
  tenant_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  status text not null default 'requested'
    constraint ck_alias_requests_status check (status in ('requested', 'approved', 'refused', 'withdrawn')),
  funder_id uuid not null,
  alias text not null,
  reason text not null,
  note text not null default '' constraint ck_alias_requests_note check (length(note) <= 500),
  requested_by uuid not null,
  requested_at timestamptz not null,
  decided_by uuid constraint ck_alias_requests_two_people check (decided_by <> requested_by),
  decided_at timestamptz,
  shown_sha256 text,
  constraint pk_alias_requests primary key (tenant_id, id),
  constraint ck_alias_requests_decided check (
    (status in ('approved', 'refused')) = (decided_by is not null and decided_at is not null and shown_sha256 is not null)),
  constraint fk_alias_requests_organization foreign key (tenant_id) references organizations (id),
  constraint fk_alias_requests_funder foreign key (funder_id) references organizations (id)
);
create index ix_alias_requests_time on alias_requests (tenant_id, requested_at);
grant select, insert, update (version, status, reason, note, decided_by, decided_at, shown_sha256)
  on alias_requests to app_user;
create policy alias_requests_read on alias_requests for select to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() = 'hip');
create policy alias_requests_add on alias_requests for insert to app_user with check (
  tenant_id = app_tenant() and app_tenant_kind() = 'hip' and requested_by = app_person() and status = 'requested');
create policy alias_requests_change on alias_requests for update to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() = 'hip' and requested_by = app_person() and status = 'requested')
  with check (tenant_id = app_tenant() and requested_by = app_person() and status in ('requested', 'withdrawn'));
create policy alias_requests_decide on alias_requests for update to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() = 'hip' and requested_by <> app_person()
    and status = 'requested' and app_roles() && array['hip-verifier', 'hip-admin'])
  with check (tenant_id = app_tenant() and decided_by = app_person() and requested_by <> app_person()
    and status in ('approved', 'refused'));
`;

/** A request is never edited: what the second person decides about is what was asked for. */
const EXPORTS = `
create table exports (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null constraint ck_exports_kind check (kind in ('matches', 'nonprofits', 'trail')),
  filters jsonb not null,
  row_count integer not null constraint ck_exports_row_count check (row_count >= 0),
  status text not null
    constraint ck_exports_status check (status in ('requested', 'approved', 'refused', 'made')),
  purpose text,
  requested_by uuid not null,
  requested_at timestamptz not null,
  decided_by uuid constraint ck_exports_two_people check (decided_by <> requested_by),
  decided_at timestamptz,
  made_at timestamptz,
  constraint pk_exports primary key (tenant_id, id),
  constraint ck_exports_made check ((status = 'made') = (made_at is not null)),
  constraint ck_exports_decided check ((decided_by is null) = (decided_at is null)
    and (status = 'made' or (status in ('approved', 'refused')) = (decided_by is not null))),
  constraint ck_exports_large check (status <> 'made' or kind = 'trail' or row_count <= 200 or decided_by is not null),
  constraint fk_exports_organization foreign key (tenant_id) references organizations (id)
);
create index ix_exports_person on exports (tenant_id, requested_by, requested_at);
grant select, insert, update (status, decided_by, decided_at, made_at) on exports to app_user;
create policy exports_read on exports for select to app_user using (tenant_id = app_tenant()
  and (requested_by = app_person() or app_roles() && array['hip-verifier', 'hip-admin', 'funder-admin', 'auditor']));
create policy exports_add on exports for insert to app_user with check (
  tenant_id = app_tenant() and requested_by = app_person() and decided_by is null and status in ('requested', 'made'));
create policy exports_decide on exports for update to app_user
  using (tenant_id = app_tenant() and requested_by <> app_person() and status = 'requested'
    and app_roles() && array['hip-verifier', 'hip-admin', 'funder-admin'])
  with check (tenant_id = app_tenant() and decided_by = app_person() and requested_by <> app_person()
    and status in ('approved', 'refused'));
create policy exports_make on exports for update to app_user
  using (tenant_id = app_tenant() and requested_by = app_person() and status = 'approved')
  with check (tenant_id = app_tenant() and requested_by = app_person() and status = 'made' and decided_by is not null);
`;
