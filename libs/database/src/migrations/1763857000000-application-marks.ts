import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a funder's team sorts what it received before anybody judges it. */
export class ApplicationMarks1763857000000 implements MigrationInterface {
  name = 'ApplicationMarks1763857000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OPINIONS);
    await runner.query(MARKS);
  }

  down(): Promise<void> {
    throw new Error('Marks cannot be taken back: restore a backup instead.');
  }
}

/**
 * Who may read what colleagues think of an application: those who may read it, once they handed in the review that they
 * were asked for, if any. Whoever stepped back reads nothing.
 */
const OPINIONS = `
create function app_reads_opinions(call uuid, nonprofit uuid, application uuid) returns boolean
  language sql stable parallel safe as $$ select app_tenant_kind() in ('funder', 'hip')
    and not app_stepped_back(call, nonprofit) and app_reads_received()
    and (app_reviewed(application) or not app_reviews(application))
    and exists (select from applications a where a.tenant_id = nonprofit and a.id = application
      and a.funder_id = app_tenant() and a.call_id = call) $$;
`;

/** One mark for each application; the one before stays beside it, so that a batch can be undone once. */
const MARKS = `
create table application_marks (
  tenant_id uuid not null,
  application_id uuid not null,
  call_id uuid not null,
  nonprofit_id uuid not null,
  mark text
    constraint ck_application_marks_mark check (mark in ('to-read', 'promising', 'question', 'aside')),
  earlier text
    constraint ck_application_marks_earlier check (earlier in ('to-read', 'promising', 'question', 'aside')),
  batch uuid,
  set_by uuid not null,
  set_at timestamptz not null,
  constraint pk_application_marks primary key (tenant_id, application_id),
  constraint fk_application_marks_call foreign key (tenant_id, call_id) references calls (tenant_id, id)
);
create index ix_application_marks_call on application_marks (tenant_id, call_id);
alter table application_marks enable row level security;
alter table application_marks force row level security;
grant select, insert, delete, update (mark, earlier, batch, set_by, set_at) on application_marks to app_user;
grant select on application_marks to backup;
create policy application_marks_read on application_marks for select to app_user using (
  (tenant_id = app_tenant() and app_reads_opinions(call_id, nonprofit_id, application_id))
  or app_erases(nonprofit_id));
create policy application_marks_add on application_marks for insert to app_user with check (
  tenant_id = app_tenant() and app_runs_calls() and set_by = app_person()
  and app_reads_opinions(call_id, nonprofit_id, application_id));
create policy application_marks_change on application_marks for update to app_user
  using (tenant_id = app_tenant() and app_runs_calls()
    and app_reads_opinions(call_id, nonprofit_id, application_id))
  with check (tenant_id = app_tenant() and app_runs_calls() and set_by = app_person()
    and app_reads_opinions(call_id, nonprofit_id, application_id));
create policy application_marks_erase on application_marks for delete to app_user using (app_erases(nonprofit_id));
`;
