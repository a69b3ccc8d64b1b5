import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the lists of all programmes spread their places: measured by jobs, kept as figures that name nobody. */
export class ExposureRuns1763907000000 implements MigrationInterface {
  name = 'ExposureRuns1763907000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [RUNS, CHUNKS]) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table exposure_chunks, exposure_runs');
  }
}

/** Asked for by a person of HIP, in one's own name; the matcher alone writes what was found. */
const RUNS = `
create table exposure_runs (
  tenant_id uuid not null,
  id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  programmes integer not null default 0,
  funders integer not null default 0,
  chunks integer not null default 0,
  done integer not null default 0,
  nonprofits integer not null default 0,
  listed integer not null default 0,
  places integer not null default 0,
  gini_millionths integer not null default 0,
  ended_at timestamptz,
  constraint pk_exposure_runs primary key (tenant_id, id),
  constraint ck_exposure_runs_progress check (done between 0 and chunks),
  constraint ck_exposure_runs_listed check (listed between 0 and nonprofits),
  constraint ck_exposure_runs_gini check (gini_millionths between 0 and 1000000),
  constraint ck_exposure_runs_ended check (ended_at is null or done = chunks),
  constraint fk_exposure_runs_organization foreign key (tenant_id) references organizations (id)
);
alter table exposure_runs enable row level security;
alter table exposure_runs force row level security;
grant select, insert, update (programmes, funders, chunks, done, nonprofits, listed, places, gini_millionths, ended_at)
  on exposure_runs to app_user;
grant select on exposure_runs to backup;
create policy exposure_runs_read on exposure_runs for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() = 'hip') or app_system() = 'matcher');
create policy exposure_runs_ask on exposure_runs for insert to app_user with check (
  tenant_id = app_tenant() and app_tenant_kind() = 'hip' and app_roles() && array['hip-staff', 'hip-admin']
  and asked_by = app_person() and chunks = 0 and nonprofits = 0 and ended_at is null);
create policy exposure_runs_note on exposure_runs for update to app_user
  using (app_system() = 'matcher' and ended_at is null) with check (app_system() = 'matcher');
`;

/** Who stands on how many lists, until the run is done: no person reads it, HIP's neither. */
const CHUNKS = `
create table exposure_chunks (
  tenant_id uuid not null,
  run_id uuid not null,
  number integer not null,
  programme_ids uuid[] not null,
  nonprofit_ids uuid[],
  lists integer[],
  constraint pk_exposure_chunks primary key (tenant_id, run_id, number),
  constraint ck_exposure_chunks_pairs check (cardinality(nonprofit_ids) = cardinality(lists)),
  constraint fk_exposure_chunks_run foreign key (tenant_id, run_id) references exposure_runs (tenant_id, id)
);
alter table exposure_chunks enable row level security;
alter table exposure_chunks force row level security;
grant select, insert, update (nonprofit_ids, lists), delete on exposure_chunks to app_user;
grant select on exposure_chunks to backup;
create policy exposure_chunks_matcher on exposure_chunks to app_user
  using (app_system() = 'matcher') with check (app_system() = 'matcher');
`;
