import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who judges what was received, by which rubric, who steps back, and what is said of each application. */
export class Reviews1763840000000 implements MigrationInterface {
  name = 'Reviews1763840000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [RECUSALS, PLANS, ASSIGNMENTS, PLAN_PARTS, REVIEWS, RECEIVED]) {
      await runner.query(step);
    }
    for (const table of ERASED) await runner.query(mayBeErased(table));
  }

  down(): Promise<void> {
    throw new Error('Reviews cannot be taken back: restore a backup instead.');
  }
}

/** Whoever steps back from a nonprofit in a call reads nothing of it there any more, whatever else they are. */
const RECUSALS = `
create table recusals (
  tenant_id uuid not null,
  call_id uuid not null,
  nonprofit_id uuid not null,
  person_id uuid not null,
  reason text not null
    constraint ck_recusals_reason check (reason in ('work', 'family', 'money', 'dispute', 'other')),
  recused_at timestamptz not null,
  constraint pk_recusals primary key (tenant_id, call_id, nonprofit_id, person_id),
  constraint fk_recusals_call foreign key (tenant_id, call_id) references calls (tenant_id, id)
);
alter table recusals enable row level security;
alter table recusals force row level security;
grant select, insert on recusals to app_user;
grant select on recusals to backup;
create policy recusals_read on recusals for select to app_user using (
  tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip')
  and (person_id = app_person() or app_runs_calls()));
create policy recusals_add on recusals for insert to app_user with check (
  tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and person_id = app_person());
create function app_stepped_back(call uuid, nonprofit uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from recusals r where r.tenant_id = app_tenant() and r.call_id = call
    and r.nonprofit_id = nonprofit and r.person_id = app_person()) $$;
create function app_reads_received() returns boolean language sql stable parallel safe
  as $$ select app_roles() && array['program-officer', 'funder-finance', 'funder-admin', 'hip-staff', 'hip-verifier',
    'hip-admin', 'auditor'] $$;
`;

/** One for each call: by what is judged, by how many, and how many must agree. */
const PLANS = `
create table review_plans (
  tenant_id uuid not null,
  call_id uuid not null,
  version integer not null default 1,
  rubric jsonb not null,
  blind boolean not null,
  reviewers_each integer not null
    constraint ck_review_plans_each check (reviewers_each between 1 and 10),
  quorum integer not null constraint ck_review_plans_quorum check (quorum between 1 and 5),
  panel jsonb not null default '[]',
  frozen_at timestamptz,
  constraint pk_review_plans primary key (tenant_id, call_id),
  constraint fk_review_plans_call foreign key (tenant_id, call_id) references calls (tenant_id, id)
);
alter table review_plans enable row level security;
alter table review_plans force row level security;
grant select, insert, update (version, rubric, blind, reviewers_each, quorum, panel, frozen_at) on review_plans to app_user;
grant select on review_plans to backup;
create policy review_plans_read on review_plans for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and exists (select from calls c
    where c.tenant_id = review_plans.tenant_id and c.id = call_id))
  or app_system() = 'installer');
create policy review_plans_add on review_plans for insert to app_user with check (
  (tenant_id = app_tenant() and app_runs_calls() and frozen_at is null and exists (select from calls c
    where c.tenant_id = review_plans.tenant_id and c.id = call_id))
  or app_system() = 'installer');
`;

/** Declared, opened and handed in by the reviewer; given back by who runs the call. */
const ASSIGNMENTS = `
create table review_assignments (
  tenant_id uuid not null,
  application_id uuid not null,
  reviewer_id uuid not null,
  call_id uuid not null,
  nonprofit_id uuid not null,
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  declared_at timestamptz,
  opened_at timestamptz,
  submitted_at timestamptz,
  constraint pk_review_assignments primary key (tenant_id, application_id, reviewer_id),
  constraint fk_review_assignments_call foreign key (tenant_id, call_id) references calls (tenant_id, id)
);
create index ix_review_assignments_reviewer on review_assignments (tenant_id, reviewer_id);
create index ix_review_assignments_call on review_assignments (tenant_id, call_id);
alter table review_assignments enable row level security;
alter table review_assignments force row level security;
grant select, insert, delete, update (declared_at, opened_at, submitted_at) on review_assignments to app_user;
grant select on review_assignments to backup;
create policy review_assignments_read on review_assignments for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip')
    and (reviewer_id = app_person() or app_runs_calls()) and not app_stepped_back(call_id, nonprofit_id)
    and exists (select from calls c where c.tenant_id = review_assignments.tenant_id and c.id = call_id))
  or app_system() = 'installer');
create policy review_assignments_change on review_assignments for update to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip')
    and (reviewer_id = app_person() or app_runs_calls()) and not app_stepped_back(call_id, nonprofit_id))
  with check (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip')
    and (reviewer_id = app_person() or app_runs_calls()) and not app_stepped_back(call_id, nonprofit_id));
create policy review_assignments_remove on review_assignments for delete to app_user using (
  tenant_id = app_tenant() and app_runs_calls() and opened_at is null
  and not app_stepped_back(call_id, nonprofit_id));
create trigger review_assignments_parts before update on review_assignments for each row
  when (old.reviewer_id is distinct from app_person()
    and ((new.declared_at, new.opened_at) is distinct from (old.declared_at, old.opened_at)
      or new.submitted_at is not null))
  execute function refuse_part_of_others();
create function app_reviews(application uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from review_assignments a where a.tenant_id = app_tenant()
    and a.application_id = application and a.reviewer_id = app_person()) $$;
create function app_reviewed(application uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from review_assignments a where a.tenant_id = app_tenant()
    and a.application_id = application and a.reviewer_id = app_person() and a.submitted_at is not null) $$;
create function app_declared(application uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from review_assignments a where a.tenant_id = app_tenant()
    and a.application_id = application and a.reviewer_id = app_person()
    and a.declared_at > now() - interval '180 days') $$;
`;

/** Once somebody opened what they judge, nobody changes by what it is judged. */
const PLAN_PARTS = `
create policy review_plans_change on review_plans for update to app_user
  using (tenant_id = app_tenant() and (app_runs_calls() or exists (select from review_assignments a
    where a.tenant_id = review_plans.tenant_id and a.call_id = review_plans.call_id and a.reviewer_id = app_person())))
  with check (tenant_id = app_tenant() and (app_runs_calls() or exists (select from review_assignments a
    where a.tenant_id = review_plans.tenant_id and a.call_id = review_plans.call_id and a.reviewer_id = app_person())));
create trigger review_plans_frozen before update on review_plans for each row
  when (old.frozen_at is not null
    and (new.rubric, new.blind, new.frozen_at) is distinct from (old.rubric, old.blind, old.frozen_at))
  execute function refuse_part_of_others();
create trigger review_plans_parts before update on review_plans for each row
  when (not app_runs_calls() and (new.version, new.rubric, new.blind, new.reviewers_each, new.quorum, new.panel)
    is distinct from (old.version, old.rubric, old.blind, old.reviewers_each, old.quorum, old.panel))
  execute function refuse_part_of_others();
`;

/** Its writer's own until it is handed in; then also for who runs the call, and for who handed in their own. */
const REVIEWS = `
create table reviews (
  tenant_id uuid not null,
  application_id uuid not null,
  reviewer_id uuid not null,
  call_id uuid not null,
  nonprofit_id uuid not null,
  version integer not null default 1,
  status text not null default 'draft' constraint ck_reviews_status check (status in ('draft', 'submitted')),
  marks jsonb not null default '{}',
  for_applicant text not null default '',
  internal text not null default '',
  score numeric(4, 1),
  updated_at timestamptz not null,
  submitted_at timestamptz,
  reopened_by uuid,
  reopened_at timestamptz,
  reopen_reason text,
  constraint pk_reviews primary key (tenant_id, application_id, reviewer_id),
  constraint ck_reviews_texts check (length(for_applicant) <= 8000 and length(internal) <= 8000),
  constraint ck_reviews_submitted check ((status = 'submitted') = (submitted_at is not null)),
  constraint ck_reviews_reopened check ((reopened_by is null) = (reopened_at is null)
    and (reopened_by is null) = (reopen_reason is null)),
  constraint ck_reviews_moderated check (reopened_by <> reviewer_id)
);
create index ix_reviews_call on reviews (tenant_id, call_id);
alter table reviews enable row level security;
alter table reviews force row level security;
grant select, insert, update (version, status, marks, for_applicant, internal, score, updated_at, submitted_at, reopened_by,
  reopened_at, reopen_reason) on reviews to app_user;
grant select on reviews to backup;
create policy reviews_read on reviews for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and not app_stepped_back(call_id, nonprofit_id)
    and exists (select from calls c where c.tenant_id = reviews.tenant_id and c.id = call_id)
    and (reviewer_id = app_person() or ((status = 'submitted' or reopened_by = app_person())
      and (app_reviewed(application_id) or (app_runs_calls() and not app_reviews(application_id))))))
  or app_system() = 'installer');
create policy reviews_add on reviews for insert to app_user with check (
  (tenant_id = app_tenant() and reviewer_id = app_person() and status = 'draft' and app_declared(application_id)
    and not app_stepped_back(call_id, nonprofit_id))
  or app_system() = 'installer');
create policy reviews_change on reviews for update to app_user
  using (tenant_id = app_tenant() and not app_stepped_back(call_id, nonprofit_id)
    and ((reviewer_id = app_person() and status = 'draft' and app_declared(application_id))
      or (app_runs_calls() and reviewer_id <> app_person() and status = 'submitted')))
  with check (tenant_id = app_tenant() and not app_stepped_back(call_id, nonprofit_id)
    and ((reviewer_id = app_person() and app_declared(application_id))
      or (app_runs_calls() and status = 'draft' and reopened_by = app_person())));
create trigger reviews_parts before update on reviews for each row
  when ((old.reviewer_id is distinct from app_person() and (new.marks, new.for_applicant, new.internal, new.score)
      is distinct from (old.marks, old.for_applicant, old.internal, old.score))
    or (old.reviewer_id = app_person() and (new.reopened_by, new.reopened_at, new.reopen_reason)
      is distinct from (old.reopened_by, old.reopened_at, old.reopen_reason)))
  execute function refuse_part_of_others();
`;

/**
 * Of a funder's people, reviewers read what is assigned to them, its answers once they declared no conflict; the others what
 * was received, unless they stepped back. Whoever is assigned declares first, whatever else they are.
 */
const RECEIVED = `
create policy review_assignments_add on review_assignments for insert to app_user with check (
  (tenant_id = app_tenant() and app_runs_calls() and assigned_by = app_person()
    and num_nonnulls(declared_at, opened_at, submitted_at) = 0 and not app_stepped_back(call_id, nonprofit_id)
    and not exists (select from recusals r where r.tenant_id = review_assignments.tenant_id
      and r.call_id = review_assignments.call_id and r.nonprofit_id = review_assignments.nonprofit_id
      and r.person_id = reviewer_id)
    and exists (select from memberships m where m.tenant_id = review_assignments.tenant_id and m.person_id = reviewer_id)
    and exists (select from applications a where a.tenant_id = nonprofit_id and a.id = application_id
      and a.call_id = review_assignments.call_id))
  or app_system() = 'installer');
create policy applications_circle on applications as restrictive for select to app_user using (
  coalesce(app_tenant_kind(), '') not in ('funder', 'hip')
  or (not app_stepped_back(call_id, tenant_id) and (app_reads_received() or app_reviews(id))));
create policy submissions_circle on submissions as restrictive for select to app_user using (
  coalesce(app_tenant_kind(), '') not in ('funder', 'hip')
  or app_declared(application_id) or (app_reads_received() and not app_reviews(application_id)));
`;

const ERASED = ['recusals', 'review_assignments', 'reviews'];
const mayBeErased = (table: string): string => `
create policy ${table}_keeper_read on ${table} for select to app_user using (app_erases(nonprofit_id));
create policy ${table}_keeper_erase on ${table} for delete to app_user using (app_erases(nonprofit_id));
grant delete on ${table} to app_user;
`;
