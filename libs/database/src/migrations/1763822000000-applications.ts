import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What nonprofits write for a call, edit by edit, and what they hand in. */
export class Applications1763822000000 implements MigrationInterface {
  name = 'Applications1763822000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [APPLICATIONS, STANDING, ANSWERS, BESIDE, SUBMISSIONS]) await runner.query(step);
    for (const table of ERASED) await runner.query(mayBeErased(table));
  }

  down(): Promise<void> {
    throw new Error('Applications cannot be taken back: restore a backup instead.');
  }
}

/**
 * The nonprofit owns the row. The funder learns of it while it is handed in, of a sealed call when the call is over, also
 * when the call was given more time since.
 */
const APPLICATIONS = `
create table applications (
  tenant_id uuid not null,
  id uuid not null,
  funder_id uuid not null,
  call_id uuid not null,
  programme_id uuid not null,
  version integer not null default 1,
  status text not null default 'draft'
    constraint ck_applications_status check (status in ('draft', 'submitted', 'withdrawn')),
  stage text not null constraint ck_applications_stage check (stage in ('letter', 'full', 'later')),
  form_id uuid not null,
  form_number integer not null,
  started_by uuid not null,
  started_at timestamptz not null,
  due_on date,
  ready_by uuid,
  ready_at timestamptz,
  submitted_at timestamptz,
  sealed_until timestamptz,
  withdrawn_at timestamptz,
  constraint pk_applications primary key (tenant_id, id),
  constraint ck_applications_ready check ((ready_by is null) = (ready_at is null)),
  constraint ck_applications_submitted check (status = 'withdrawn' or (status = 'submitted') = (submitted_at is not null)),
  constraint ck_applications_withdrawn check ((status = 'withdrawn') = (withdrawn_at is not null)),
  constraint fk_applications_organization foreign key (tenant_id) references organizations (id),
  constraint fk_applications_funder foreign key (funder_id) references organizations (id)
);
create unique index uq_applications_stage on applications (tenant_id, call_id, stage) where status <> 'withdrawn';
create index ix_applications_call on applications (funder_id, call_id);
alter table applications enable row level security;
alter table applications force row level security;
grant select, insert, update (version, status, ready_by, ready_at, submitted_at, sealed_until, withdrawn_at)
  on applications to app_user;
grant select on applications to backup;
create policy applications_read on applications for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit')
  or (funder_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and app_has_programme(programme_id)
    and status = 'submitted' and (sealed_until is null or greatest(sealed_until,
      (select c.closes_at from calls c where c.tenant_id = funder_id and c.id = applications.call_id)) <= now()))
  or app_system() = 'installer');
create policy applications_start on applications for insert to app_user with check (
  (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit' and started_by = app_person() and status = 'draft'
    and exists (select from calls c join call_stages s on s.tenant_id = c.tenant_id and s.call_id = c.id
      where c.tenant_id = funder_id and c.id = applications.call_id and c.programme_id = applications.programme_id
        and c.status = 'published' and s.stage = applications.stage and s.form_id = applications.form_id
        and s.form_number = applications.form_number))
  or app_system() = 'installer');
create policy applications_change on applications for update to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit'
    and (status = 'draft' or (status = 'submitted' and app_signs_consents())))
  with check (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit'
    and (status <> 'submitted' or app_signs_consents()));
create function app_writes_application(application uuid) returns boolean language sql stable parallel safe
  as $$ select app_tenant_kind() = 'nonprofit' and exists (select from applications a
    where a.tenant_id = app_tenant() and a.id = application and a.status = 'draft') $$;
`;

/** What was handed in is withdrawn or stays; when it was, and until when it is sealed, is said once. */
const STANDING = `
create trigger applications_standing before update on applications for each row
  when (old.status = 'withdrawn' or (old.status = 'submitted' and (new.status = 'draft'
    or (new.submitted_at, new.sealed_until) is distinct from (old.submitted_at, old.sealed_until))))
  execute function refuse_part_of_others();
`;

/** What is kept of each answer now; no funder reads it, before or after. */
const ANSWERS = `
create table application_answers (
  tenant_id uuid not null,
  application_id uuid not null,
  question_id text not null,
  version integer not null default 1,
  value jsonb,
  edit_id uuid not null,
  earlier_edits uuid[] not null default '{}',
  written_by uuid not null,
  written_at timestamptz not null,
  constraint pk_application_answers primary key (tenant_id, application_id, question_id),
  constraint ck_application_answers_value check (octet_length(value::text) < 300000),
  constraint fk_application_answers_application foreign key (tenant_id, application_id)
    references applications (tenant_id, id) on delete cascade
);
alter table application_answers enable row level security;
alter table application_answers force row level security;
grant select, insert, update (version, value, edit_id, earlier_edits, written_by, written_at) on application_answers to app_user;
grant select on application_answers to backup;
create policy application_answers_read on application_answers for select to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit');
create policy application_answers_add on application_answers for insert to app_user with check (
  tenant_id = app_tenant() and app_writes_application(application_id) and written_by = app_person());
create policy application_answers_change on application_answers for update to app_user
  using (tenant_id = app_tenant() and app_writes_application(application_id))
  with check (tenant_id = app_tenant() and app_writes_application(application_id) and written_by = app_person());
`;

/** Texts that were written on what somebody else had changed meanwhile: kept until people choose. */
const BESIDE = `
create table answers_beside (
  tenant_id uuid not null,
  application_id uuid not null,
  edit_id uuid not null,
  question_id text not null,
  value jsonb,
  seen_version integer not null,
  written_by uuid not null,
  written_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  constraint pk_answers_beside primary key (tenant_id, application_id, question_id, edit_id),
  constraint ck_answers_beside_value check (octet_length(value::text) < 300000),
  constraint ck_answers_beside_settled check ((settled_by is null) = (settled_at is null)),
  constraint fk_answers_beside_application foreign key (tenant_id, application_id)
    references applications (tenant_id, id) on delete cascade
);
alter table answers_beside enable row level security;
alter table answers_beside force row level security;
grant select, insert, update (settled_by, settled_at) on answers_beside to app_user;
grant select on answers_beside to backup;
create policy answers_beside_read on answers_beside for select to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit');
create policy answers_beside_add on answers_beside for insert to app_user with check (
  tenant_id = app_tenant() and app_writes_application(application_id) and written_by = app_person()
  and settled_at is null);
create policy answers_beside_settle on answers_beside for update to app_user
  using (tenant_id = app_tenant() and app_writes_application(application_id))
  with check (tenant_id = app_tenant() and app_writes_application(application_id) and settled_by = app_person());
`;

/** What was handed in, as it was: signed by who may, never changed; the funder reads it while it is not withdrawn. */
const SUBMISSIONS = `
create table submissions (
  tenant_id uuid not null,
  application_id uuid not null,
  answers jsonb not null,
  sha256 text not null,
  code text not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  constraint pk_submissions primary key (tenant_id, application_id),
  constraint fk_submissions_application foreign key (tenant_id, application_id)
    references applications (tenant_id, id) on delete cascade
);
alter table submissions enable row level security;
alter table submissions force row level security;
grant select, insert on submissions to app_user;
grant select on submissions to backup;
create policy submissions_read on submissions for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit')
  or (app_tenant_kind() in ('funder', 'hip') and exists (select from applications a
    where a.tenant_id = submissions.tenant_id and a.id = application_id and a.funder_id = app_tenant()
      and a.status = 'submitted')));
create policy submissions_sign on submissions for insert to app_user with check (
  tenant_id = app_tenant() and app_signs_consents() and signed_by = app_person()
  and app_writes_application(application_id));
`;

const ERASED = ['applications', 'application_answers', 'answers_beside', 'submissions'];
const mayBeErased = (table: string): string => `
grant delete on ${table} to app_user;
create policy ${table}_keeper_read on ${table} for select to app_user using (app_erases(tenant_id));
create policy ${table}_keeper_erase on ${table} for delete to app_user using (app_erases(tenant_id));
`;
