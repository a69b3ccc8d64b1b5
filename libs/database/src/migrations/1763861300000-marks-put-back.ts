import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mark that is put back is whose it was, not of who undid the one after. */
export class MarksPutBack1763861300000 implements MigrationInterface {
  name = 'MarksPutBack1763861300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [EARLIER, BACK, TRUE]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Whose marks were put back cannot be taken back: restore a backup instead.');
  }
}

const EARLIER = `
alter table application_marks add column earlier_by uuid, add column earlier_at timestamptz;
grant update (earlier_by, earlier_at) on application_marks to app_user;
`;

/** In another's name stands only what stood before, put back by who marked over it. */
const BACK = `
alter policy application_marks_change on application_marks
  with check (tenant_id = app_tenant() and app_runs_calls() and (set_by = app_person() or batch is null)
    and app_reads_opinions(call_id, nonprofit_id, application_id));
create trigger application_marks_put_back before update on application_marks for each row
  when (app_person() is not null and new.set_by is distinct from app_person() and (old.set_by is distinct from app_person()
    or (new.mark, new.set_by, new.set_at) is distinct from (old.earlier, old.earlier_by, old.earlier_at)))
  execute function refuse_part_of_others();
`;

/** What is kept as earlier stood before, in the words of who set it, or is nothing. */
const TRUE = `
create trigger application_marks_earlier before update on application_marks for each row
  when (app_person() is not null
    and (new.earlier, new.earlier_by, new.earlier_at) is distinct from (old.earlier, old.earlier_by, old.earlier_at)
    and (new.earlier, new.earlier_by, new.earlier_at) is distinct from (null::text, null::uuid, null::timestamptz)
    and (new.earlier, new.earlier_by, new.earlier_at) is distinct from (old.mark, old.set_by, old.set_at))
  execute function refuse_part_of_others();
create trigger application_marks_first before insert on application_marks for each row
  when (app_person() is not null
    and (new.earlier, new.earlier_by, new.earlier_at) is distinct from (null::text, null::uuid, null::timestamptz))
  execute function refuse_part_of_others();
`;
