import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sets of reports that are made on days chosen before, by the registrar, each once. */
export class ReportSchedules1763904000000 implements MigrationInterface {
  name = 'ReportSchedules1763904000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [SCHEDULES, RULES, RUNS]) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy report_sets_run on report_sets; drop policy report_sets_of_schedules on report_sets;
      drop policy report_set_items_run on report_set_items;
      alter table report_sets drop column schedule_id, drop column due_on; drop table report_schedules`);
  }
}

/**
 * `next_on` is the day of the next set, null once there is none; `since` the instant of the last report that was taken, of
 * those that take what is new.
 */
const SCHEDULES = `
create table report_schedules (
  tenant_id uuid not null,
  id uuid not null,
  every text not null constraint ck_report_schedules_every check (every in ('month', 'quarter', 'year', 'once')),
  first_on date not null,
  next_on date,
  paused_at timestamptz,
  pick text not null constraint ck_report_schedules_pick check (pick in ('new', 'chosen')),
  reports uuid[] not null,
  languages text[] not null
    constraint ck_report_schedules_languages check (cardinality(languages) > 0 and languages <@ array['es', 'en']),
  formats text[] not null constraint ck_report_schedules_formats check (cardinality(formats) > 0
    and formats <@ array['html', 'pdf', 'docx', 'xlsx', 'csv', 'json']),
  told text not null constraint ck_report_schedules_told check (told in ('asker', 'editors')),
  made_by uuid not null,
  made_at timestamptz not null,
  since timestamptz not null,
  last_on date,
  last_found integer,
  constraint pk_report_schedules primary key (tenant_id, id),
  constraint ck_report_schedules_reports check (case pick when 'new' then cardinality(reports) = 0
    else cardinality(reports) between 1 and 60 end),
  constraint ck_report_schedules_next check (next_on >= first_on and (last_on is null or next_on > last_on)),
  constraint ck_report_schedules_paused check (paused_at is null or next_on is not null),
  constraint ck_report_schedules_last check (num_nonnulls(last_on, last_found) in (0, 2)),
  constraint fk_report_schedules_organization foreign key (tenant_id) references organizations (id)
);
alter table report_schedules enable row level security;
alter table report_schedules force row level security;
grant select, insert, update (next_on, paused_at, since, last_on, last_found) on report_schedules to app_user;
grant select on report_schedules to backup;
`;

const RULES = `
create policy report_schedules_read on report_schedules for select to app_user using (
  (tenant_id = app_tenant() and app_reads_books()) or app_system() = 'registrar');
create policy report_schedules_make on report_schedules for insert to app_user with check (
  tenant_id = app_tenant() and app_keeps_books() and made_by = app_person() and next_on = first_on
  and paused_at is null and last_on is null);
create policy report_schedules_turn on report_schedules for update to app_user
  using (tenant_id = app_tenant() and app_keeps_books() and next_on is not null)
  with check (tenant_id = app_tenant() and app_keeps_books());
create policy report_schedules_run on report_schedules for update to app_user
  using (app_system() = 'registrar' and next_on is not null and paused_at is null)
  with check (app_system() = 'registrar' and paused_at is null and last_on is not null);
`;

/** One set for each day of a schedule; nobody but the registrar says that a set is one. */
const RUNS = `
alter table report_sets
  add column schedule_id uuid,
  add column due_on date,
  add constraint ck_report_sets_schedule check (num_nonnulls(schedule_id, due_on) in (0, 2)),
  add constraint uq_report_sets_run unique (tenant_id, schedule_id, due_on),
  add constraint fk_report_sets_schedule foreign key (tenant_id, schedule_id) references report_schedules (tenant_id, id);
create policy report_sets_of_schedules on report_sets as restrictive for insert to app_user with check (
  (schedule_id is not null) = (app_system() = 'registrar'));
create policy report_sets_run on report_sets for insert to app_user with check (
  app_system() = 'registrar' and state = 'open');
create policy report_set_items_run on report_set_items for insert to app_user with check (
  app_system() = 'registrar' and state = 'waiting');
`;
