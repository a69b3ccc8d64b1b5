import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations, which bring people in, and API tokens, with which programs act for them. */
export class PeopleAndTokens1763802100000 implements MigrationInterface {
  name = 'PeopleAndTokens1763802100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [INVITATIONS, ADMISSION, TOKENS]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Invitations cannot be taken back: restore a backup instead.');
  }
}

const INVITATIONS = `
create table invitations (
  tenant_id uuid not null,
  id uuid not null,
  email text not null,
  name text not null,
  locale text not null constraint ck_invitations_locale check (locale in ('es', 'en')),
  roles text[] not null constraint ck_invitations_roles check (cardinality(roles) > 0),
  programmes uuid[] not null default '{}',
  invited_by uuid not null,
  invited_from uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  constraint pk_invitations primary key (tenant_id, id),
  constraint fk_invitations_organization foreign key (tenant_id) references organizations (id)
);
create unique index uq_invitations_open on invitations (tenant_id, email)
  where accepted_at is null and withdrawn_at is null;
create index ix_invitations_id on invitations (id);
alter table invitations enable row level security;
alter table invitations force row level security;
grant select, insert, update (expires_at, accepted_at, withdrawn_at) on invitations to app_user;
grant select on invitations to backup;
create function app_admits() returns boolean language sql stable parallel safe
  as $$ select app_tenant_kind() = 'hip' and 'hip-admin' = any (app_roles()) and app_person() is not null $$;
create policy invitations_read on invitations for select to app_user using (
  (tenant_id = app_tenant() and (app_manages_people() or 'auditor' = any (app_roles())))
  or (invited_from = app_tenant() and app_tenant_kind() = 'hip') or app_system() = 'admission');
create policy invitations_add on invitations for insert to app_user with check (
  invited_by = app_person() and invited_from = app_tenant() and ((tenant_id = app_tenant() and app_manages_people())
    or (app_admits() and exists (select from organizations o where o.id = tenant_id and o.kind <> 'hip'))));
create policy invitations_change on invitations for update to app_user
  using ((tenant_id = app_tenant() and app_manages_people()) or (invited_from = app_tenant() and app_admits())
    or app_system() = 'admission')
  with check ((tenant_id = app_tenant() and app_manages_people()) or (invited_from = app_tenant() and app_admits())
    or app_system() = 'admission');
`;

/** Who accepts an invitation is nobody yet: the platform itself lets the person in. */
const ADMISSION = `
create policy organizations_admission on organizations for select to app_user using (app_system() = 'admission');
create policy organizations_admit on organizations for insert to app_user with check (kind = 'funder' and app_admits());
create policy people_admission on people for select to app_user using (app_system() = 'admission');
create policy people_admit on people for insert to app_user with check (app_system() = 'admission');
create policy credentials_admit on credentials for insert to app_user with check (app_system() = 'admission');
create policy memberships_admission on memberships for select to app_user using (app_system() = 'admission');
create policy memberships_admit on memberships for insert to app_user with check (app_system() = 'admission');
create policy membership_programmes_admit on membership_programmes for insert to app_user
  with check (app_system() = 'admission');
`;

/** Only the SHA-256 of a token is kept. */
const TOKENS = `
create table api_tokens (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null constraint ck_api_tokens_name check (length(name) between 1 and 100),
  token_hash bytea not null,
  scopes text[] not null constraint ck_api_tokens_scopes check (cardinality(scopes) > 0),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_on date,
  revoked_at timestamptz,
  constraint pk_api_tokens primary key (tenant_id, id),
  constraint fk_api_tokens_membership foreign key (tenant_id, person_id)
    references memberships (tenant_id, person_id) on delete cascade
);
create index ix_api_tokens_hash on api_tokens (token_hash);
alter table api_tokens enable row level security;
alter table api_tokens force row level security;
grant select, insert, update (last_used_on, revoked_at) on api_tokens to app_user;
grant select on api_tokens to backup;
create policy api_tokens_read on api_tokens for select to app_user using (
  (tenant_id = app_tenant() and (person_id = app_person() or app_manages_people())) or app_system() = 'login');
create policy api_tokens_add on api_tokens for insert to app_user
  with check (tenant_id = app_tenant() and person_id = app_person());
create policy api_tokens_change on api_tokens for update to app_user
  using ((tenant_id = app_tenant() and (person_id = app_person() or app_manages_people())) or app_system() = 'login')
  with check ((tenant_id = app_tenant() and (person_id = app_person() or app_manages_people()))
    or app_system() = 'login');
`;
