import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every number that leaves is a row of a release; what it was in truth lies sealed beside it, for the register alone. */
export class Releases1763893000000 implements MigrationInterface {
  name = 'Releases1763893000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [TRUTHS, RELEASES, KEYS]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('What left cannot be called back: restore a backup instead.');
  }
}

const TRUTHS = `
create table release_truths (
  tenant_id uuid not null,
  id uuid not null,
  sealed_table bytea not null,
  constraint pk_release_truths primary key (tenant_id, id),
  constraint fk_release_truths_organization foreign key (tenant_id) references organizations (id)
);
alter table release_truths enable row level security;
alter table release_truths force row level security;
grant select, insert, update (sealed_table) on release_truths to app_user;
grant select on release_truths to backup;
create policy release_truths_register_read on release_truths for select to app_user
  using (app_system() in ('registrar', 'keeper'));
create policy release_truths_register_add on release_truths for insert to app_user
  with check (app_system() = 'registrar');
create policy release_truths_reseal on release_truths for update to app_user
  using (app_system() = 'keeper') with check (app_system() = 'keeper');
`;

/** Read by the team whose document it stands in; nobody adds to it but the register, and nobody changes it. */
const RELEASES = `
create table releases (
  tenant_id uuid not null,
  id uuid not null,
  subject text not null
    constraint ck_releases_subject check (subject ~ '^[a-z0-9]+([.:-][a-z0-9]+)*$' and length(subject) <= 200),
  unit text not null constraint ck_releases_unit check (unit ~ '^[a-z]+(-[a-z]+)*$'),
  audience text not null
    constraint ck_releases_audience check (audience in ('own', 'hip', 'funder', 'donor-report', 'public')),
  edition text not null constraint ck_releases_edition check (edition ~ '^[A-Za-z0-9._:-]{1,100}$'),
  dimensions text[] not null,
  limits jsonb not null,
  verdict text not null constraint ck_releases_verdict check (verdict in ('publish', 'coarsen', 'withhold')),
  refusal text,
  cells jsonb not null,
  truth_id uuid,
  released_by uuid,
  released_at timestamptz not null,
  constraint pk_releases primary key (tenant_id, id),
  constraint ck_releases_refusal check (
    refusal in ('too-large', 'already-known', 'too-blunt', 'no-answer') and verdict <> 'publish'
    or refusal is null and verdict = 'publish'),
  constraint ck_releases_truth check ((truth_id is not null) = (verdict = 'publish')),
  constraint ck_releases_cells check (jsonb_array_length(cells) = 0 or verdict = 'publish'),
  constraint fk_releases_truth foreign key (tenant_id, truth_id) references release_truths (tenant_id, id),
  constraint fk_releases_organization foreign key (tenant_id) references organizations (id)
);
create index ix_releases_subject on releases (subject);
alter table releases enable row level security;
alter table releases force row level security;
grant select, insert on releases to app_user;
grant select on releases to backup;
create policy releases_read on releases for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip')) or app_system() = 'registrar');
create policy releases_enter on releases for insert to app_user with check (app_system() = 'registrar');
`;

/** Truths are sealed with the key of the organisation whose document it is; the first one may come with them. */
const KEYS = `
create policy tenant_keys_registrar_read on tenant_keys for select to app_user using (app_system() = 'registrar');
create policy tenant_keys_registrar_add on tenant_keys for insert to app_user
  with check (version = 1 and app_system() = 'registrar');
`;
