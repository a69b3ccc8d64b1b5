import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms that need no programmer, their versions, and the calls that ask them. */
export class FormsAndCalls1763820000000 implements MigrationInterface {
  name = 'FormsAndCalls1763820000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [FORMS, VERSIONS, CALLS, STAGES, INVITATIONS, READING]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Forms and calls cannot be taken back: restore a backup instead.');
  }
}

const FORMS = `
create function app_runs_calls() returns boolean language sql stable parallel safe
  as $$ select app_tenant_kind() in ('funder', 'hip')
    and app_roles() && array['program-officer', 'funder-admin', 'hip-staff', 'hip-admin'] $$;
create table forms (
  tenant_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  document jsonb not null,
  archived_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint pk_forms primary key (tenant_id, id),
  constraint ck_forms_document check (octet_length(document::text) < 1000000),
  constraint fk_forms_organization foreign key (tenant_id) references organizations (id)
);
alter table forms enable row level security;
alter table forms force row level security;
grant select, insert, update (version, document, archived_at, updated_at) on forms to app_user;
grant select on forms to backup;
create policy forms_read on forms for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip')) or app_system() = 'installer');
create policy forms_add on forms for insert to app_user with check (
  (tenant_id = app_tenant() and app_runs_calls() and created_by = app_person()) or app_system() = 'installer');
create policy forms_change on forms for update to app_user
  using (tenant_id = app_tenant() and app_runs_calls()) with check (tenant_id = app_tenant() and app_runs_calls());
`;

/** A version never changes: those who started under it finish under it. */
const VERSIONS = `
create table form_versions (
  tenant_id uuid not null,
  form_id uuid not null,
  number integer not null,
  document jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint pk_form_versions primary key (tenant_id, form_id, number),
  constraint ck_form_versions_number check (number > 0),
  constraint fk_form_versions_form foreign key (tenant_id, form_id) references forms (tenant_id, id)
);
alter table form_versions enable row level security;
alter table form_versions force row level security;
grant select, insert on form_versions to app_user;
grant select on form_versions to backup;
create policy form_versions_add on form_versions for insert to app_user with check (
  (tenant_id = app_tenant() and app_runs_calls() and made_by = app_person()) or app_system() = 'installer');
`;

const CALLS = `
create table calls (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  version integer not null default 1,
  status text not null default 'draft' constraint ck_calls_status check (status in ('draft', 'published', 'cancelled')),
  facts jsonb not null,
  opens_at timestamptz not null,
  closes_at timestamptz,
  by_invitation boolean not null,
  sealed boolean not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint pk_calls primary key (tenant_id, id),
  constraint ck_calls_period check (closes_at is null or closes_at > opens_at),
  constraint ck_calls_sealed check (not sealed or closes_at is not null),
  constraint fk_calls_programme foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
create index ix_calls_programme on calls (tenant_id, programme_id);
alter table calls enable row level security;
alter table calls force row level security;
grant select, insert, update (version, status, facts, opens_at, closes_at, by_invitation, sealed, updated_at)
  on calls to app_user;
grant select on calls to backup;
create policy calls_add on calls for insert to app_user with check (
  (tenant_id = app_tenant() and app_runs_calls() and app_has_programme(programme_id) and created_by = app_person())
  or app_system() = 'installer');
create policy calls_change on calls for update to app_user
  using (tenant_id = app_tenant() and app_runs_calls() and app_has_programme(programme_id))
  with check (tenant_id = app_tenant() and app_runs_calls() and app_has_programme(programme_id));
`;

/** Which version of a form each stage of a call asks; \`later\` is due some days after an emergency was applied for. */
const STAGES = `
create table call_stages (
  tenant_id uuid not null,
  call_id uuid not null,
  stage text not null constraint ck_call_stages_stage check (stage in ('letter', 'full', 'later')),
  form_id uuid not null,
  form_number integer not null,
  due_days integer,
  constraint pk_call_stages primary key (tenant_id, call_id, stage),
  constraint ck_call_stages_due check ((stage = 'later') = (due_days is not null) and due_days between 1 and 365),
  constraint fk_call_stages_call foreign key (tenant_id, call_id) references calls (tenant_id, id),
  constraint fk_call_stages_form foreign key (tenant_id, form_id, form_number)
    references form_versions (tenant_id, form_id, number)
);
alter table call_stages enable row level security;
alter table call_stages force row level security;
grant select, insert, delete on call_stages to app_user;
grant select on call_stages to backup;
create policy call_stages_add on call_stages for insert to app_user with check (
  (tenant_id = app_tenant() and app_runs_calls() and exists (select from calls c
    where c.tenant_id = call_stages.tenant_id and c.id = call_id and c.status = 'draft'))
  or app_system() = 'installer');
create policy call_stages_remove on call_stages for delete to app_user using (
  tenant_id = app_tenant() and app_runs_calls() and exists (select from calls c
    where c.tenant_id = call_stages.tenant_id and c.id = call_id and c.status = 'draft'));
`;

/** Whom a funder asks to apply. The nonprofit sees its own row; the funder knows it by the handle it asked for. */
const INVITATIONS = `
create table call_invitations (
  tenant_id uuid not null,
  call_id uuid not null,
  nonprofit_id uuid not null,
  invited_by uuid not null,
  invited_at timestamptz not null,
  constraint pk_call_invitations primary key (tenant_id, call_id, nonprofit_id),
  constraint fk_call_invitations_call foreign key (tenant_id, call_id) references calls (tenant_id, id),
  constraint fk_call_invitations_nonprofit foreign key (nonprofit_id) references organizations (id)
);
create index ix_call_invitations_nonprofit on call_invitations (nonprofit_id);
alter table call_invitations enable row level security;
alter table call_invitations force row level security;
grant select, insert on call_invitations to app_user;
grant select on call_invitations to backup;
create policy call_invitations_read on call_invitations for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip'))
  or (nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit') or app_system() = 'installer');
grant delete on call_invitations to app_user;
create policy call_invitations_keeper_read on call_invitations for select to app_user using (app_erases(nonprofit_id));
create policy call_invitations_keeper_erase on call_invitations for delete to app_user using (app_erases(nonprofit_id));
create policy call_invitations_add on call_invitations for insert to app_user with check (
  (tenant_id = app_tenant() and app_runs_calls() and invited_by = app_person() and exists (select from calls c
    where c.tenant_id = call_invitations.tenant_id and c.id = call_id))
  or app_system() = 'installer');
`;

/** Nonprofits read published calls, by invitation only those they are invited to, and what these ask. */
const READING = `
create policy calls_read on calls for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and app_has_programme(programme_id))
  or (app_tenant_kind() = 'nonprofit' and status <> 'draft' and (not by_invitation or exists (
    select from call_invitations i where i.tenant_id = calls.tenant_id and i.call_id = calls.id
      and i.nonprofit_id = app_tenant())))
  or app_system() = 'installer');
create policy call_stages_read on call_stages for select to app_user using (
  exists (select from calls c where c.tenant_id = call_stages.tenant_id and c.id = call_id)
  or app_system() = 'installer');
create policy form_versions_read on form_versions for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip'))
  or exists (select from call_stages s where s.tenant_id = form_versions.tenant_id
    and s.form_id = form_versions.form_id and s.form_number = form_versions.number)
  or app_system() = 'installer');
`;
