import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scenarios of which applications of a call to fund under a budget: what was asked, and what was worked out of it. */
export class Scenarios1763903000000 implements MigrationInterface {
  name = 'Scenarios1763903000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [SCENARIOS, CANDIDATES, MAKING, WORKING_OUT, ERASING]) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table scenario_candidates; drop table scenarios');
  }
}

/** `settings`: largest share, floors and caps, in minor units. `result` is written once. */
const SCENARIOS = `
create table scenarios (
  tenant_id uuid not null,
  id uuid not null,
  call_id uuid not null,
  copy_of uuid,
  title text not null constraint ck_scenarios_title check (length(title) between 1 and 120),
  currency text not null
    constraint ck_scenarios_currency check (currency in ('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')),
  budget_minor bigint not null constraint ck_scenarios_budget check (budget_minor between 0 and 100000000000000),
  settings jsonb not null,
  candidates integer not null constraint ck_scenarios_candidates check (candidates between 0 and 2000),
  inputs_sha256 text not null,
  engine_version text not null,
  state text not null default 'waiting'
    constraint ck_scenarios_state check (state in ('waiting', 'done', 'failed', 'cancelled')),
  fault text constraint ck_scenarios_fault check (fault in ('unproven', 'no-answer')),
  result jsonb,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  decision_id uuid,
  constraint pk_scenarios primary key (tenant_id, id),
  constraint ck_scenarios_ended check ((state = 'waiting') = (ended_at is null)),
  constraint ck_scenarios_result check ((state = 'done') = (result is not null)),
  constraint ck_scenarios_failed check ((state = 'failed') = (fault is not null)),
  constraint ck_scenarios_proposed check (decision_id is null or state = 'done'),
  constraint fk_scenarios_call foreign key (tenant_id, call_id) references calls (tenant_id, id),
  constraint fk_scenarios_decision foreign key (tenant_id, decision_id) references decisions (tenant_id, id)
);
create index ix_scenarios_call on scenarios (tenant_id, call_id);
alter table scenarios enable row level security;
alter table scenarios force row level security;
grant select, insert, delete, update (state, fault, result, ended_at, decision_id) on scenarios to app_user;
grant select on scenarios to backup;
create trigger scenarios_parts before update on scenarios for each row
  when (old.decision_id is not null or (old.state <> 'waiting'
    and (new.state, new.fault, new.result, new.ended_at)
      is distinct from (old.state, old.fault, old.result, old.ended_at)))
  execute function refuse_part_of_others();
`;

/** \`state\` and \`region\`: as far as who asked may know them. Amounts in minor units, each with what it is worth. */
const CANDIDATES = `
create table scenario_candidates (
  tenant_id uuid not null,
  scenario_id uuid not null,
  application_id uuid not null,
  nonprofit_id uuid not null,
  strategy text not null constraint ck_scenario_candidates_strategy
    check (strategy in ('capacity', 'prevention', 'direct-services', 'cross-movement')),
  state text,
  region text,
  movements text[] not null,
  amounts bigint[] not null,
  worths numeric[] not null,
  lock text constraint ck_scenario_candidates_lock check (lock in ('in', 'out')),
  constraint pk_scenario_candidates primary key (tenant_id, scenario_id, application_id),
  constraint ck_scenario_candidates_tiers
    check (cardinality(amounts) between 1 and 3 and cardinality(worths) = cardinality(amounts)),
  constraint ck_scenario_candidates_amounts check (0 < all (amounts) and 100000000000000 >= all (amounts)),
  constraint fk_scenario_candidates_scenario foreign key (tenant_id, scenario_id)
    references scenarios (tenant_id, id) on delete cascade
);
alter table scenario_candidates enable row level security;
alter table scenario_candidates force row level security;
grant select, insert, delete on scenario_candidates to app_user;
grant select on scenario_candidates to backup;
`;

/** Who runs the call, in their own name; whoever stepped back from one of the candidates sees it not. */
const MAKING = `
create policy scenarios_read on scenarios for select to app_user using (
  tenant_id = app_tenant() and app_runs_calls() and exists (select from calls c
    where c.tenant_id = scenarios.tenant_id and c.id = call_id));
create policy scenarios_add on scenarios for insert to app_user with check (
  tenant_id = app_tenant() and app_runs_calls() and made_by = app_person() and state = 'waiting'
    and decision_id is null and exists (select from calls c
      where c.tenant_id = scenarios.tenant_id and c.id = call_id));
create policy scenarios_turn on scenarios for update to app_user
  using (tenant_id = app_tenant() and app_runs_calls() and state in ('waiting', 'done'))
  with check (tenant_id = app_tenant() and app_runs_calls() and (state = 'cancelled' or (state = 'done'
    and exists (select from decisions d where d.tenant_id = scenarios.tenant_id and d.id = decision_id
      and d.call_id = scenarios.call_id and d.proposed_by = app_person()))));
create policy scenario_candidates_read on scenario_candidates for select to app_user using (
  tenant_id = app_tenant() and exists (select from scenarios s
    where s.tenant_id = scenario_candidates.tenant_id and s.id = scenario_id
      and not app_stepped_back(s.call_id, nonprofit_id)));
create policy scenario_candidates_add on scenario_candidates for insert to app_user with check (
  tenant_id = app_tenant() and exists (select from scenarios s
    where s.tenant_id = scenario_candidates.tenant_id and s.id = scenario_id and s.state = 'waiting'
      and s.made_by = app_person() and not app_stepped_back(s.call_id, nonprofit_id))
    and exists (select from applications a where a.tenant_id = nonprofit_id and a.id = application_id
      and a.funder_id = scenario_candidates.tenant_id and a.status = 'submitted'));
`;

/** The matcher works out what waits, once, and proposes nothing. */
const WORKING_OUT = `
create policy scenarios_matcher_read on scenarios for select to app_user using (app_system() = 'matcher');
create policy scenarios_matcher_end on scenarios for update to app_user
  using (app_system() = 'matcher' and state = 'waiting')
  with check (app_system() = 'matcher' and state in ('done', 'failed') and decision_id is null);
create policy scenario_candidates_matcher_read on scenario_candidates for select to app_user
  using (app_system() = 'matcher');
`;

/** A scenario goes with the first of its candidates whose data go: it could not be worked out again. */
const ERASING = `
create policy scenarios_keeper_read on scenarios for select to app_user using (app_erases_some());
create policy scenarios_keeper_remove on scenarios for delete to app_user using (app_erases_some());
create policy scenario_candidates_keeper_read on scenario_candidates for select to app_user
  using (app_erases(nonprofit_id));
create policy scenario_candidates_keeper_remove on scenario_candidates for delete to app_user
  using (app_erases(nonprofit_id));
`;
