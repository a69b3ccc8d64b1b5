import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A scenario may begin from the lines of a shortlist instead of the applications of a call. */
export class ScenariosOfShortlists1763911000000 implements MigrationInterface {
  name = 'ScenariosOfShortlists1763911000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [SCENARIOS, CANDIDATES, STANDING, MAKING]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Scenarios of shortlists cannot be taken back: restore a backup instead.');
  }
}

/** Of a call or of a shortlist, for good; only what a call decides becomes a list of decisions. */
const SCENARIOS = `
alter table scenarios alter column call_id drop not null,
  add column shortlist_id uuid,
  add constraint ck_scenarios_place check (num_nonnulls(call_id, shortlist_id) = 1),
  add constraint ck_scenarios_decided check (decision_id is null or call_id is not null),
  add constraint fk_scenarios_shortlist foreign key (tenant_id, shortlist_id) references shortlists (tenant_id, id);
create index ix_scenarios_shortlist on scenarios (tenant_id, shortlist_id);
`;

/** \`subject_id\`: whichever of the two it is, so that a candidate has one key. */
const CANDIDATES = `
alter table scenario_candidates add column subject_id uuid, add column entry_id uuid;
alter table scenario_candidates no force row level security;
update scenario_candidates set subject_id = application_id;
alter table scenario_candidates force row level security;
alter table scenario_candidates drop constraint pk_scenario_candidates;
alter table scenario_candidates alter column subject_id set not null,
  alter column application_id drop not null,
  add constraint pk_scenario_candidates primary key (tenant_id, scenario_id, subject_id),
  add constraint ck_scenario_candidates_subject check (
    num_nonnulls(application_id, entry_id) = 1 and subject_id = coalesce(application_id, entry_id));
`;

/** Asked with the rights of who asks: a line of another organisation's list stands on none. */
const STANDING = `
create function app_stands_on_list(tenant uuid, shortlist uuid, entry uuid, nonprofit uuid) returns boolean
  language sql stable parallel safe as $$ select exists (select from shortlist_entries e
    where e.tenant_id = tenant and e.shortlist_id = shortlist and e.id = entry and e.nonprofit_id = nonprofit) $$;
`;

/**
 * As before for calls. Having stepped back from an application hides no scenario of a shortlist: it would tell that
 * somebody there under an alias is whose application had a name.
 */
const MAKING = `
drop policy scenarios_read on scenarios;
drop policy scenarios_add on scenarios;
drop policy scenario_candidates_add on scenario_candidates;
create policy scenarios_read on scenarios for select to app_user using (
  tenant_id = app_tenant() and app_runs_calls() and (exists (select from calls c
    where c.tenant_id = scenarios.tenant_id and c.id = call_id) or app_keeps_shortlist(tenant_id, shortlist_id)));
create policy scenarios_add on scenarios for insert to app_user with check (
  tenant_id = app_tenant() and app_runs_calls() and made_by = app_person() and state = 'waiting'
    and decision_id is null and (exists (select from calls c
      where c.tenant_id = scenarios.tenant_id and c.id = call_id) or app_keeps_shortlist(tenant_id, shortlist_id)));
create policy scenario_candidates_add on scenario_candidates for insert to app_user with check (
  tenant_id = app_tenant() and exists (select from scenarios s
    where s.tenant_id = scenario_candidates.tenant_id and s.id = scenario_id and s.state = 'waiting'
      and s.made_by = app_person() and not app_stepped_back(s.call_id, nonprofit_id)
      and (application_id is not null
        or app_stands_on_list(s.tenant_id, s.shortlist_id, entry_id, nonprofit_id)))
    and (entry_id is not null or exists (select from applications a where a.tenant_id = nonprofit_id
      and a.id = application_id and a.funder_id = scenario_candidates.tenant_id and a.status = 'submitted')));
`;
