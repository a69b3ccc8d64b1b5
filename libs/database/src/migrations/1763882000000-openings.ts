import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Past grants become awards with opening balances: put together by one person who keeps the books, approved by another. */
export class Openings1763882000000 implements MigrationInterface {
  name = 'Openings1763882000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [BEGIN_ONCE, RECORD, OPENINGS, GRANTS, STANDING, CHANGES]) await runner.query(step);
    for (const table of TABLES) {
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security;
         grant select on ${table} to backup`,
      );
    }
    for (const step of [RULES, AWARDS]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('What began in the books cannot be taken back: restore a backup instead.');
  }
}

const TABLES = ['award_openings', 'award_opening_grants'];
const CURRENCY = `in ('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')`;

/** The books of an award begin once, whether with its agreement or with where it stood before. */
const BEGIN_ONCE = `
create unique index uq_ledger_transactions_begun on ledger_transactions (tenant_id, award_id) where kind in ('award', 'opening');
`;

/** Who keeps the books reads of the public record what its own organisation gave, by its name in it. */
const RECORD = `
create function app_is_named(name text) returns boolean language sql stable parallel safe as $$ select app_keeps_books()
  and exists (select from organizations o where o.id = app_tenant() and lower(btrim(o.name)) = lower(btrim(app_is_named.name))) $$;
create function app_gave(tenant uuid, funder uuid) returns boolean language sql stable parallel safe as $$ select exists (
  select from past_grant_funders f where f.tenant_id = tenant and f.id = funder and app_is_named(f.name)) $$;
create function app_gave_to(tenant uuid, recipient uuid) returns boolean language sql stable parallel safe as $$ select
  app_keeps_books() and exists (select from past_grants g where g.tenant_id = tenant and g.recipient_id = recipient
    and app_gave(g.tenant_id, g.funder_id)) $$;
create policy past_grant_funders_own on past_grant_funders for select to app_user using (app_is_named(name));
create policy past_grants_own on past_grants for select to app_user using (app_gave(tenant_id, funder_id));
create policy past_grant_recipients_own on past_grant_recipients for select to app_user using (app_gave_to(tenant_id, id));
`;

/** What holds for all of its grants is said by who puts it together; the record knows neither periods nor payments. */
const OPENINGS = `
create table award_openings (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  strategy text not null constraint ck_award_openings_strategy
    check (strategy in ('capacity', 'prevention', 'direct-services', 'cross-movement')),
  support text not null constraint ck_award_openings_support check (support in ('restricted', 'core')),
  route text not null constraint ck_award_openings_route check (route in ('public-charity', 'treaty',
    'equivalency-determination', 'expenditure-responsibility', 'through-hip', 'domestic')),
  months integer not null constraint ck_award_openings_months check (months between 1 and 72),
  paid text not null constraint ck_award_openings_paid check (paid in ('ended', 'all')),
  as_of date not null,
  grants integer not null constraint ck_award_openings_grants check (grants between 1 and 500),
  version integer not null default 1,
  state text not null default 'proposed'
    constraint ck_award_openings_state check (state in ('proposed', 'approved', 'withdrawn', 'taken-back')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  shown_sha256 text,
  ended_by uuid,
  ended_at timestamptz,
  constraint pk_award_openings primary key (tenant_id, id),
  constraint ck_award_openings_approved check (num_nonnulls(approved_by, approved_at, shown_sha256)
    = case when state in ('approved', 'taken-back') then 3 else 0 end),
  constraint ck_award_openings_two_people check (approved_by <> proposed_by),
  constraint ck_award_openings_ended check (num_nonnulls(ended_by, ended_at)
    = case when state in ('withdrawn', 'taken-back') then 2 else 0 end),
  constraint fk_award_openings_programme foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
grant select, insert, update (version, state, approved_by, approved_at, shown_sha256, ended_by, ended_at)
  on award_openings to app_user;
`;

/** A grant is in one opening at most, until that is withdrawn or taken back; afterwards it is another attempt. */
const GRANTS = `
create table award_opening_grants (
  tenant_id uuid not null,
  opening_id uuid not null,
  grant_key text not null,
  attempt integer not null constraint ck_award_opening_grants_attempt check (attempt > 0),
  award_id uuid not null,
  nonprofit_id uuid not null,
  amount_minor bigint not null constraint ck_award_opening_grants_amount check (amount_minor > 0),
  currency text not null constraint ck_award_opening_grants_currency check (currency ${CURRENCY}),
  received_minor bigint not null constraint ck_award_opening_grants_received
    check (received_minor in (0, amount_minor)),
  granted_on date not null,
  ends_on date not null,
  is_live boolean not null default true,
  constraint pk_award_opening_grants primary key (tenant_id, opening_id, grant_key),
  constraint uq_award_opening_grants_attempt unique (tenant_id, grant_key, attempt),
  constraint uq_award_opening_grants_award unique (tenant_id, award_id),
  constraint ck_award_opening_grants_period check (ends_on >= granted_on),
  constraint fk_award_opening_grants_opening foreign key (tenant_id, opening_id) references award_openings (tenant_id, id),
  constraint fk_award_opening_grants_nonprofit foreign key (nonprofit_id) references organizations (id)
);
create unique index uq_award_opening_grants_live on award_opening_grants (tenant_id, grant_key) where is_live;
grant select, insert, update (is_live) on award_opening_grants to app_user;
`;

/** The hash of what is approved: what holds for all, each grant, and who put it together when. */
const STANDING = `
create function app_opening_shown(o award_openings) returns text language sql stable parallel safe
  as $$ select encode(sha256(convert_to(jsonb_build_array(o.id, o.programme_id, o.strategy, o.support, o.route, o.months,
    o.paid, o.as_of, o.grants, o.proposed_by, extract(epoch from o.proposed_at),
    (select jsonb_agg(jsonb_build_array(g.grant_key, g.attempt, g.award_id, g.nonprofit_id, g.amount_minor, g.currency,
        g.received_minor, g.granted_on, g.ends_on) order by g.grant_key)
      from award_opening_grants g where g.tenant_id = o.tenant_id and g.opening_id = o.id and g.is_live))::text,
    'UTF8')), 'hex') $$;
create function app_opening_is_whole(o award_openings) returns boolean language sql stable parallel safe
  as $$ select count(*) = o.grants from award_opening_grants g
    where g.tenant_id = o.tenant_id and g.opening_id = o.id and g.is_live $$;
create function app_opening_is(tenant uuid, opening uuid, among text[]) returns boolean language sql stable parallel safe
  as $$ select exists (select from award_openings o where o.tenant_id = tenant and o.id = opening and o.state = any (among)) $$;
create function app_proposed_opening(tenant uuid, opening uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from award_openings o where o.tenant_id = tenant and o.id = opening and o.state = 'proposed'
    and o.proposed_by = app_person()) $$;
`;

const CHANGES = `
create function app_opening_change_holds(before award_openings, after award_openings) returns boolean
  language sql stable parallel safe as $$ select after.version = before.version + 1 and case after.state
    when 'approved' then before.state = 'proposed' and after.approved_by = app_person()
      and after.approved_by <> after.proposed_by and after.shown_sha256 = app_opening_shown(before)
      and app_opening_is_whole(before)
    when 'withdrawn' then before.state = 'proposed' and after.ended_by = app_person()
    when 'taken-back' then before.state = 'approved' and after.ended_by = app_person()
      and (after.approved_by, after.approved_at, after.shown_sha256) = (before.approved_by, before.approved_at, before.shown_sha256)
    else false end $$;
create trigger award_openings_parts before update on award_openings for each row
  when ((app_tenant() is not null or app_system() <> 'none') and not coalesce(app_opening_change_holds(old, new), false))
  execute function refuse_part_of_others();
`;

const RULES = `
create policy award_openings_read on award_openings for select to app_user
  using (tenant_id = app_tenant() and app_reads_books());
create policy award_openings_propose on award_openings for insert to app_user with check (tenant_id = app_tenant()
  and app_keeps_books() and app_runs_programme(programme_id) and proposed_by = app_person() and state = 'proposed'
  and version = 1 and approved_by is null and ended_by is null);
create policy award_openings_change on award_openings for update to app_user
  using (tenant_id = app_tenant() and app_keeps_books()) with check (tenant_id = app_tenant() and app_keeps_books());
create policy award_opening_grants_read on award_opening_grants for select to app_user
  using (tenant_id = app_tenant() and app_reads_books());
create policy award_opening_grants_add on award_opening_grants for insert to app_user with check (tenant_id = app_tenant()
  and app_keeps_books() and is_live and app_proposed_opening(tenant_id, opening_id) and app_has_met(nonprofit_id)
  and not app_any_stepped_back(tenant_id, null, nonprofit_id, array[app_person()]));
create policy award_opening_grants_end on award_opening_grants for update to app_user
  using (tenant_id = app_tenant() and app_keeps_books() and app_opening_is(tenant_id, opening_id, array['withdrawn', 'taken-back']))
  with check (tenant_id = app_tenant() and app_keeps_books() and not is_live);
`;

/**
 * The award of a grant stands as it was approved, from the first moment: over or running by its dates. It goes again only with
 * its whole opening, as long as nothing happened to it.
 */
const AWARDS = `
create function app_opening_brings(w awards) returns boolean language sql stable parallel safe
  as $$ select exists (select from award_opening_grants g
    join award_openings o on o.tenant_id = g.tenant_id and o.id = g.opening_id
   where g.tenant_id = w.tenant_id and g.award_id = w.id and g.is_live and o.state = 'approved'
    and o.approved_by = app_person() and w.approved_by = o.approved_by and w.approved_sha256 = o.shown_sha256
    and w.proposed_by = o.proposed_by and w.written_by = o.proposed_by and w.programme_id = o.programme_id
    and w.nonprofit_id = g.nonprofit_id and w.amount_minor = g.amount_minor and w.currency = g.currency
    and w.starts_on = g.granted_on and w.ends_on = g.ends_on and w.route = o.route and w.support = o.support
    and w.state = case when g.ends_on < o.as_of then 'closed' else 'active' end) $$;
create policy awards_bring on awards for insert to app_user with check (tenant_id = app_tenant() and app_keeps_books()
  and origin = 'import' and application_id is null and version = 1 and app_awards(programme_id, null, nonprofit_id)
  and app_has_met(nonprofit_id) and app_opening_brings(awards));
create function app_award_untouched(tenant uuid, award uuid) returns boolean language sql stable parallel safe
  as $$ select not exists (select from ledger_transactions t where t.tenant_id = tenant and t.award_id = award
      and t.kind <> 'opening')
    and not exists (select from disbursements d where d.tenant_id = tenant and d.award_id = award and d.state = 'planned') $$;
create function app_award_taken_back(before awards, after awards) returns boolean language sql stable parallel safe
  as $$ select after.state = 'withdrawn' and before.state in ('active', 'closed') and before.version = 1 and after.version = 2
    and to_jsonb(after) - array['state', 'version'] = to_jsonb(before) - array['state', 'version']
    and app_award_untouched(before.tenant_id, before.id)
    and exists (select from award_opening_grants g join award_openings o on o.tenant_id = g.tenant_id and o.id = g.opening_id
      where g.tenant_id = before.tenant_id and g.award_id = before.id and o.state = 'taken-back' and o.ended_by = app_person()) $$;
create policy awards_take_back on awards for update to app_user
  using (tenant_id = app_tenant() and app_keeps_books() and origin = 'import' and state in ('active', 'closed'))
  with check (tenant_id = app_tenant() and app_keeps_books() and state = 'withdrawn');
drop trigger awards_parts on awards;
create trigger awards_parts before update on awards for each row
  when (app_tenant() is not null and not coalesce(app_award_change_holds(old, new), false)
    and not coalesce(app_award_taken_back(old, new), false))
  execute function refuse_part_of_others();
`;
