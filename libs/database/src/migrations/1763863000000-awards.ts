import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a funder gives after it decided so: drafted by one person, approved by another as it stands. */
export class Awards1763863000000 implements MigrationInterface {
  name = 'Awards1763863000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [TERMS, AWARDS, SHOWN, CHANGES, RULES]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Awards cannot be taken back: restore a backup instead.');
  }
}

/** What keeps the parts of an award's terms together, in whole minor units and whole percent. */
const TERMS = `
create function app_budget_holds(budget jsonb, amount bigint) returns boolean language sql immutable parallel safe
  as $$ select coalesce(sum((line ->> 'amountMinor')::numeric) = amount and min((line ->> 'amountMinor')::numeric) > 0, false)
    from jsonb_array_elements(budget) as each (line) $$;
create function app_shares_hold(strategies jsonb) returns boolean language sql immutable parallel safe
  as $$ select coalesce(sum((share ->> 'percent')::numeric) = 100 and min((share ->> 'percent')::numeric) > 0, false)
    from jsonb_array_elements(strategies) as each (share) $$;
`;

/** The funder owns the row; the application is named without a foreign key, because it goes with its nonprofit's data. */
const AWARDS = `
create table awards (
  tenant_id uuid not null,
  id uuid not null,
  nonprofit_id uuid not null,
  application_id uuid,
  call_id uuid,
  programme_id uuid,
  version integer not null default 1,
  state text not null default 'draft' constraint ck_awards_state check (state in
    ('draft', 'proposed', 'approved', 'agreement', 'active', 'paused', 'closing', 'closed', 'terminated', 'withdrawn')),
  title text not null,
  amount_minor bigint not null constraint ck_awards_amount check (amount_minor > 0),
  currency text not null constraint ck_awards_currency check (currency ~ '^[A-Z]{3}$'),
  support text not null constraint ck_awards_support check (support in ('restricted', 'core')),
  starts_on date not null,
  ends_on date not null,
  strategies jsonb not null constraint ck_awards_shares check (app_shares_hold(strategies)),
  states text[] not null default '{}',
  budget jsonb not null,
  indicators jsonb not null default '[]',
  beyond_call text not null default '',
  written_by uuid not null,
  written_at timestamptz not null,
  proposed_by uuid,
  proposed_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  approved_sha256 text,
  constraint pk_awards primary key (tenant_id, id),
  constraint ck_awards_budget check (app_budget_holds(budget, amount_minor)),
  constraint ck_awards_period check (ends_on >= starts_on),
  constraint ck_awards_call check ((application_id is null) = (call_id is null)),
  constraint ck_awards_proposed check ((proposed_by is null) = (proposed_at is null)),
  constraint ck_awards_approved check (num_nonnulls(approved_by, approved_at, approved_sha256) in (0, 3)),
  constraint ck_awards_two_people check (approved_by is null
    or (proposed_by is not null and approved_by <> proposed_by and approved_by <> written_by)),
  constraint ck_awards_standing check (state in ('draft', 'proposed', 'withdrawn') or approved_by is not null),
  constraint fk_awards_nonprofit foreign key (nonprofit_id) references organizations (id),
  constraint fk_awards_call foreign key (tenant_id, call_id) references calls (tenant_id, id),
  constraint fk_awards_programme foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
create unique index uq_awards_application on awards (tenant_id, application_id) where state <> 'withdrawn';
create index ix_awards_nonprofit on awards (nonprofit_id);
alter table awards enable row level security;
alter table awards force row level security;
grant select, insert, update (version, state, title, amount_minor, currency, support, starts_on, ends_on, strategies, states,
  budget, indicators, beyond_call, written_by, written_at, proposed_by, proposed_at, approved_by, approved_at,
  approved_sha256) on awards to app_user;
grant select on awards to backup;
`;

/** The hash of what is approved, with when it was written: terms that were changed and changed back are others. */
const SHOWN = `
create function app_award_shown(a awards) returns text language sql stable parallel safe
  as $$ select encode(sha256(convert_to(jsonb_build_array(a.id, a.application_id, a.title, a.amount_minor,
    a.currency, a.support, a.starts_on, a.ends_on, a.strategies, a.states, a.budget, a.indicators, a.beyond_call,
    a.written_by, extract(epoch from a.written_at))::text, 'UTF8')), 'hex') $$;
`;

/**
 * The states and who leads from one to another; \`core/awards\` has the same table. A draft forgets who proposed and approved
 * it; afterwards the terms stay as they were approved, by somebody who neither wrote nor proposed them.
 */
const CHANGES = `
create function app_award_may_become(before text, after text) returns boolean language sql immutable parallel safe
  as $$ select after = any (case before
    when 'draft' then array['draft', 'proposed', 'withdrawn']
    when 'proposed' then array['draft', 'approved', 'withdrawn']
    when 'approved' then array['draft', 'agreement', 'withdrawn']
    when 'agreement' then array['draft', 'active', 'withdrawn']
    when 'active' then array['paused', 'closing', 'terminated']
    when 'paused' then array['active', 'terminated']
    when 'closing' then array['active', 'closed']
    else array[]::text[] end) $$;
create function app_award_change_holds(before awards, after awards) returns boolean language sql stable parallel safe
  as $$ select app_award_may_become(before.state, after.state) and after.version = before.version + 1 and case after.state
    when 'draft' then after.written_by = app_person()
      and num_nonnulls(after.proposed_by, after.proposed_at, after.approved_by, after.approved_at, after.approved_sha256) = 0
    else app_award_shown(after) = app_award_shown(before) and case after.state
      when 'proposed' then after.proposed_by = app_person() and after.approved_by is null
      else (after.proposed_by, after.proposed_at) is not distinct from (before.proposed_by, before.proposed_at)
        and case after.state
          when 'approved' then after.approved_by = app_person() and after.approved_by <> after.proposed_by
            and after.approved_by <> after.written_by and after.approved_sha256 = app_award_shown(before)
          else (after.approved_by, after.approved_at, after.approved_sha256)
            is not distinct from (before.approved_by, before.approved_at, before.approved_sha256) end end end $$;
create trigger awards_parts before update on awards for each row
  when (app_tenant() is not null and not coalesce(app_award_change_holds(old, new), false))
  execute function refuse_part_of_others();
`;

/** Of the funder whoever reads what it received and did not step back; the nonprofit from the agreement on. */
const RULES = `
create function app_awards(programme uuid, call uuid, nonprofit uuid) returns boolean language sql stable parallel safe
  as $$ select (programme is null or app_has_programme(programme))
    and (call is null or not app_stepped_back(call, nonprofit)) $$;
create function app_was_awarded(nonprofit uuid, application uuid, call uuid, programme uuid) returns boolean
  language sql stable parallel safe as $$ select app_latest_outcome(nonprofit, application) = 'award'
    and exists (select from applications a where a.tenant_id = nonprofit and a.id = application
      and a.funder_id = app_tenant() and a.call_id = call and a.programme_id = programme and a.status = 'submitted') $$;
create policy awards_read on awards for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and app_reads_received()
    and app_awards(programme_id, call_id, nonprofit_id))
  or (nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit'
    and state not in ('draft', 'proposed', 'approved', 'withdrawn'))
  or app_system() = 'installer');
create policy awards_add on awards for insert to app_user with check (
  (tenant_id = app_tenant() and app_runs_calls() and state = 'draft' and version = 1 and written_by = app_person()
    and proposed_by is null and approved_by is null and app_awards(programme_id, call_id, nonprofit_id)
    and app_was_awarded(nonprofit_id, application_id, call_id, programme_id))
  or app_system() = 'installer');
create policy awards_change on awards for update to app_user
  using (tenant_id = app_tenant() and app_runs_calls() and app_awards(programme_id, call_id, nonprofit_id))
  with check (tenant_id = app_tenant() and app_runs_calls() and app_awards(programme_id, call_id, nonprofit_id));
`;
