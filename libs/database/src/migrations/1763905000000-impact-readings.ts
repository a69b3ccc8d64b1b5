import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures of impact reports are read by a job: a report waits for them, says how far they are, and why they failed. */
export class ImpactReadings1763905000000 implements MigrationInterface {
  name = 'ImpactReadings1763905000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [READING, CHANGES, RULES]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Reports that wait for their figures cannot be taken back: restore a backup instead.');
  }
}

/** Without figures a report waits, or was given up before it had any. */
const READING = `
alter table impact_reports alter column facts drop not null, alter column material drop not null,
  add column figures_done integer not null default 0, add column figures_of integer not null default 0, add column fault text
    constraint ck_impact_reports_fault check (fault is null or fault = 'unreadable' and state = 'reading'),
  add constraint ck_impact_reports_progress check (figures_done between 0 and figures_of),
  add constraint ck_impact_reports_data check (
    (facts is null) = (material is null) and (facts is not null or state in ('reading', 'withdrawn'))),
  drop constraint ck_impact_reports_state,
  add constraint ck_impact_reports_state check (state in ('reading', 'draft', 'submitted', 'approved', 'withdrawn'));
alter table impact_reports alter column state set default 'reading';
grant update (figures_done, figures_of, fault) on impact_reports to app_user;
`;

/**
 * People ask for figures, the registrar brings them: nobody writes figures by hand. What the registrar does is no version of its own,
 * so that whoever writes has seen the last one.
 */
const CHANGES = `
create or replace function app_impact_same(before impact_reports, after impact_reports) returns boolean
  language sql immutable parallel safe
  as $$ select (after.facts, after.material, after.texts, after.written_by, after.written_at)
    is not distinct from (before.facts, before.material, before.texts, before.written_by, before.written_at) $$;
create function app_impact_same_figures(before impact_reports, after impact_reports) returns boolean
  language sql immutable parallel safe
  as $$ select (after.facts, after.material) is not distinct from (before.facts, before.material) $$;
create function app_impact_same_texts(before impact_reports, after impact_reports) returns boolean
  language sql immutable parallel safe
  as $$ select (after.texts, after.written_by, after.written_at)
    is not distinct from (before.texts, before.written_by, before.written_at) $$;
create function app_impact_read_holds(before impact_reports, after impact_reports) returns boolean
  language sql stable parallel safe
  as $$ select after.version = before.version and app_impact_same_texts(before, after)
    and case after.state when 'reading' then app_impact_same_figures(before, after) when 'draft' then true else false end $$;
create or replace function app_impact_change_holds(before impact_reports, after impact_reports) returns boolean
  language sql stable parallel safe
  as $$ select case when app_system() = 'registrar' then before.state = 'reading' and app_impact_read_holds(before, after)
    else after.version = before.version + 1 and case before.state || ' ' || after.state
    when 'draft draft' then after.written_by = app_person() and app_impact_same_figures(before, after)
    when 'draft reading' then after.written_by = app_person() and app_impact_same_figures(before, after)
      and after.texts = before.texts
    when 'reading reading' then app_impact_same(before, after) and before.fault is not null and after.fault is null
    when 'reading withdrawn' then app_impact_same(before, after)
    when 'draft submitted' then app_impact_same(before, after) and after.submitted_by = app_person()
    when 'submitted draft' then app_impact_same(before, after)
    when 'submitted approved' then app_impact_same(before, after) and after.approved_by = app_person()
      and (after.snapshot, after.sha256, after.submitted_by, after.submitted_at)
        = (before.snapshot, before.sha256, before.submitted_by, before.submitted_at)
    when 'draft withdrawn' then app_impact_same(before, after)
    when 'submitted withdrawn' then app_impact_same(before, after)
    else false end end $$;
`;

const RULES = `
drop policy impact_reports_begin on impact_reports;
create policy impact_reports_begin on impact_reports for insert to app_user with check (
  tenant_id = app_tenant() and app_keeps_books() and written_by = app_person() and state = 'reading' and version = 1
  and facts is null);
create policy impact_reports_figures_read on impact_reports for select to app_user
  using (app_system() = 'registrar' and state in ('reading', 'draft'));
create policy impact_reports_figures_bring on impact_reports for update to app_user
  using (app_system() = 'registrar' and state = 'reading')
  with check (app_system() = 'registrar' and state in ('reading', 'draft'));
`;
