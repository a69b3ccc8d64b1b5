import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an award asks for on a day: the nonprofit says that it is done, the funder takes it or lets it go. */
export class AwardRequirements1763872000000 implements MigrationInterface {
  name = 'AwardRequirements1763872000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [REQUIREMENTS, PARTS, READING, WRITING, REMINDING, KEEPING]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('What was asked for and done cannot be taken back: restore a backup instead.');
  }
}

/** The funder owns the row. `reminded` is the last reminder that went out for the day as it stands. */
const REQUIREMENTS = `
create table award_requirements (
  tenant_id uuid not null,
  id uuid not null,
  award_id uuid not null,
  nonprofit_id uuid not null,
  version integer not null default 1,
  kind text not null constraint ck_award_requirements_kind check (kind in ('report', 'document', 'visit')),
  title text not null constraint ck_award_requirements_title check (length(title) between 1 and 200),
  due_on date not null,
  state text not null default 'open'
    constraint ck_award_requirements_state check (state in ('open', 'done', 'accepted', 'waived')),
  note text not null default '' constraint ck_award_requirements_note check (length(note) <= 1000),
  done_by uuid,
  done_at timestamptz,
  answer text not null default '' constraint ck_award_requirements_answer check (length(answer) <= 1000),
  decided_by uuid,
  decided_at timestamptz,
  reminded text not null default 'none'
    constraint ck_award_requirements_reminded check (reminded in ('none', 'fortnight', 'eve', 'late')),
  added_by uuid not null,
  added_at timestamptz not null,
  constraint pk_award_requirements primary key (tenant_id, id),
  constraint ck_award_requirements_done check (num_nonnulls(done_by, done_at) = case when state in ('done', 'accepted')
    then 2 else 0 end),
  constraint ck_award_requirements_decided check (num_nonnulls(decided_by, decided_at) in (0, 2)
    and (state not in ('accepted', 'waived') or decided_by is not null)),
  constraint ck_award_requirements_waived check (state <> 'waived' or answer <> ''),
  constraint fk_award_requirements_award foreign key (tenant_id, award_id) references awards (tenant_id, id)
);
create index ix_award_requirements_award on award_requirements (tenant_id, award_id);
create index ix_award_requirements_nonprofit on award_requirements (nonprofit_id, due_on);
alter table award_requirements enable row level security;
alter table award_requirements force row level security;
grant select, insert, update (version, title, due_on, state, note, done_by, done_at, answer, decided_by, decided_at, reminded)
  on award_requirements to app_user;
grant select on award_requirements to backup;
`;

/**
 * Each side its own part: the nonprofit says that an open one is done; the funder sets its words and day while it is open,
 * accepts it or gives it back when it is done, and lets an open one go with a reason. \`core/awards\` has the same table of states.
 */
const PARTS = `
create function app_requirement_may_become(before text, after text) returns boolean language sql immutable parallel safe
  as $$ select after = any (case before
    when 'open' then array['done', 'waived']
    when 'done' then array['open', 'accepted']
    else array[]::text[] end) $$;
create function app_requirement_done(before award_requirements, after award_requirements) returns boolean
  language sql stable parallel safe
  as $$ select before.state = 'open' and after.state = 'done' and after.done_by = app_person()
    and (after.title, after.due_on, after.answer, after.decided_by, after.decided_at, after.reminded)
      is not distinct from (before.title, before.due_on, before.answer, before.decided_by, before.decided_at, before.reminded) $$;
create function app_requirement_asked(before award_requirements, after award_requirements) returns boolean
  language sql stable parallel safe
  as $$ select after.note = before.note and case
    when before.state = 'open' and after.state = 'open' then after.done_by is null
      and (after.answer, after.decided_by, after.decided_at) is not distinct from (before.answer, before.decided_by, before.decided_at)
      and (after.reminded = before.reminded or (after.reminded = 'none' and after.due_on <> before.due_on))
    else (after.title, after.due_on) = (before.title, before.due_on)
      and app_requirement_may_become(before.state, after.state) and after.state <> 'done' and after.decided_by = app_person()
      and (after.state <> 'accepted' or (after.done_by, after.done_at) = (before.done_by, before.done_at))
      and (after.state <> 'open' or after.answer <> '') end $$;
create function app_requirement_holds(before award_requirements, after award_requirements) returns boolean
  language sql stable parallel safe
  as $$ select after.version = before.version + 1 and case
    when after.tenant_id = app_tenant() then app_requirement_asked(before, after)
    else app_requirement_done(before, after) end $$;
create trigger award_requirements_parts before update on award_requirements for each row
  when (app_tenant() is not null and not coalesce(app_requirement_holds(old, new), false))
  execute function refuse_part_of_others();
`;

/** Whoever sees the award sees what it asks for. */
const READING = `
create policy award_requirements_read on award_requirements for select to app_user using (
  app_tenant() in (tenant_id, nonprofit_id) and app_sees_award(tenant_id, award_id));
`;

/** From the agreement until the award is over; what it asks for then stays as it is. */
const WRITING = `
create function app_award_runs(tenant uuid, award uuid, nonprofit uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from awards w where w.tenant_id = tenant and w.id = award and w.nonprofit_id = nonprofit
    and w.state in ('agreement', 'active', 'paused', 'closing')) $$;
create policy award_requirements_add on award_requirements for insert to app_user with check (
  tenant_id = app_tenant() and app_runs_calls() and added_by = app_person() and state = 'open' and version = 1
  and reminded = 'none' and note = '' and answer = '' and decided_by is null
  and app_award_runs(tenant_id, award_id, nonprofit_id));
create policy award_requirements_ask on award_requirements for update to app_user
  using (tenant_id = app_tenant() and app_runs_calls() and app_award_runs(tenant_id, award_id, nonprofit_id))
  with check (tenant_id = app_tenant() and app_runs_calls() and app_award_runs(tenant_id, award_id, nonprofit_id));
create policy award_requirements_do on award_requirements for update to app_user
  using (nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit'
    and app_award_runs(tenant_id, award_id, nonprofit_id))
  with check (nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit'
    and app_award_runs(tenant_id, award_id, nonprofit_id));
`;

/** The mailer looks for days that come near and notes which reminder went out, nothing else. */
const REMINDING = `
create policy award_requirements_mailer_read on award_requirements for select to app_user using (app_system() = 'mailer');
create policy award_requirements_mailer_note on award_requirements for update to app_user
  using (app_system() = 'mailer' and state = 'open') with check (app_system() = 'mailer' and state = 'open');
create trigger award_requirements_mailer_part before update on award_requirements for each row
  when (app_system() = 'mailer' and (new.reminded = old.reminded
    or (new.version, new.title, new.due_on, new.note, new.answer, new.decided_by, new.decided_at)
      is distinct from (old.version, old.title, old.due_on, old.note, old.answer, old.decided_by, old.decided_at)))
  execute function refuse_part_of_others();
`;

/** Words of an erased nonprofit go; that it did what was asked, and when, stays. */
const KEEPING = `
create policy award_requirements_erasure on award_requirements for select to app_user using (app_erases(nonprofit_id));
create policy award_requirements_forget on award_requirements for update to app_user
  using (app_erases(nonprofit_id)) with check (app_erases(nonprofit_id));
`;
