import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What nonprofits say they spent of their awards, by line and month, and how far spending may go beyond a line. */
export class AwardSpendings1763881000000 implements MigrationInterface {
  name = 'AwardSpendings1763881000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [LINES, SPENDINGS, STANDING, RULES, SHIFTS]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('What was said to be spent cannot be taken back: restore a backup instead.');
  }
}

/** \`core/budget\` works out the same: each line to the nearest minor unit of the award's currency, halves upwards. */
const LINES = `
create function app_at_rate(spent numeric, rate numeric) returns numeric language sql immutable parallel safe
  as $$ select case when rate is null then spent
    else div(2 * spent * 100000000 + rate * 100000000, 2 * rate * 100000000) end $$;
create function app_spending_holds(lines jsonb, amount bigint, spent bigint, rate numeric) returns boolean
  language sql immutable parallel safe
  as $$ select coalesce(sum((line ->> 'amountMinor')::numeric), 0) = amount
      and coalesce(sum((line ->> 'spentMinor')::numeric), 0) = spent
      and coalesce(min((line ->> 'spentMinor')::numeric), 1) > 0
      and count(*) = count(distinct line ->> 'code')
      and coalesce(bool_and((line ->> 'amountMinor')::numeric = app_at_rate((line ->> 'spentMinor')::numeric, rate)), true)
    from jsonb_array_elements(lines) as each (line) $$;
`;

/** The funder owns the row, and the nonprofit writes it. No words of the nonprofit, no names of people or of who was paid. */
const SPENDINGS = `
create table award_spendings (
  tenant_id uuid not null,
  id uuid not null,
  award_id uuid not null,
  nonprofit_id uuid not null,
  number integer not null constraint ck_award_spendings_number check (number > 0),
  from_month date not null,
  until_month date not null,
  requirement_id uuid,
  amount_minor bigint not null constraint ck_award_spendings_amount check (amount_minor >= 0),
  spent_minor bigint not null constraint ck_award_spendings_spent check (spent_minor >= 0),
  spent_currency text not null constraint ck_award_spendings_currency
    check (spent_currency in ('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')),
  rate numeric(18,8) constraint ck_award_spendings_rate check (rate > 0),
  lines jsonb not null,
  replaces uuid,
  state text not null default 'stated'
    constraint ck_award_spendings_state check (state in ('stated', 'accepted', 'returned')),
  answer text not null default '' constraint ck_award_spendings_answer check (length(answer) <= 1000),
  decided_by uuid,
  decided_at timestamptz,
  stated_by uuid not null,
  stated_at timestamptz not null,
  constraint pk_award_spendings primary key (tenant_id, id),
  constraint uq_award_spendings_award unique (tenant_id, award_id, id),
  constraint ck_award_spendings_months check (until_month >= from_month and date_part('day', from_month) = 1
    and date_part('day', until_month) = 1),
  constraint ck_award_spendings_lines check (app_spending_holds(lines, amount_minor, spent_minor, rate)),
  constraint ck_award_spendings_nothing check (spent_minor > 0 or replaces is not null),
  constraint ck_award_spendings_decided
    check (num_nonnulls(decided_by, decided_at) = case when state = 'stated' then 0 else 2 end),
  constraint ck_award_spendings_returned check (state <> 'returned' or answer <> ''),
  constraint fk_award_spendings_award foreign key (tenant_id, award_id) references awards (tenant_id, id),
  constraint fk_award_spendings_requirement foreign key (tenant_id, requirement_id)
    references award_requirements (tenant_id, id),
  constraint fk_award_spendings_replaces foreign key (tenant_id, award_id, replaces)
    references award_spendings (tenant_id, award_id, id)
);
create unique index uq_award_spendings_number on award_spendings (tenant_id, award_id, number);
create unique index uq_award_spendings_replaces on award_spendings (tenant_id, replaces) where state <> 'returned';
create index ix_award_spendings_nonprofit on award_spendings (nonprofit_id);
alter table award_spendings enable row level security;
alter table award_spendings force row level security;
grant select, insert, update (state, answer, decided_by, decided_at) on award_spendings to app_user;
grant select on award_spendings to backup;
`;

/** On the lines of the budget as it stands, in the award's currency or at the rate of what arrived in another. */
const STANDING = `
create function app_may_spend(tenant uuid, award uuid, nonprofit uuid, lines jsonb, spent_in text, rate numeric)
  returns boolean language sql stable parallel safe
  as $$ select exists (select from awards w where w.tenant_id = tenant and w.id = award and w.nonprofit_id = nonprofit
    and w.state in ('active', 'paused', 'closing') and (w.currency = spent_in) = (rate is null)
    and not exists (select from jsonb_array_elements(lines) as each (line) where not case w.support
      when 'core' then line ->> 'code' = 'whole'
      else w.budget @> jsonb_build_array(jsonb_build_object('code', line -> 'code')) end)) $$;
create function app_asked_by(tenant uuid, requirement uuid, award uuid) returns boolean language sql stable parallel safe
  as $$ select requirement is null or exists (select from award_requirements r where r.tenant_id = tenant
    and r.id = requirement and r.award_id = award) $$;
`;

/** Said by the nonprofit in one's own name, decided once by the funder; nobody changes what was said. */
const RULES = `
create policy award_spendings_read on award_spendings for select to app_user using (
  app_tenant() in (tenant_id, nonprofit_id) and app_sees_award(tenant_id, award_id));
create policy award_spendings_state on award_spendings for insert to app_user with check (
  nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit'
  and app_roles() && array['nonprofit-finance', 'legal-representative', 'nonprofit-admin']
  and stated_by = app_person() and state = 'stated' and answer = ''
  and app_may_spend(tenant_id, award_id, nonprofit_id, lines, spent_currency, rate)
  and app_asked_by(tenant_id, requirement_id, award_id));
create policy award_spendings_decide on award_spendings for update to app_user
  using (tenant_id = app_tenant() and (app_runs_calls() or app_keeps_books()) and state = 'stated'
    and app_sees_award(tenant_id, award_id))
  with check (tenant_id = app_tenant() and state <> 'stated' and decided_by = app_person()
    and (state <> 'returned' or answer <> ''));
`;

/** A funder's own rule, for awards that begin on its day or later; it is added to and never changed. */
const SHIFTS = `
create table budget_shift_rules (
  tenant_id uuid not null,
  id uuid not null,
  from_on date not null,
  percent integer not null constraint ck_budget_shift_rules_percent check (percent between 0 and 100),
  basis text not null constraint ck_budget_shift_rules_basis check (basis in ('line', 'whole')),
  set_by uuid not null,
  set_at timestamptz not null,
  constraint pk_budget_shift_rules primary key (tenant_id, id),
  constraint ck_budget_shift_rules_ahead check (from_on >= (set_at at time zone 'America/Mexico_City')::date),
  constraint fk_budget_shift_rules_tenant foreign key (tenant_id) references organizations (id)
);
alter table budget_shift_rules enable row level security;
alter table budget_shift_rules force row level security;
grant select, insert on budget_shift_rules to app_user;
grant select on budget_shift_rules to backup;
create function app_is_awarded_by(funder uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from awards w where w.tenant_id = funder and w.nonprofit_id = app_tenant()) $$;
create policy budget_shift_rules_read on budget_shift_rules for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and app_reads_received())
  or (app_tenant_kind() = 'nonprofit' and app_is_awarded_by(tenant_id)));
create policy budget_shift_rules_set on budget_shift_rules for insert to app_user with check (
  tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and app_roles() && array['funder-admin', 'hip-admin']
  and set_by = app_person());
`;
