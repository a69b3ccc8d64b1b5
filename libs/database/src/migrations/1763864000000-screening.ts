import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of sanctioned parties, the runs that compare nonprofits' names with them, and what a person said of each hit. */
export class Screening1763864000000 implements MigrationInterface {
  name = 'Screening1763864000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [MAY, LISTS, ENTRIES, RUNS, HITS, DECISIONS, SCREENER]) await runner.query(step);
    for (const table of TABLES) {
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security;
         grant select on ${table} to backup`,
      );
    }
  }

  down(): Promise<void> {
    throw new Error('What was decided about hits cannot be taken back: restore a backup instead.');
  }
}

const TABLES = [
  'sanctions_lists',
  'sanctions_entries',
  'screening_runs',
  'screening_hits',
  'screening_decisions',
];

/** HIP's verifiers and administrators; no funder, no nonprofit, nobody else of HIP. */
const MAY = `
create function app_screens() returns boolean language sql stable parallel safe
  as $$ select app_tenant_kind() = 'hip' and app_roles() && array['hip-verifier', 'hip-admin'] $$;
`;

/** A list stays as the record of what names were compared with. */
const LISTS = `
create table sanctions_lists (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null constraint ck_sanctions_lists_kind check (kind = 'ofac-sdn'),
  published_on date not null,
  sdn_sha256 text not null,
  alt_sha256 text,
  add_sha256 text,
  entries integer not null constraint ck_sanctions_lists_entries check (entries > 0),
  aliases integer not null constraint ck_sanctions_lists_aliases check (aliases >= 0),
  places integer not null constraint ck_sanctions_lists_places check (places >= 0),
  strays integer not null constraint ck_sanctions_lists_strays check (strays >= 0),
  imported_by uuid,
  imported_at timestamptz not null,
  constraint pk_sanctions_lists primary key (tenant_id, id),
  constraint fk_sanctions_lists_organization foreign key (tenant_id) references organizations (id)
);
create index ix_sanctions_lists_imported on sanctions_lists (tenant_id, imported_at);
grant select, insert on sanctions_lists to app_user;
create policy sanctions_lists_read on sanctions_lists for select to app_user using (
  (tenant_id = app_tenant() and app_screens()) or app_system() in ('importer', 'screener'));
create policy sanctions_lists_add on sanctions_lists for insert to app_user with check (
  (tenant_id = app_tenant() and app_screens() and imported_by = app_person())
  or (app_system() = 'importer' and imported_by is null));
`;

/** One text of an entry: where a list changes it, another row is in use and the old one stays beside its hits. */
const ENTRIES = `
create table sanctions_entries (
  tenant_id uuid not null,
  number integer not null,
  sha256 text not null,
  name text not null,
  kind text not null constraint ck_sanctions_entries_kind
    check (kind in ('organisation', 'individual', 'vessel', 'aircraft')),
  programme text not null,
  remarks text not null,
  aliases text[] not null,
  places text[] not null,
  listed boolean not null,
  constraint pk_sanctions_entries primary key (tenant_id, number, sha256),
  constraint fk_sanctions_entries_organization foreign key (tenant_id) references organizations (id)
);
create unique index uq_sanctions_entries_listed on sanctions_entries (tenant_id, number) where listed;
grant select, insert, update (listed) on sanctions_entries to app_user;
create policy sanctions_entries_read on sanctions_entries for select to app_user using (
  (tenant_id = app_tenant() and app_screens()) or app_system() in ('importer', 'screener'));
create policy sanctions_entries_add on sanctions_entries for insert to app_user with check (
  (tenant_id = app_tenant() and app_screens()) or app_system() = 'importer');
create policy sanctions_entries_change on sanctions_entries for update to app_user
  using ((tenant_id = app_tenant() and app_screens()) or app_system() = 'importer')
  with check ((tenant_id = app_tenant() and app_screens()) or app_system() = 'importer');
`;

/** Every run, also one that found nothing; \`nonprofit_id\` where one name changed. */
const RUNS = `
create table screening_runs (
  tenant_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  nonprofit_id uuid,
  nonprofits integer not null constraint ck_screening_runs_nonprofits check (nonprofits >= 0),
  entries integer not null constraint ck_screening_runs_entries check (entries >= 0),
  hits integer not null constraint ck_screening_runs_hits check (hits >= 0),
  new_hits integer not null constraint ck_screening_runs_new_hits check (new_hits between 0 and hits),
  ran_at timestamptz not null,
  constraint pk_screening_runs primary key (tenant_id, id),
  constraint fk_screening_runs_list foreign key (tenant_id, list_id) references sanctions_lists (tenant_id, id)
);
create index ix_screening_runs_ran on screening_runs (tenant_id, ran_at);
grant select, insert on screening_runs to app_user;
create policy screening_runs_read on screening_runs for select to app_user using (
  (tenant_id = app_tenant() and app_screens()) or app_system() = 'screener');
create policy screening_runs_add on screening_runs for insert to app_user with check (app_system() = 'screener');
`;

/** A nonprofit's name that is like a listed one. The same name and the same entry are one hit, whatever the list. */
const HITS = `
create table screening_hits (
  tenant_id uuid not null,
  id uuid not null,
  nonprofit_id uuid not null,
  name_sha256 text not null,
  entry_number integer not null,
  entry_sha256 text not null,
  listed_name text not null,
  score numeric(5, 4) not null constraint ck_screening_hits_score check (score between 0 and 1),
  found_at timestamptz not null,
  ended_at timestamptz,
  constraint pk_screening_hits primary key (tenant_id, id),
  constraint fk_screening_hits_nonprofit foreign key (nonprofit_id) references organizations (id),
  constraint fk_screening_hits_entry foreign key (tenant_id, entry_number, entry_sha256)
    references sanctions_entries (tenant_id, number, sha256)
);
create unique index uq_screening_hits_pair
  on screening_hits (tenant_id, nonprofit_id, entry_number, entry_sha256, name_sha256);
grant select, insert, update (ended_at), delete on screening_hits to app_user;
create policy screening_hits_read on screening_hits for select to app_user using (
  (tenant_id = app_tenant() and app_screens()) or app_system() = 'screener' or app_erases(nonprofit_id));
create policy screening_hits_add on screening_hits for insert to app_user with check (app_system() = 'screener');
create policy screening_hits_end on screening_hits for update to app_user
  using (app_system() = 'screener') with check (app_system() = 'screener');
create policy screening_hits_erase on screening_hits for delete to app_user using (app_erases(nonprofit_id));
`;

/** What people said of a hit, one after the other; the last counts. None without a reason. */
const DECISIONS = `
create table screening_decisions (
  tenant_id uuid not null,
  hit_id uuid not null,
  number integer not null constraint ck_screening_decisions_number check (number > 0),
  decision text not null constraint ck_screening_decisions_decision check (decision in ('cleared', 'confirmed')),
  reason text not null
    constraint ck_screening_decisions_reason check (length(trim(reason)) >= 10 and length(reason) <= 1000),
  decided_by uuid not null,
  decided_at timestamptz not null,
  constraint pk_screening_decisions primary key (tenant_id, hit_id, number),
  constraint fk_screening_decisions_hit foreign key (tenant_id, hit_id)
    references screening_hits (tenant_id, id) on delete cascade
);
grant select, insert on screening_decisions to app_user;
create policy screening_decisions_read on screening_decisions for select to app_user using (
  tenant_id = app_tenant() and app_screens());
create policy screening_decisions_add on screening_decisions for insert to app_user with check (
  tenant_id = app_tenant() and app_screens() and decided_by = app_person());
`;

/** Whose names are compared, and who keeps the record. */
const SCREENER = `
create policy organizations_screener on organizations for select to app_user
  using (kind in ('nonprofit', 'hip') and app_system() = 'screener');
`;
