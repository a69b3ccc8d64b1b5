import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts of hotlines from files: what was taken, what was set aside, and which file is in use. */
export class HotlineFigures1763812000000 implements MigrationInterface {
  name = 'HotlineFigures1763812000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [IMPORTS, COUNTS, SET_ASIDE]) await runner.query(step);
    for (const table of ['figure_imports', 'hotline_counts', 'set_aside_rows']) {
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security;
         grant select on ${table} to backup`,
      );
    }
  }

  down(): Promise<void> {
    throw new Error('Imported figures cannot be taken back with their table: restore a backup instead.');
  }
}

/** An import out of use stays as history. One that adds rows to another names the first of them. */
const IMPORTS = `
create table figure_imports (
  tenant_id uuid not null,
  id uuid not null,
  publisher text not null constraint ck_figure_imports_publisher check (length(publisher) between 1 and 200),
  title text not null constraint ck_figure_imports_title check (length(title) between 1 and 200),
  edition_year integer not null constraint ck_figure_imports_edition_year check (edition_year between 1900 and 2100),
  sha256 text not null,
  header text[] not null,
  rows_taken integer not null constraint ck_figure_imports_rows_taken check (rows_taken >= 0),
  rows_set_aside integer not null constraint ck_figure_imports_rows_set_aside check (rows_set_aside >= 0),
  totals_agreed integer not null constraint ck_figure_imports_totals_agreed check (totals_agreed >= 0),
  adds_to uuid constraint ck_figure_imports_adds_to check (adds_to <> id),
  imported_by uuid,
  imported_at timestamptz not null,
  replaced_at timestamptz,
  replaced_by uuid,
  constraint pk_figure_imports primary key (tenant_id, id),
  constraint ck_figure_imports_replaced check (replaced_by is null or replaced_at is not null),
  constraint fk_figure_imports_organization foreign key (tenant_id) references organizations (id),
  constraint fk_figure_imports_adds_to foreign key (tenant_id, adds_to) references figure_imports (tenant_id, id),
  constraint fk_figure_imports_replaced_by foreign key (tenant_id, replaced_by) references figure_imports (tenant_id, id)
);
create unique index uq_figure_imports_sha256 on figure_imports (tenant_id, sha256);
grant select, insert, update (replaced_at, replaced_by) on figure_imports to app_user;
create policy figure_imports_read on figure_imports for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() = 'hip') or app_system() = 'importer'
  or (app_system() = 'matcher' and replaced_at is null));
create policy figure_imports_add on figure_imports for insert to app_user with check (
  (tenant_id = app_tenant() and app_tenant_kind() = 'hip' and imported_by = app_person()
    and app_roles() && array['hip-staff', 'hip-verifier', 'hip-admin'])
  or (app_system() = 'importer' and imported_by is null));
create policy figure_imports_change on figure_imports for update to app_user
  using ((tenant_id = app_tenant() and app_tenant_kind() = 'hip'
    and app_roles() && array['hip-staff', 'hip-verifier', 'hip-admin']) or app_system() = 'importer')
  with check ((tenant_id = app_tenant() and app_tenant_kind() = 'hip') or app_system() = 'importer');
`;

/** A count that was not reported is null, never zero. Outside HIP nobody reads them; services tell totals that are not small. */
const COUNTS = `
create table hotline_counts (
  tenant_id uuid not null,
  import_id uuid not null,
  line integer not null,
  place text not null
    constraint ck_hotline_counts_place check (place ~ '^(MX-[A-Z]{3}|abroad(:[A-Z]{2})?|unknown)$'),
  forms text[] not null,
  period_start text not null
    constraint ck_hotline_counts_period_start check (period_start ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
  period_end text not null
    constraint ck_hotline_counts_period_end check (period_end ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
  calls integer constraint ck_hotline_counts_calls check (calls >= 0),
  cases integer constraint ck_hotline_counts_cases check (cases >= 0),
  constraint pk_hotline_counts primary key (tenant_id, import_id, line),
  constraint ck_hotline_counts_period check (left(period_start, 4) <= left(period_end, 4)),
  constraint ck_hotline_counts_some check (calls is not null or cases is not null),
  constraint fk_hotline_counts_import foreign key (tenant_id, import_id) references figure_imports (tenant_id, id)
);
grant select, insert on hotline_counts to app_user;
create policy hotline_counts_read on hotline_counts for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() = 'hip') or app_system() = 'importer'
  or (app_system() = 'matcher' and exists (
    select from figure_imports i where i.tenant_id = hotline_counts.tenant_id and i.id = import_id)));
create policy hotline_counts_add on hotline_counts for insert to app_user with check (
  (tenant_id = app_tenant() and app_tenant_kind() = 'hip'
    and app_roles() && array['hip-staff', 'hip-verifier', 'hip-admin']) or app_system() = 'importer');
`;

/** Rows as they were written, with all that is wrong in them. HIP alone reads them. */
const SET_ASIDE = `
create table set_aside_rows (
  tenant_id uuid not null,
  import_id uuid not null,
  line integer not null,
  raw text not null,
  faults jsonb not null,
  constraint pk_set_aside_rows primary key (tenant_id, import_id, line),
  constraint fk_set_aside_rows_import foreign key (tenant_id, import_id) references figure_imports (tenant_id, id)
);
grant select, insert on set_aside_rows to app_user;
create policy set_aside_rows_read on set_aside_rows for select to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() = 'hip');
create policy set_aside_rows_add on set_aside_rows for insert to app_user with check (
  (tenant_id = app_tenant() and app_tenant_kind() = 'hip'
    and app_roles() && array['hip-staff', 'hip-verifier', 'hip-admin']) or app_system() = 'importer');
`;
