import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters that lead on to a full application, drafts that are taken up again, stages that begin in their order and time. */
export class ApplicationsGoOn1763833000000 implements MigrationInterface {
  name = 'ApplicationsGoOn1763833000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [ADVANCED, SIDES, STANDING, START]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('ApplicationsGoOn cannot be taken back: restore a backup instead.');
  }
}

/** The funder lets a letter go on to the full application, once, and may say until which day. */
const ADVANCED = `
alter table applications add column advanced_at timestamptz, add column full_due_on date,
  add constraint ck_applications_advanced check ((advanced_at is null and full_due_on is null)
    or (stage = 'letter' and advanced_at is not null and submitted_at is not null));
grant update (due_on, advanced_at, full_due_on) on applications to app_user;
create policy applications_advance on applications for update to app_user
  using (funder_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and app_has_programme(programme_id)
    and app_roles() && array['program-officer', 'funder-admin', 'hip-staff', 'hip-admin']
    and status = 'submitted' and stage = 'letter' and (sealed_until is null or greatest(sealed_until,
      (select c.closes_at from calls c where c.tenant_id = funder_id and c.id = applications.call_id)) <= now()))
  with check (funder_id = app_tenant() and status = 'submitted' and stage = 'letter');
`;

/** Each side writes its own part of the row, and the funder's only once. */
const SIDES = `
create trigger applications_funder_part before update on applications for each row
  when (app_tenant_kind() in ('funder', 'hip') and (
    to_jsonb(new) - array['advanced_at', 'full_due_on'] is distinct from to_jsonb(old) - array['advanced_at', 'full_due_on']
    or (old.advanced_at is not null
      and (new.advanced_at, new.full_due_on) is distinct from (old.advanced_at, old.full_due_on))))
  execute function refuse_part_of_others();
create trigger applications_nonprofit_part before update on applications for each row
  when (app_tenant_kind() = 'nonprofit'
    and (new.advanced_at, new.full_due_on) is distinct from (old.advanced_at, old.full_due_on))
  execute function refuse_part_of_others();
`;

/** What was handed in is withdrawn or stays; a draft that was withdrawn may be taken up again as a draft. */
const STANDING = `
drop trigger applications_standing on applications;
create trigger applications_standing before update on applications for each row
  when ((old.status = 'withdrawn' and (old.submitted_at is not null or new.status <> 'draft'))
    or (old.status = 'submitted' and (new.status = 'draft'
      or (new.submitted_at, new.sealed_until) is distinct from (old.submitted_at, old.sealed_until))))
  execute function refuse_part_of_others();
drop policy applications_change on applications;
create policy applications_change on applications for update to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit'
    and (status = 'draft' or (status = 'withdrawn' and submitted_at is null)
      or (status = 'submitted' and app_signs_consents())))
  with check (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit'
    and (status <> 'submitted' or app_signs_consents()));
`;

/** A first stage begins while its call is open; the others when the one before let them. */
const START = `
create function app_reached_stage(call uuid, stage text) returns boolean language sql stable parallel safe
  as $$ select case $2
    when 'later' then exists (select from applications a where a.tenant_id = app_tenant() and a.call_id = $1
      and a.stage = 'full' and a.status = 'submitted')
    when 'full' then exists (select from applications a where a.tenant_id = app_tenant() and a.call_id = $1
      and a.stage = 'letter' and a.status = 'submitted' and a.advanced_at is not null)
    else false end $$;
drop policy applications_start on applications;
create policy applications_start on applications for insert to app_user with check (
  (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit' and started_by = app_person() and status = 'draft'
    and exists (select from calls c join call_stages s on s.tenant_id = c.tenant_id and s.call_id = c.id
      where c.tenant_id = funder_id and c.id = applications.call_id and c.programme_id = applications.programme_id
        and c.status = 'published' and s.stage = applications.stage and s.form_id = applications.form_id
        and s.form_number = applications.form_number
        and (app_reached_stage(c.id, s.stage)
          or (s.stage <> 'later' and started_at >= c.opens_at and (c.closes_at is null or started_at < c.closes_at)
            and (s.stage = 'letter' or not exists (select from call_stages l
              where l.tenant_id = c.tenant_id and l.call_id = c.id and l.stage = 'letter'))))))
  or app_system() = 'installer');
`;
