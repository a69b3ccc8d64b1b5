import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A requirement goes along with the report that answers it. */
export class RequirementsFollowReports1763906000100 implements MigrationInterface {
  name = 'RequirementsFollowReports1763906000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REPORTED);
  }

  down(): Promise<void> {
    throw new Error('What holds a requirement to its report is not taken back: restore a backup instead.');
  }
}

/**
 * What was handed in as a report is accepted there, and given back there: the requirement follows. A report that is still written
 * is nothing that a funder may know of, so it holds nothing up.
 */
const REPORTED = `
create function app_report_is_behind(after award_requirements) returns boolean language sql stable parallel safe
  as $$ select exists (select from report_recipients p
    where p.tenant_id = after.nonprofit_id and p.requirement_id = after.id and p.funder_id = after.tenant_id
      and p.state = any (case after.state when 'accepted' then array['handed-in', 'returned'] else array['handed-in'] end)) $$;
create trigger award_requirements_reported before update on award_requirements for each row
  when (app_tenant() is not null and old.state = 'done' and new.state in ('accepted', 'open')
    and app_report_is_behind(new))
  execute function refuse_part_of_others();
`;
