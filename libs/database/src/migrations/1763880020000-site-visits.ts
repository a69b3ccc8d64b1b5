import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visits between the sides of an award: asked for by one, agreed to by the other, recorded once they were made. */
export class SiteVisits1763880020000 implements MigrationInterface {
  name = 'SiteVisits1763880020000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [VISITS, PARTS, RULES, REMINDING]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('What was agreed and seen cannot be taken back: restore a backup instead.');
  }
}

/** The funder owns the row. No place stands in it, and no name. */
const VISITS = `
create table site_visits (
  tenant_id uuid not null,
  id uuid not null,
  award_id uuid not null,
  nonprofit_id uuid not null,
  version integer not null default 1,
  state text not null default 'asked'
    constraint ck_site_visits_state check (state in ('asked', 'agreed', 'made', 'refused', 'cancelled')),
  asked_side text not null constraint ck_site_visits_side check (asked_side in ('funder', 'nonprofit')),
  planned_on date not null,
  way text not null constraint ck_site_visits_way check (way in ('remote', 'in-person')),
  purpose text not null constraint ck_site_visits_purpose check (length(purpose) between 1 and 1000),
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text not null default '' constraint ck_site_visits_answer check (length(answer) <= 1000),
  answered_by uuid,
  answered_at timestamptz,
  made_on date,
  shared text not null default '' constraint ck_site_visits_shared check (length(shared) <= 1000),
  recorded_by uuid,
  recorded_at timestamptz,
  reminded boolean not null default false,
  constraint pk_site_visits primary key (tenant_id, id),
  constraint ck_site_visits_answered check (num_nonnulls(answered_by, answered_at) in (0, 2)
    and (state not in ('agreed', 'made', 'refused') or answered_by is not null)),
  constraint ck_site_visits_made
    check (num_nonnulls(made_on, recorded_by, recorded_at) = case when state = 'made' then 3 else 0 end
      and (state = 'made' or shared = '')),
  constraint fk_site_visits_award foreign key (tenant_id, award_id) references awards (tenant_id, id)
);
create index ix_site_visits_award on site_visits (tenant_id, award_id, planned_on);
create index ix_site_visits_nonprofit on site_visits (nonprofit_id);
alter table site_visits enable row level security;
alter table site_visits force row level security;
grant select, insert, update (version, state, way, purpose, answer, answered_by, answered_at, made_on, shared, recorded_by,
  recorded_at, reminded) on site_visits to app_user;
grant select on site_visits to backup;
`;

/** The side that was asked answers; either gives up; the nonprofit alone changes the way; the funder records it. */
const PARTS = `
create function app_visit_same(before site_visits, after site_visits) returns boolean language sql immutable parallel safe
  as $$ select (after.purpose, after.reminded) = (before.purpose, before.reminded) $$;
create function app_visit_answered(before site_visits, after site_visits, side text) returns boolean
  language sql stable parallel safe
  as $$ select after.answered_by = app_person() and case when before.state = 'asked' then before.asked_side <> side
      else side = 'nonprofit' and before.state = 'agreed' and after.state = 'agreed' end
    and (after.way = before.way or (side = 'nonprofit' and after.state = 'agreed')) and after.made_on is null $$;
create function app_visit_by(before site_visits, after site_visits, side text) returns boolean language sql stable parallel safe
  as $$ select after.version = before.version + 1 and app_visit_same(before, after) and case after.state
    when 'made' then side = 'funder' and before.state = 'agreed' and after.recorded_by = app_person()
      and (after.way, after.answer, after.answered_by) is not distinct from (before.way, before.answer, before.answered_by)
    when 'cancelled' then before.state in ('asked', 'agreed') and after.made_on is null
      and (after.way, after.answered_by) is not distinct from (before.way, before.answered_by)
    when 'asked' then false
    else app_visit_answered(before, after, side) end $$;
create trigger site_visits_parts before update on site_visits for each row
  when (app_tenant() is not null and not coalesce(app_visit_by(old, new,
    case when new.tenant_id = app_tenant() then 'funder' else 'nonprofit' end), false))
  execute function refuse_part_of_others();
`;

const RULES = `
create policy site_visits_read on site_visits for select to app_user using (
  (app_tenant() in (tenant_id, nonprofit_id) and app_sees_award(tenant_id, award_id)) or app_system() = 'mailer'
  or app_erases(nonprofit_id));
create policy site_visits_ask on site_visits for insert to app_user with check (
  asked_by = app_person() and state = 'asked' and version = 1 and answer = '' and answered_by is null and not reminded
  and app_award_runs(tenant_id, award_id, nonprofit_id)
  and ((asked_side = 'funder' and tenant_id = app_tenant() and app_runs_calls())
    or (asked_side = 'nonprofit' and nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit')));
create policy site_visits_funder on site_visits for update to app_user
  using (tenant_id = app_tenant() and app_runs_calls() and app_sees_award(tenant_id, award_id))
  with check (tenant_id = app_tenant() and app_runs_calls() and app_sees_award(tenant_id, award_id));
create policy site_visits_nonprofit on site_visits for update to app_user
  using (nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit' and app_sees_award(tenant_id, award_id))
  with check (nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit' and app_sees_award(tenant_id, award_id));
create policy site_visits_forget on site_visits for update to app_user
  using (app_erases(nonprofit_id)) with check (app_erases(nonprofit_id));
`;

/** The mailer looks for agreed days that come near and notes that it reminded of them, nothing else. */
const REMINDING = `
create policy site_visits_mailer on site_visits for update to app_user
  using (app_system() = 'mailer' and state = 'agreed') with check (app_system() = 'mailer' and state = 'agreed');
create trigger site_visits_mailer_part before update on site_visits for each row
  when (app_system() = 'mailer' and (not new.reminded or to_jsonb(new) - 'reminded' <> to_jsonb(old) - 'reminded'))
  execute function refuse_part_of_others();
`;
