import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a decision rests on holds until it is made, and what somebody wrote who stepped back is not read on. */
export class ReviewsHold1763860000000 implements MigrationInterface {
  name = 'ReviewsHold1763860000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [ERASED_LINES, SHOWN, COUNTED, QUORUM, RECEIVED_STILL, SET_ASIDE, TAKEN_BACK]) {
      await runner.query(step);
    }
  }

  down(): Promise<void> {
    throw new Error('What holds reviews cannot be taken back: restore a backup instead.');
  }
}

/** Lines that went with a nonprofit's data are counted by who erases: a list without them is whole all the same. */
const ERASED_LINES = `
alter table decisions add column erased integer not null default 0,
  add constraint ck_decisions_erased check (erased between 0 and items);
grant update (erased) on decisions to app_user;
create function app_erases_some() returns boolean language sql stable parallel safe
  as $$ select app_system() = 'keeper' and exists (select from erasures e where e.state in ('approved', 'done')) $$;
create policy decisions_keeper_read on decisions for select to app_user using (app_erases_some());
create policy decisions_keeper_count on decisions for update to app_user
  using (app_erases_some()) with check (app_erases_some());
drop trigger decisions_parts on decisions;
create trigger decisions_parts before update on decisions for each row
  when (app_system() is distinct from 'keeper' and (old.status <> 'proposed' or new.erased <> old.erased
    or (new.status <> 'proposed' and (new.items, new.proposed_by, new.proposed_at)
      is distinct from (old.items, old.proposed_by, old.proposed_at))))
  execute function refuse_part_of_others();
create trigger decisions_keeper_part before update on decisions for each row
  when (app_system() = 'keeper' and (new.erased < old.erased
    or to_jsonb(new) - 'erased' is distinct from to_jsonb(old) - 'erased'))
  execute function refuse_part_of_others();
`;

/** With when it was proposed: a list that was changed and changed back is another one, which nobody approved yet. */
const SHOWN = `
create or replace function app_decision_shown(decision uuid, expected integer) returns text
  language sql stable parallel safe as $$ select encode(sha256(convert_to(jsonb_build_array(
      extract(epoch from d.proposed_at), jsonb_agg(jsonb_build_array(i.application_id, i.outcome, i.reasons, i.note)
        order by i.application_id))::text, 'UTF8')), 'hex')
    from decisions d left join decision_items i on i.tenant_id = d.tenant_id and i.decision_id = d.id
    where d.tenant_id = app_tenant() and d.id = decision group by d.proposed_at, d.erased
    having count(i.application_id) = expected - d.erased $$;
`;

/** Whoever steps back from one line has said yes to nothing of the list, and a list of such a proposer waits for another. */
const COUNTED = `
create function app_decision_stepped_back(decision uuid, person uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from decisions d
    join decision_items i on i.tenant_id = d.tenant_id and i.decision_id = d.id
    join recusals r on r.tenant_id = d.tenant_id and r.call_id = d.call_id and r.nonprofit_id = i.nonprofit_id
    where d.tenant_id = app_tenant() and d.id = decision and r.person_id = person) $$;
create or replace function app_decision_approvals(decision uuid, expected integer, proposer uuid) returns bigint
  language sql stable parallel safe as $$ select count(distinct a.person_id) from decision_approvals a
    where a.tenant_id = app_tenant() and a.decision_id = decision and a.person_id <> proposer
      and a.shown_sha256 = app_decision_shown(decision, expected)
      and not app_decision_stepped_back(decision, a.person_id)
      and not app_decision_stepped_back(decision, proposer) $$;
`;

/** Once somebody reviews or decides, more people may have to agree, never fewer. */
const QUORUM = `
create function refuse_lower_quorum() returns trigger language plpgsql as $$
begin
  if old.frozen_at is not null or exists (select from decisions d
      where d.tenant_id = old.tenant_id and d.call_id = old.call_id) then
    raise exception 'fewer people cannot decide any more' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger review_plans_quorum before update on review_plans for each row
  when (new.quorum < old.quorum) execute function refuse_lower_quorum();
drop policy decisions_change on decisions;
create policy decisions_change on decisions for update to app_user
  using (tenant_id = app_tenant() and app_runs_calls())
  with check (tenant_id = app_tenant() and app_runs_calls() and (
    (status = 'proposed' and proposed_by = app_person()) or status = 'withdrawn'
    or greatest(quorum, (select p.quorum from review_plans p
      where p.tenant_id = decisions.tenant_id and p.call_id = decisions.call_id))
      <= app_decision_approvals(id, items, proposed_by)));
`;

/** Nothing is said of what its nonprofit took back. */
const RECEIVED_STILL = `
drop policy outcomes_say on outcomes;
create policy outcomes_say on outcomes for insert to app_user with check (
  (funder_id = app_tenant() and app_runs_calls() and exists (
    select from decisions d join decision_items i on i.tenant_id = d.tenant_id and i.decision_id = d.id
    where d.tenant_id = funder_id and d.id = outcomes.decision_id and d.call_id = outcomes.call_id
      and d.status = 'decided' and i.application_id = outcomes.application_id and i.nonprofit_id = outcomes.tenant_id
      and (i.outcome, i.reasons, i.note) = (outcomes.outcome, outcomes.reasons, outcomes.note))
    and exists (select from applications a where a.tenant_id = outcomes.tenant_id and a.id = outcomes.application_id
      and a.status = 'submitted'))
  or app_system() = 'installer');
`;

/**
 * Who stepped back is known to them and to who runs the call, so the review itself says that it counts no more. Its writer sets
 * it aside, and steps back only then.
 */
const SET_ASIDE = `
alter table reviews add column set_aside_at timestamptz;
alter table reviews no force row level security;
alter table recusals no force row level security;
update reviews v set set_aside_at = r.recused_at from recusals r
  where r.tenant_id = v.tenant_id and r.call_id = v.call_id and r.nonprofit_id = v.nonprofit_id and r.person_id = v.reviewer_id;
alter table reviews force row level security;
alter table recusals force row level security;
grant update (set_aside_at) on reviews to app_user;
drop policy reviews_read on reviews;
create policy reviews_read on reviews for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and not app_stepped_back(call_id, nonprofit_id)
    and exists (select from calls c where c.tenant_id = reviews.tenant_id and c.id = call_id)
    and (reviewer_id = app_person() or (set_aside_at is null and (status = 'submitted' or reopened_by = app_person())
      and (app_reviewed(application_id) or (app_runs_calls() and not app_reviews(application_id))))))
  or app_system() = 'installer');
create policy reviews_set_aside on reviews for update to app_user
  using (tenant_id = app_tenant() and reviewer_id = app_person() and not app_stepped_back(call_id, nonprofit_id))
  with check (tenant_id = app_tenant() and reviewer_id = app_person() and set_aside_at is not null
    and not app_stepped_back(call_id, nonprofit_id));
create trigger reviews_set_aside before update on reviews for each row
  when (old.set_aside_at is not null
    or (new.set_aside_at is not null and (old.reviewer_id is distinct from app_person()
      or to_jsonb(new) - 'set_aside_at' is distinct from to_jsonb(old) - 'set_aside_at'))
    or (new.set_aside_at is null and old.reviewer_id = app_person() and old.status = 'submitted'))
  execute function refuse_part_of_others();
drop policy recusals_add on recusals;
create policy recusals_add on recusals for insert to app_user with check (
  tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and person_id = app_person()
  and not exists (select from reviews v where v.tenant_id = recusals.tenant_id and v.call_id = recusals.call_id
    and v.nonprofit_id = recusals.nonprofit_id and v.reviewer_id = recusals.person_id and v.set_aside_at is null));
`;

/** Until it is handed in, so that somebody else can take it on; what a person opened themselves, another one takes back. */
const TAKEN_BACK = `
drop policy review_assignments_remove on review_assignments;
create policy review_assignments_remove on review_assignments for delete to app_user using (
  tenant_id = app_tenant() and app_runs_calls() and submitted_at is null
  and (opened_at is null or reviewer_id <> app_person()) and not app_stepped_back(call_id, nonprofit_id));
`;
