import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which legal route money goes from a funder to a nonprofit, what has to be done for it, and what the funder notes. */
export class LegalRoutes1763873000000 implements MigrationInterface {
  name = 'LegalRoutes1763873000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [ROUTES, STEPS, NOTES, ANSWERS, PAIRS, SHARED, FUNDERS, KEEPING]) {
      await runner.query(step);
    }
  }

  down(): Promise<void> {
    throw new Error('Legal routes cannot be taken back: restore a backup instead.');
  }
}

/** One that holds for each pair; those before stay, ended. */
const ROUTES = `
create table legal_routes (
  tenant_id uuid not null,
  id uuid not null,
  nonprofit_id uuid not null,
  route text not null constraint ck_legal_routes_route check (route in ('public-charity', 'treaty',
    'equivalency-determination', 'expenditure-responsibility', 'through-hip', 'domestic')),
  state text not null default 'open'
    constraint ck_legal_routes_state check (state in ('open', 'ready', 'expired', 'ended')),
  version integer not null default 1,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  constraint pk_legal_routes primary key (tenant_id, id),
  constraint ck_legal_routes_ended check (num_nonnulls(ended_by, ended_at) = case when state = 'ended' then 2 else 0 end),
  constraint fk_legal_routes_nonprofit foreign key (nonprofit_id) references organizations (id)
);
create unique index uq_legal_routes_pair on legal_routes (tenant_id, nonprofit_id) where state <> 'ended';
create index ix_legal_routes_nonprofit on legal_routes (nonprofit_id);
alter table legal_routes enable row level security;
alter table legal_routes force row level security;
grant select, insert, update (state, version, ended_by, ended_at) on legal_routes to app_user;
grant select on legal_routes to backup;
`;

/** A day that is over stays with a step that is open again: it says since when. */
const STEPS = `
create table legal_route_steps (
  tenant_id uuid not null,
  route_id uuid not null,
  code text not null,
  nonprofit_id uuid not null,
  state text not null default 'open'
    constraint ck_legal_route_steps_state check (state in ('open', 'done', 'not-needed')),
  reference text not null default '' constraint ck_legal_route_steps_reference check (length(reference) <= 300),
  valid_until date,
  done_by uuid,
  done_at timestamptz,
  noticed_at timestamptz,
  constraint pk_legal_route_steps primary key (tenant_id, route_id, code),
  constraint ck_legal_route_steps_done check (num_nonnulls(done_by, done_at) = case when state = 'open' then 0 else 2 end),
  constraint ck_legal_route_steps_end check (valid_until is null or state <> 'not-needed'),
  constraint fk_legal_route_steps_route foreign key (tenant_id, route_id) references legal_routes (tenant_id, id)
);
alter table legal_route_steps enable row level security;
alter table legal_route_steps force row level security;
grant select, insert, update (state, reference, valid_until, done_by, done_at, noticed_at) on legal_route_steps to app_user;
grant select on legal_route_steps to backup;
`;

/** Why a route, what risk, which appetite for it: what was written stays as it was written. */
const NOTES = `
create table diligence_notes (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null constraint ck_diligence_notes_kind check (kind in ('route', 'risk', 'appetite')),
  nonprofit_id uuid,
  route_id uuid,
  level text constraint ck_diligence_notes_level check (level in ('low', 'medium', 'high')),
  words text not null constraint ck_diligence_notes_words check (length(words) between 1 and 2000),
  written_by uuid not null,
  written_at timestamptz not null,
  constraint pk_diligence_notes primary key (tenant_id, id),
  constraint ck_diligence_notes_about check ((kind = 'appetite') = (nonprofit_id is null)
    and (kind = 'route') = (route_id is not null) and (kind = 'route') = (level is null)),
  constraint fk_diligence_notes_route foreign key (tenant_id, route_id) references legal_routes (tenant_id, id)
);
create index ix_diligence_notes_nonprofit on diligence_notes (tenant_id, nonprofit_id);
alter table diligence_notes enable row level security;
alter table diligence_notes force row level security;
grant select, insert, delete on diligence_notes to app_user;
grant select on diligence_notes to backup;
`;

/** Questions about a shelter with their answers; each time all of them, under the next number. */
const ANSWERS = `
create table shelter_answers (
  tenant_id uuid not null,
  nonprofit_id uuid not null,
  number integer not null constraint ck_shelter_answers_number check (number > 0),
  answers jsonb not null constraint ck_shelter_answers_answers check (jsonb_typeof(answers) = 'object'),
  answered_by uuid not null,
  answered_at timestamptz not null,
  constraint pk_shelter_answers primary key (tenant_id, nonprofit_id, number)
);
alter table shelter_answers enable row level security;
alter table shelter_answers force row level security;
grant select, insert, delete on shelter_answers to app_user;
grant select on shelter_answers to backup;
`;

/** A funder’s people know a nonprofit here by an award of theirs that they may see. */
const PAIRS = `
create function app_knows_pair(tenant uuid, nonprofit uuid) returns boolean language sql stable parallel safe
  as $$ select tenant = app_tenant() and app_tenant_kind() in ('funder', 'hip') and app_reads_received()
    and exists (select from awards w where w.tenant_id = tenant and w.nonprofit_id = nonprofit) $$;
create function app_works_on_pair(tenant uuid, nonprofit uuid) returns boolean language sql stable parallel safe
  as $$ select app_runs_calls() and app_knows_pair(tenant, nonprofit) $$;
`;

/** The nonprofit reads what is asked of it; a route that ended is not taken up again. */
const SHARED = `
create policy legal_routes_read on legal_routes for select to app_user using (
  app_knows_pair(tenant_id, nonprofit_id) or app_system() = 'keeper'
  or (nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit'));
create policy legal_routes_choose on legal_routes for insert to app_user with check (
  app_works_on_pair(tenant_id, nonprofit_id) and chosen_by = app_person() and state in ('open', 'ready'));
create policy legal_routes_change on legal_routes for update to app_user
  using (app_works_on_pair(tenant_id, nonprofit_id) and state <> 'ended')
  with check (app_works_on_pair(tenant_id, nonprofit_id) and (ended_by is null or ended_by = app_person()));
create policy legal_route_steps_read on legal_route_steps for select to app_user using (
  app_knows_pair(tenant_id, nonprofit_id) or app_system() = 'keeper'
  or (nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit'));
create policy legal_route_steps_begin on legal_route_steps for insert to app_user with check (
  app_works_on_pair(tenant_id, nonprofit_id) and state = 'open');
create policy legal_route_steps_do on legal_route_steps for update to app_user
  using (app_works_on_pair(tenant_id, nonprofit_id))
  with check (app_works_on_pair(tenant_id, nonprofit_id) and (done_by is null or done_by = app_person()));
`;

/** No nonprofit reads these. */
const FUNDERS = `
create policy diligence_notes_read on diligence_notes for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and app_reads_received() and nonprofit_id is null)
  or app_knows_pair(tenant_id, nonprofit_id) or app_erases(nonprofit_id));
create policy diligence_notes_write on diligence_notes for insert to app_user with check (
  written_by = app_person() and ((nonprofit_id is null and tenant_id = app_tenant() and app_signs_for_funder())
    or app_works_on_pair(tenant_id, nonprofit_id)));
create policy diligence_notes_erase on diligence_notes for delete to app_user using (app_erases(nonprofit_id));
create policy shelter_answers_read on shelter_answers for select to app_user using (
  app_knows_pair(tenant_id, nonprofit_id) or app_erases(nonprofit_id));
create policy shelter_answers_write on shelter_answers for insert to app_user with check (
  app_works_on_pair(tenant_id, nonprofit_id) and answered_by = app_person());
create policy shelter_answers_erase on shelter_answers for delete to app_user using (app_erases(nonprofit_id));
`;

/** Once a day what is over opens again. Of an erased nonprofit the days stay; what a step rests on goes. */
const KEEPING = `
create policy legal_routes_lapse on legal_routes for update to app_user
  using (app_system() = 'keeper' and state <> 'ended') with check (app_system() = 'keeper' and state <> 'ended');
create policy legal_route_steps_lapse on legal_route_steps for update to app_user
  using (app_system() = 'keeper' and state = 'done' and valid_until is not null)
  with check (app_system() = 'keeper' and state in ('open', 'done'));
create policy legal_route_steps_forget on legal_route_steps for update to app_user
  using (app_erases(nonprofit_id)) with check (app_erases(nonprofit_id));
`;
