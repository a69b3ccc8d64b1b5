import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a schedule of sets has made may be chosen anew; what its days brought, no person writes. */
export class SchedulesThatChange1763913000000 implements MigrationInterface {
  name = 'SchedulesThatChange1763913000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [COLUMNS, PARTS]) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger report_schedules_parts on report_schedules;
      drop function app_schedule_moved(report_schedules, report_schedules); drop function app_schedule_chosen(report_schedules);
      alter table report_schedules drop column version`);
  }
}

const COLUMNS = `
alter table report_schedules add column version integer not null default 1;
grant update (version, every, first_on, pick, reports, languages, formats, told) on report_schedules to app_user;
`;

/** The registrar notes days and chooses nothing; people choose, a version at a time, and note no day. */
const PARTS = `
create function app_schedule_chosen(schedule report_schedules) returns jsonb language sql immutable parallel safe
  as $$ select jsonb_build_array(schedule.every, schedule.first_on, schedule.pick, schedule.reports, schedule.languages,
    schedule.formats, schedule.told) $$;
create function app_schedule_moved(before report_schedules, after report_schedules) returns boolean
  language sql stable parallel safe
  as $$ select case when app_system() = 'registrar'
    then after.version = before.version and app_schedule_chosen(after) = app_schedule_chosen(before)
    else (after.since, after.last_on, after.last_found) is not distinct from (before.since, before.last_on, before.last_found)
      and (after.version = before.version + 1
        or after.version = before.version and app_schedule_chosen(after) = app_schedule_chosen(before)) end $$;
create trigger report_schedules_parts before update on report_schedules for each row
  when ((app_tenant() is not null or app_system() = 'registrar') and not coalesce(app_schedule_moved(old, new), false))
  execute function refuse_part_of_others();
`;
