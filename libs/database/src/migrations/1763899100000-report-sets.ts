import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sets of approved impact reports, made as files one by one in the background, kept sealed for a week. */
export class ReportSets1763899100000 implements MigrationInterface {
  name = 'ReportSets1763899100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [SETS, ITEMS, RULES, MAKING, KEEPING]) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy impact_reports_registrar_read on impact_reports;
      drop table report_set_items; drop table report_sets`);
  }
}

/** One set of an organisation is made at a time: what prints is shared by all. */
const SETS = `
create table report_sets (
  tenant_id uuid not null,
  id uuid not null,
  state text not null default 'open' constraint ck_report_sets_state check (state in ('open', 'ended', 'cancelled')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  constraint pk_report_sets primary key (tenant_id, id),
  constraint ck_report_sets_ended check ((state = 'open') = (ended_at is null)),
  constraint fk_report_sets_organization foreign key (tenant_id) references organizations (id)
);
create unique index uq_report_sets_open on report_sets (tenant_id) where state = 'open';
alter table report_sets enable row level security;
alter table report_sets force row level security;
grant select, insert, delete, update (state, ended_at) on report_sets to app_user;
grant select on report_sets to backup;
`;

/** \`file_id\` is the file's name in the store: a new one for each try, so that two that ran at once do not mix. */
const ITEMS = `
create table report_set_items (
  tenant_id uuid not null,
  id uuid not null,
  set_id uuid not null,
  report_id uuid not null,
  language text not null constraint ck_report_set_items_language check (language in ('es', 'en')),
  format text not null
    constraint ck_report_set_items_format check (format in ('html', 'pdf', 'docx', 'xlsx', 'csv', 'json')),
  state text not null default 'waiting'
    constraint ck_report_set_items_state check (state in ('waiting', 'done', 'failed')),
  fault text,
  file_id uuid,
  sealed_key bytea,
  byte_count integer constraint ck_report_set_items_bytes check (byte_count > 0),
  constraint pk_report_set_items primary key (tenant_id, id),
  constraint uq_report_set_items_one unique (tenant_id, set_id, report_id, language, format),
  constraint ck_report_set_items_done check (num_nonnulls(file_id, sealed_key, byte_count)
    = case when state = 'done' then 3 else 0 end),
  constraint ck_report_set_items_fault check ((state = 'failed') = (fault is not null)),
  constraint fk_report_set_items_set foreign key (tenant_id, set_id) references report_sets (tenant_id, id),
  constraint fk_report_set_items_report foreign key (tenant_id, report_id) references impact_reports (tenant_id, id)
);
alter table report_set_items enable row level security;
alter table report_set_items force row level security;
grant select, insert, delete, update (state, fault, file_id, sealed_key, byte_count) on report_set_items to app_user;
grant select on report_set_items to backup;
`;

/** They hold what impact reports hold: who reads the books reads them, who keeps the books asks for them. */
const RULES = `
create policy report_sets_read on report_sets for select to app_user using (
  (tenant_id = app_tenant() and app_reads_books()) or app_system() in ('registrar', 'keeper'));
create policy report_sets_ask on report_sets for insert to app_user with check (
  tenant_id = app_tenant() and app_keeps_books() and asked_by = app_person() and state = 'open');
create policy report_sets_turn on report_sets for update to app_user
  using (tenant_id = app_tenant() and app_keeps_books())
  with check (tenant_id = app_tenant() and app_keeps_books() and state in ('open', 'cancelled'));
create policy report_set_items_read on report_set_items for select to app_user using (
  (tenant_id = app_tenant() and app_reads_books()) or app_system() in ('registrar', 'keeper'));
create policy report_set_items_ask on report_set_items for insert to app_user with check (
  tenant_id = app_tenant() and app_keeps_books() and state = 'waiting');
create policy report_set_items_retry on report_set_items for update to app_user
  using (tenant_id = app_tenant() and app_keeps_books() and state = 'failed')
  with check (tenant_id = app_tenant() and app_keeps_books() and state = 'waiting');
`;

/** The registrar makes the files of what is approved, and of nothing else. */
const MAKING = `
create policy impact_reports_registrar_read on impact_reports for select to app_user
  using (app_system() = 'registrar' and state = 'approved');
create policy report_sets_make on report_sets for update to app_user
  using (app_system() = 'registrar' and state = 'open') with check (app_system() = 'registrar');
create policy report_set_items_make on report_set_items for update to app_user
  using (app_system() = 'registrar' and state = 'waiting') with check (app_system() = 'registrar');
`;

/** After a week they go; at a change of keys theirs are sealed anew. */
const KEEPING = `
create policy report_sets_remove on report_sets for delete to app_user using (app_system() = 'keeper');
create policy report_set_items_remove on report_set_items for delete to app_user using (app_system() = 'keeper');
create policy report_set_items_seal on report_set_items for update to app_user
  using (app_system() = 'keeper') with check (app_system() = 'keeper');
`;
