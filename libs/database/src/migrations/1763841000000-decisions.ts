import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is proposed for applications, who approved it as it stood, and what their applicants are told. */
export class Decisions1763841000000 implements MigrationInterface {
  name = 'Decisions1763841000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [DECISIONS, ITEMS, SHOWN, APPROVALS, DECIDING, OUTCOMES]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Decisions cannot be taken back: restore a backup instead.');
  }
}

/** Whoever writes the list becomes its proposer, and cannot approve it. */
const DECISIONS = `
create table decisions (
  tenant_id uuid not null,
  id uuid not null,
  call_id uuid not null,
  version integer not null default 1,
  status text not null default 'proposed'
    constraint ck_decisions_status check (status in ('proposed', 'decided', 'withdrawn')),
  quorum integer not null constraint ck_decisions_quorum check (quorum between 1 and 5),
  items integer not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_at timestamptz,
  constraint pk_decisions primary key (tenant_id, id),
  constraint ck_decisions_decided check ((status = 'decided') = (decided_at is not null)),
  constraint fk_decisions_call foreign key (tenant_id, call_id) references calls (tenant_id, id)
);
create index ix_decisions_call on decisions (tenant_id, call_id);
alter table decisions enable row level security;
alter table decisions force row level security;
grant select, insert, update (version, status, items, proposed_by, proposed_at, decided_at) on decisions to app_user;
grant select on decisions to backup;
create policy decisions_read on decisions for select to app_user using (
  (tenant_id = app_tenant() and app_runs_calls() and exists (select from calls c
    where c.tenant_id = decisions.tenant_id and c.id = call_id))
  or app_system() = 'installer');
create policy decisions_add on decisions for insert to app_user with check (
  (tenant_id = app_tenant() and app_runs_calls() and proposed_by = app_person() and status = 'proposed'
    and quorum = coalesce((select p.quorum from review_plans p
      where p.tenant_id = decisions.tenant_id and p.call_id = decisions.call_id), 1)
    and exists (select from calls c where c.tenant_id = decisions.tenant_id and c.id = call_id))
  or app_system() = 'installer');
create trigger decisions_parts before update on decisions for each row
  when (old.status <> 'proposed' or (new.status <> 'proposed' and (new.items, new.proposed_by, new.proposed_at)
    is distinct from (old.items, old.proposed_by, old.proposed_at)))
  execute function refuse_part_of_others();
`;

const ITEMS = `
create table decision_items (
  tenant_id uuid not null,
  decision_id uuid not null,
  application_id uuid not null,
  nonprofit_id uuid not null,
  outcome text not null
    constraint ck_decision_items_outcome check (outcome in ('award', 'advance', 'waitlist', 'decline')),
  reasons text[] not null default '{}',
  note text not null default '',
  constraint pk_decision_items primary key (tenant_id, decision_id, application_id),
  constraint ck_decision_items_note check (length(note) <= 2000),
  constraint ck_decision_items_reasons check ((outcome = 'decline') = (cardinality(reasons) > 0)),
  constraint fk_decision_items_decision foreign key (tenant_id, decision_id) references decisions (tenant_id, id)
);
alter table decision_items enable row level security;
alter table decision_items force row level security;
grant select, insert, delete on decision_items to app_user;
grant select on decision_items to backup;
create policy decision_items_read on decision_items for select to app_user using (
  (tenant_id = app_tenant() and exists (select from decisions d
    where d.tenant_id = decision_items.tenant_id and d.id = decision_id
      and not app_stepped_back(d.call_id, nonprofit_id)))
  or app_system() = 'installer' or app_erases(nonprofit_id));
create policy decision_items_write on decision_items for insert to app_user with check (
  (tenant_id = app_tenant() and exists (select from decisions d
    where d.tenant_id = decision_items.tenant_id and d.id = decision_id and d.status = 'proposed'
      and d.proposed_by = app_person() and not app_stepped_back(d.call_id, nonprofit_id))
    and exists (select from applications a where a.tenant_id = nonprofit_id and a.id = application_id
      and a.status = 'submitted'))
  or app_system() = 'installer');
create policy decision_items_remove on decision_items for delete to app_user using (
  (tenant_id = app_tenant() and exists (select from decisions d
    where d.tenant_id = decision_items.tenant_id and d.id = decision_id and d.status = 'proposed'
      and d.proposed_by = app_person()))
  or app_erases(nonprofit_id));
`;

/** The hash of the whole list, made here so that nothing else can be approved; nothing for who may not see all of it. */
const SHOWN = `
create function app_decision_shown(decision uuid, expected integer) returns text language sql stable parallel safe
  as $$ select encode(sha256(convert_to(string_agg(
      jsonb_build_array(i.application_id, i.outcome, i.reasons, i.note)::text, ' ' order by i.application_id), 'UTF8')), 'hex')
    from decision_items i where i.tenant_id = app_tenant() and i.decision_id = decision
    having count(*) = expected $$;
`;

/** One person's yes; it is never changed, and counts for the list that it names alone. */
const APPROVALS = `
create table decision_approvals (
  tenant_id uuid not null,
  decision_id uuid not null,
  person_id uuid not null,
  shown_sha256 text not null,
  approved_at timestamptz not null,
  constraint pk_decision_approvals primary key (tenant_id, decision_id, person_id, shown_sha256),
  constraint fk_decision_approvals_decision foreign key (tenant_id, decision_id) references decisions (tenant_id, id)
);
alter table decision_approvals enable row level security;
alter table decision_approvals force row level security;
grant select, insert on decision_approvals to app_user;
grant select on decision_approvals to backup;
create policy decision_approvals_read on decision_approvals for select to app_user using (
  (tenant_id = app_tenant() and exists (select from decisions d
    where d.tenant_id = decision_approvals.tenant_id and d.id = decision_id))
  or app_system() = 'installer');
create policy decision_approvals_add on decision_approvals for insert to app_user with check (
  (tenant_id = app_tenant() and app_runs_calls() and person_id = app_person() and exists (select from decisions d
    where d.tenant_id = decision_approvals.tenant_id and d.id = decision_id and d.status = 'proposed'
      and d.proposed_by <> app_person() and shown_sha256 = app_decision_shown(d.id, d.items)))
  or app_system() = 'installer');
`;

/** Decided is what enough others approved as it stands. */
const DECIDING = `
create function app_decision_approvals(decision uuid, expected integer, proposer uuid) returns bigint
  language sql stable parallel safe as $$ select count(distinct a.person_id) from decision_approvals a
    where a.tenant_id = app_tenant() and a.decision_id = decision and a.person_id <> proposer
      and a.shown_sha256 = app_decision_shown(decision, expected) $$;
create policy decisions_change on decisions for update to app_user
  using (tenant_id = app_tenant() and app_runs_calls())
  with check (tenant_id = app_tenant() and app_runs_calls() and (
    (status = 'proposed' and proposed_by = app_person()) or status = 'withdrawn'
    or quorum <= app_decision_approvals(id, items, proposed_by)));
`;

/** The nonprofit's own; a funder says exactly what was decided, and nothing before. */
const OUTCOMES = `
create table outcomes (
  tenant_id uuid not null,
  application_id uuid not null,
  decision_id uuid not null,
  funder_id uuid not null,
  call_id uuid not null,
  outcome text not null
    constraint ck_outcomes_outcome check (outcome in ('award', 'advance', 'waitlist', 'decline')),
  reasons text[] not null,
  note text not null,
  decided_at timestamptz not null,
  constraint pk_outcomes primary key (tenant_id, application_id, decision_id),
  constraint fk_outcomes_application foreign key (tenant_id, application_id)
    references applications (tenant_id, id) on delete cascade
);
create index ix_outcomes_call on outcomes (funder_id, call_id);
alter table outcomes enable row level security;
alter table outcomes force row level security;
grant select, insert, delete on outcomes to app_user;
grant select on outcomes to backup;
create policy outcomes_read on outcomes for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit')
  or (funder_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and app_reads_received()
    and not app_stepped_back(call_id, tenant_id) and exists (select from calls c
      where c.tenant_id = funder_id and c.id = call_id))
  or app_system() = 'installer' or app_erases(tenant_id));
create policy outcomes_say on outcomes for insert to app_user with check (
  (funder_id = app_tenant() and app_runs_calls() and exists (
    select from decisions d join decision_items i on i.tenant_id = d.tenant_id and i.decision_id = d.id
    where d.tenant_id = funder_id and d.id = outcomes.decision_id and d.call_id = outcomes.call_id
      and d.status = 'decided' and i.application_id = outcomes.application_id and i.nonprofit_id = outcomes.tenant_id
      and (i.outcome, i.reasons, i.note) = (outcomes.outcome, outcomes.reasons, outcomes.note)))
  or app_system() = 'installer');
create policy outcomes_erase on outcomes for delete to app_user using (app_erases(tenant_id));
`;
