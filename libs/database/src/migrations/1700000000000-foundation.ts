import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, accounts, programmes, matches, past grants and the outbox, each table with its policies. */
export class Foundation1700000000000 implements MigrationInterface {
  name = 'Foundation1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [ACTOR, ORGANIZATIONS, ACCESS, MATCHING, PAST_GRANTS, OUTBOX]) {
      await runner.query(step);
    }
    for (const table of TABLES) await runner.query(forceRowSecurity(table));
    await runner.query(
      `revoke all on migrations from app_user; grant select on migrations, migrations_id_seq, match_revision to backup`,
    );
  }

  down(): Promise<void> {
    throw new Error('The foundation cannot be taken back: restore a backup instead.');
  }
}

const TABLES = [
  'organizations',
  'nonprofit_profiles',
  'people',
  'memberships',
  'credentials',
  'sessions',
  'programmes',
  'match_profiles',
  'match_snapshots',
  'past_grant_funders',
  'past_grant_recipients',
  'past_grants',
  'outbox',
];

const forceRowSecurity = (table: string): string =>
  `alter table ${table} enable row level security; alter table ${table} force row level security; grant select on ${table} to backup`;

/*
 * A row never changes its tenant, an organisation never its kind: updates are granted by column, without keys.
 */

/** Who acts, as set by asActor for one transaction. After it the settings read as '', hence nullif. */
const ACTOR = `
create schema catalogue;
grant usage on schema public, catalogue to app_user, backup;
create function app_tenant() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.tenant', true), '')::uuid $$;
create function app_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function app_tenant_kind() returns text language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.tenant_kind', true), ''), 'none') $$;
create function app_system() returns text language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.system', true), ''), 'none') $$;
`;

const ORGANIZATIONS = `
create table organizations (
  id uuid not null constraint pk_organizations primary key,
  kind text not null constraint ck_organizations_kind check (kind in ('funder', 'nonprofit', 'hip')),
  name text not null constraint ck_organizations_name check (length(name) between 1 and 300),
  created_at timestamptz not null default now()
);
grant select, insert, update (name) on organizations to app_user;
create policy organizations_read on organizations for select to app_user using (
  id = app_tenant() or app_tenant_kind() = 'hip' or app_system() in ('matcher', 'importer', 'installer', 'login')
  or (kind <> 'nonprofit' and app_person() is not null));
create policy organizations_add on organizations for insert to app_user with check (
  (kind = 'nonprofit' and (app_tenant_kind() = 'hip' or app_system() = 'importer')) or app_system() = 'installer');
create policy organizations_change on organizations for update to app_user
  using (id = app_tenant() or (kind = 'nonprofit' and (app_tenant_kind() = 'hip' or app_system() = 'importer')))
  with check (id = app_tenant() or (kind = 'nonprofit' and (app_tenant_kind() = 'hip' or app_system() = 'importer')));

create table nonprofit_profiles (
  tenant_id uuid not null constraint pk_nonprofit_profiles primary key,
  version integer not null default 1,
  external_ref text,
  safety text not null default 'protected'
    constraint ck_nonprofit_profiles_safety check (safety in ('open', 'discreet', 'protected')),
  states text[] not null default '{}',
  strategies jsonb not null default '{}',
  needs text[] not null default '{}',
  forms text[] not null default '{}',
  populations text[] not null default '{}',
  services text[] not null default '{}',
  movements text[] not null default '{}',
  languages text[] not null default '{}',
  annual_budget_mxn bigint constraint ck_nonprofit_profiles_budget check (annual_budget_mxn >= 0),
  founded_year integer,
  authorised_donee boolean,
  has_cluni boolean,
  rfc text,
  cluni text,
  legal_routes text[] not null default '{}',
  min_award_mxn bigint constraint ck_nonprofit_profiles_min_award check (min_award_mxn >= 0),
  accepts_publicity boolean,
  mission_es text not null default '',
  mission_en text not null default '',
  verified_at timestamptz,
  updated_at timestamptz not null default now(),
  constraint fk_nonprofit_profiles_organization foreign key (tenant_id) references organizations (id)
);
create unique index uq_nonprofit_profiles_external_ref on nonprofit_profiles (external_ref, tenant_id);
grant select, insert, update (version, safety, states, strategies, needs, forms, populations, services, movements, languages,
  annual_budget_mxn, founded_year, authorised_donee, has_cluni, rfc, cluni, legal_routes, min_award_mxn, accepts_publicity,
  mission_es, mission_en, verified_at, updated_at) on nonprofit_profiles to app_user;
create policy nonprofit_profiles_read on nonprofit_profiles for select to app_user using (
  tenant_id = app_tenant() or app_tenant_kind() = 'hip' or app_system() in ('matcher', 'importer', 'installer'));
create policy nonprofit_profiles_add on nonprofit_profiles for insert to app_user with check (
  app_tenant_kind() = 'hip' or app_system() in ('importer', 'installer'));
create policy nonprofit_profiles_change on nonprofit_profiles for update to app_user
  using (tenant_id = app_tenant() or app_tenant_kind() = 'hip' or app_system() = 'importer')
  with check (tenant_id = app_tenant() or app_tenant_kind() = 'hip' or app_system() = 'importer');
`;

const ACCESS = `
create table people (
  id uuid not null constraint pk_people primary key,
  email text not null,
  name text not null,
  locale text not null default 'es' constraint ck_people_locale check (locale in ('es', 'en')),
  created_at timestamptz not null default now()
);
create unique index uq_people_email on people (email);
grant select, insert, update (email, name, locale) on people to app_user;
create policy people_add on people for insert to app_user with check (app_system() = 'installer');
create policy people_change on people for update to app_user
  using (id = app_person() or app_system() = 'login') with check (id = app_person() or app_system() = 'login');

create table memberships (
  tenant_id uuid not null,
  person_id uuid not null,
  role text not null,
  created_at timestamptz not null default now(),
  constraint pk_memberships primary key (tenant_id, person_id),
  constraint fk_memberships_organization foreign key (tenant_id) references organizations (id),
  constraint fk_memberships_person foreign key (person_id) references people (id)
);
grant select, insert on memberships to app_user;
create policy memberships_read on memberships for select to app_user
  using (person_id = app_person() or tenant_id = app_tenant() or app_system() in ('login', 'installer'));
create policy people_read on people for select to app_user using (
  id = app_person() or app_system() in ('login', 'installer')
  or exists (select from memberships m where m.person_id = people.id and m.tenant_id = app_tenant()));
create policy memberships_add on memberships for insert to app_user with check (app_system() = 'installer');

create table credentials (
  person_id uuid not null constraint pk_credentials primary key,
  password_hash text not null,
  changed_at timestamptz not null default now(),
  constraint fk_credentials_person foreign key (person_id) references people (id) on delete cascade
);
grant select, insert, update (password_hash, changed_at) on credentials to app_user;
create policy credentials_read on credentials for select to app_user using (app_system() = 'login');
create policy credentials_add on credentials for insert to app_user with check (app_system() = 'installer');
create policy credentials_change on credentials for update to app_user
  using (app_system() = 'login') with check (app_system() = 'login');

create table sessions (
  id_hash bytea not null constraint pk_sessions primary key,
  person_id uuid not null,
  tenant_id uuid not null,
  csrf_secret bytea not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  constraint fk_sessions_membership foreign key (tenant_id, person_id)
    references memberships (tenant_id, person_id) on delete cascade
);
create index ix_sessions_person on sessions (person_id);
grant select, insert, update (last_seen_at, expires_at), delete on sessions to app_user;
create policy sessions_login on sessions to app_user
  using (app_system() = 'login') with check (app_system() = 'login');
`;

const MATCHING = `
create table programmes (
  tenant_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  status text not null default 'draft'
    constraint ck_programmes_status check (status in ('draft', 'published', 'closed')),
  facts jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint pk_programmes primary key (tenant_id, id),
  constraint fk_programmes_organization foreign key (tenant_id) references organizations (id)
);
grant select, insert, update (version, status, facts, updated_at) on programmes to app_user;
create policy programmes_read on programmes for select to app_user using (
  tenant_id = app_tenant() or app_tenant_kind() = 'hip' or app_system() in ('matcher', 'installer')
  or (status = 'published' and app_tenant_kind() = 'nonprofit'));
create policy programmes_add on programmes for insert to app_user with check (
  (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip')) or app_system() = 'installer');
create policy programmes_change on programmes for update to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip'))
  with check (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip'));

create sequence match_revision as bigint;
grant usage on sequence match_revision to app_user;
create table match_profiles (
  tenant_id uuid not null constraint pk_match_profiles primary key,
  profile_version integer not null,
  revision bigint not null,
  facts jsonb not null,
  constraint fk_match_profiles_organization foreign key (tenant_id) references organizations (id)
);
create index ix_match_profiles_revision on match_profiles (revision);
grant select, insert, update (profile_version, revision, facts) on match_profiles to app_user;
create policy match_profiles_matcher on match_profiles to app_user
  using (app_system() = 'matcher') with check (app_system() = 'matcher');

create table match_snapshots (
  tenant_id uuid not null,
  id uuid not null,
  number integer not null,
  programme_id uuid not null,
  programme_version integer not null,
  engine_version text not null,
  input jsonb not null,
  result jsonb not null,
  sha256 text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  constraint pk_match_snapshots primary key (tenant_id, id),
  constraint fk_match_snapshots_programme foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
create unique index uq_match_snapshots_number on match_snapshots (tenant_id, programme_id, number);
grant select, insert on match_snapshots to app_user;
create policy match_snapshots_read on match_snapshots for select to app_user using (tenant_id = app_tenant());
create policy match_snapshots_add on match_snapshots for insert to app_user with check (tenant_id = app_tenant());
`;

const PAST_GRANTS = `
create table past_grant_funders (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  constraint pk_past_grant_funders primary key (tenant_id, id),
  constraint fk_past_grant_funders_organization foreign key (tenant_id) references organizations (id)
);
create unique index uq_past_grant_funders_name on past_grant_funders (tenant_id, name);
create table past_grant_recipients (
  tenant_id uuid not null,
  id uuid not null,
  folded_name text not null,
  name text not null,
  constraint pk_past_grant_recipients primary key (tenant_id, id),
  constraint fk_past_grant_recipients_organization foreign key (tenant_id) references organizations (id)
);
create unique index uq_past_grant_recipients_folded on past_grant_recipients (tenant_id, folded_name);
create table past_grants (
  tenant_id uuid not null,
  key text not null,
  funder_id uuid not null,
  recipient_id uuid not null,
  description text not null,
  amount_minor bigint,
  currency text not null,
  granted_on date,
  date_precision text not null,
  topic text not null,
  countries text not null,
  regions text not null,
  constraint pk_past_grants primary key (tenant_id, key),
  constraint fk_past_grants_funder foreign key (tenant_id, funder_id) references past_grant_funders (tenant_id, id),
  constraint fk_past_grants_recipient foreign key (tenant_id, recipient_id) references past_grant_recipients (tenant_id, id)
);
create index ix_past_grants_recipient on past_grants (tenant_id, recipient_id);
create index ix_past_grants_funder on past_grants (tenant_id, funder_id);
grant select, insert on past_grant_funders, past_grant_recipients, past_grants to app_user;
create policy past_grant_funders_read on past_grant_funders for select to app_user
  using (tenant_id = app_tenant() or app_system() in ('matcher', 'importer'));
create policy past_grant_funders_add on past_grant_funders for insert to app_user
  with check ((tenant_id = app_tenant() and app_tenant_kind() = 'hip') or app_system() = 'importer');
create policy past_grant_recipients_read on past_grant_recipients for select to app_user
  using (tenant_id = app_tenant() or app_system() in ('matcher', 'importer'));
create policy past_grant_recipients_add on past_grant_recipients for insert to app_user
  with check ((tenant_id = app_tenant() and app_tenant_kind() = 'hip') or app_system() = 'importer');
create policy past_grants_read on past_grants for select to app_user
  using (tenant_id = app_tenant() or app_system() in ('matcher', 'importer'));
create policy past_grants_add on past_grants for insert to app_user
  with check ((tenant_id = app_tenant() and app_tenant_kind() = 'hip') or app_system() = 'importer');
`;

const OUTBOX = `
create table outbox (
  id uuid not null constraint pk_outbox primary key,
  tenant_id uuid not null,
  name text not null,
  data jsonb not null,
  status text not null default 'pending'
    constraint ck_outbox_status check (status in ('pending', 'sent', 'done', 'failed')),
  attempts integer not null default 0,
  run_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  fault text,
  created_at timestamptz not null default now(),
  constraint fk_outbox_organization foreign key (tenant_id) references organizations (id)
);
create index ix_outbox_open on outbox (run_at) where status in ('pending', 'sent');
grant select, insert, update (status, attempts, run_at, touched_at, fault), delete on outbox to app_user;
create policy outbox_add on outbox for insert to app_user
  with check (tenant_id = app_tenant() or app_tenant_kind() = 'hip' or app_system() <> 'none');
create policy outbox_dispatch on outbox to app_user
  using (app_system() = 'dispatcher') with check (app_system() = 'dispatcher');
`;
