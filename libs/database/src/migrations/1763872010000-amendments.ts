import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of an award that runs: asked for by either side, approved by a second person, accepted where duties change. */
export class Amendments1763872010000 implements MigrationInterface {
  name = 'Amendments1763872010000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [TERMS, AMENDMENTS, STANDING, PARTS, RULES, IN_FORCE, BOOKS]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('What was agreed cannot be taken back: restore a backup instead.');
  }
}

/** The terms that an amendment may change; what an award rests on besides stays as it was approved. */
const TERMS = `
create function app_award_terms(a awards) returns jsonb language sql stable parallel safe
  as $$ select jsonb_build_object('title', a.title, 'amountMinor', a.amount_minor::text, 'currency', a.currency,
    'support', a.support, 'startsOn', a.starts_on::text, 'endsOn', a.ends_on::text, 'strategies', a.strategies,
    'states', to_jsonb(a.states), 'budget', a.budget, 'indicators', a.indicators) $$;
create function app_touches_duties(before jsonb, after jsonb) returns boolean language sql immutable parallel safe
  as $$ select (before - array['amountMinor', 'currency', 'startsOn', 'endsOn', 'budget', 'states'])
      <> (after - array['amountMinor', 'currency', 'startsOn', 'endsOn', 'budget', 'states'])
    or not (before -> 'states' @> (after -> 'states') and after -> 'states' @> (before -> 'states'))
    or before ->> 'currency' <> after ->> 'currency' or before ->> 'startsOn' <> after ->> 'startsOn'
    or case (after ->> 'amountMinor')::numeric - (before ->> 'amountMinor')::numeric
      when 0 then before -> 'budget' <> after -> 'budget' or after ->> 'endsOn' < before ->> 'endsOn'
      else (after ->> 'amountMinor')::numeric < (before ->> 'amountMinor')::numeric
        or before ->> 'endsOn' <> after ->> 'endsOn' end $$;
`;

/** The funder owns the row. One at a time for an award: the next begins from terms that stand. */
const AMENDMENTS = `
create table award_amendments (
  tenant_id uuid not null,
  id uuid not null,
  award_id uuid not null,
  nonprofit_id uuid not null,
  number integer not null constraint ck_award_amendments_number check (number > 0),
  version integer not null default 1,
  state text not null constraint ck_award_amendments_state check (state in
    ('requested', 'proposed', 'approved', 'agreed', 'in-force', 'declined', 'withdrawn')),
  asked_kind text constraint ck_award_amendments_kind
    check (asked_kind in ('amount', 'budget', 'dates', 'scope', 'no-cost-extension')),
  asked_until date,
  asked_words text not null default '' constraint ck_award_amendments_words check (length(asked_words) <= 1000),
  asked_by uuid,
  asked_at timestamptz,
  reason text not null default '' constraint ck_award_amendments_reason check (length(reason) <= 1000),
  before jsonb,
  terms jsonb,
  document text,
  sha256 text,
  proposed_by uuid,
  proposed_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  approved_sha256 text,
  accepted_by uuid,
  accepted_at timestamptz,
  answer text not null default '' constraint ck_award_amendments_answer check (length(answer) <= 1000),
  in_force_on date,
  constraint pk_award_amendments primary key (tenant_id, id),
  constraint ck_award_amendments_asked check (num_nonnulls(asked_kind, asked_by, asked_at) in (0, 3)),
  constraint ck_award_amendments_proposed
    check (num_nonnulls(before, terms, document, sha256, proposed_by, proposed_at) in (0, 6)),
  constraint ck_award_amendments_sha256 check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
  constraint ck_award_amendments_changes check (before <> terms),
  constraint ck_award_amendments_currency check (before ->> 'currency' = terms ->> 'currency'),
  constraint ck_award_amendments_approved check (num_nonnulls(approved_by, approved_at, approved_sha256) in (0, 3)),
  constraint ck_award_amendments_two_people check (approved_by <> proposed_by),
  constraint ck_award_amendments_accepted check (num_nonnulls(accepted_by, accepted_at) in (0, 2)),
  constraint ck_award_amendments_standing check (case state when 'requested' then asked_by is not null and terms is null
    when 'proposed' then terms is not null and approved_by is null when 'approved' then approved_by is not null
    when 'agreed' then approved_by is not null when 'in-force' then approved_by is not null and in_force_on is not null
    else true end),
  constraint fk_award_amendments_award foreign key (tenant_id, award_id) references awards (tenant_id, id)
);
create unique index uq_award_amendments_number on award_amendments (tenant_id, award_id, number);
create unique index uq_award_amendments_open on award_amendments (tenant_id, award_id)
  where state in ('requested', 'proposed', 'approved', 'agreed');
create index ix_award_amendments_nonprofit on award_amendments (nonprofit_id);
alter table award_amendments enable row level security;
alter table award_amendments force row level security;
grant select, insert, update (version, state, reason, before, terms, document, sha256, proposed_by, proposed_at, approved_by,
  approved_at, approved_sha256, accepted_by, accepted_at, answer, in_force_on, asked_words) on award_amendments to app_user;
grant select on award_amendments to backup;
`;

/** What is approved: the text that is shown, the terms that it stands for, and who proposed them when. */
const STANDING = `
create function app_amendment_shown(m award_amendments) returns text language sql stable parallel safe
  as $$ select encode(sha256(convert_to(jsonb_build_array(m.id, m.award_id, m.number, m.reason, m.before, m.terms, m.sha256,
    m.proposed_by, extract(epoch from m.proposed_at))::text, 'UTF8')), 'hex') $$;
create function app_award_amendable(tenant uuid, award uuid, nonprofit uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from awards w where w.tenant_id = tenant and w.id = award and w.nonprofit_id = nonprofit
    and w.state in ('active', 'paused')) $$;
create function app_planned_of(tenant uuid, award uuid) returns bigint language sql stable parallel safe
  as $$ select coalesce(sum(d.amount_minor), 0)::bigint from disbursements d where d.tenant_id = tenant and d.award_id = award
    and d.state = 'planned' $$;
create function app_award_has_terms(tenant uuid, award uuid, terms jsonb) returns boolean language sql stable parallel safe
  as $$ select exists (select from awards w where w.tenant_id = tenant and w.id = award and app_award_terms(w) = terms) $$;
`;

/** The states and whose step each is; \`core/awards\` has the same table. */
const PARTS = `
create function app_amendment_may_become(before text, after text) returns boolean language sql immutable parallel safe
  as $$ select after = any (case before
    when 'requested' then array['proposed', 'declined', 'withdrawn']
    when 'proposed' then array['proposed', 'approved', 'agreed', 'withdrawn']
    when 'approved' then array['agreed', 'declined', 'withdrawn']
    when 'agreed' then array['in-force', 'declined']
    else array[]::text[] end) $$;
create function app_amendment_same(before award_amendments, after award_amendments) returns boolean
  language sql stable parallel safe
  as $$ select app_amendment_shown(after) is not distinct from app_amendment_shown(before)
    and after.document is not distinct from before.document and after.asked_words = before.asked_words $$;
create function app_amendment_by_funder(before award_amendments, after award_amendments) returns boolean
  language sql stable parallel safe
  as $$ select after.asked_words = before.asked_words and after.accepted_by is null and case after.state
    when 'proposed' then after.proposed_by = app_person() and after.approved_by is null
      and app_award_has_terms(after.tenant_id, after.award_id, after.before)
    when 'withdrawn' then before.state <> 'requested' and app_amendment_same(before, after)
    when 'declined' then before.state = 'requested' and after.answer <> '' and app_amendment_same(before, after)
    else before.state = 'proposed' and after.approved_by = app_person() and after.approved_by <> before.proposed_by
      and after.approved_sha256 = app_amendment_shown(before) and app_amendment_same(before, after)
      and (after.state = 'approved') = app_touches_duties(after.before, after.terms) end $$;
create function app_amendment_by_nonprofit(before award_amendments, after award_amendments) returns boolean
  language sql stable parallel safe
  as $$ select app_amendment_same(before, after) and (after.approved_by, after.approved_at, after.approved_sha256)
      is not distinct from (before.approved_by, before.approved_at, before.approved_sha256)
    and case when before.state = 'requested' then after.state = 'withdrawn'
      when before.state = 'approved' and app_signs_consents() then
        (after.state = 'agreed' and after.accepted_by = app_person()) or (after.state = 'declined' and after.answer <> '')
      else false end $$;
create function app_amendment_holds(before award_amendments, after award_amendments) returns boolean
  language sql stable parallel safe
  as $$ select app_amendment_may_become(before.state, after.state) and after.version = before.version + 1
    and case when app_system() = 'treasurer' then before.state = 'agreed' and app_amendment_same(before, after)
        and (after.approved_by, after.approved_sha256, after.accepted_by)
          is not distinct from (before.approved_by, before.approved_sha256, before.accepted_by)
      when after.in_force_on is not null then false
      when after.tenant_id = app_tenant() then app_amendment_by_funder(before, after)
      else app_amendment_by_nonprofit(before, after) end $$;
create trigger award_amendments_parts before update on award_amendments for each row
  when ((app_tenant() is not null or app_system() = 'treasurer') and not coalesce(app_amendment_holds(old, new), false))
  execute function refuse_part_of_others();
`;

const RULES = `
create policy award_amendments_read on award_amendments for select to app_user using (
  (app_tenant() in (tenant_id, nonprofit_id) and app_sees_award(tenant_id, award_id)) or app_system() = 'treasurer'
  or app_erases(nonprofit_id));
create policy award_amendments_ask on award_amendments for insert to app_user with check (
  nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit' and state = 'requested' and version = 1
  and asked_by = app_person() and answer = '' and reason = '' and app_award_amendable(tenant_id, award_id, nonprofit_id));
create policy award_amendments_propose on award_amendments for insert to app_user with check (
  tenant_id = app_tenant() and app_runs_calls() and state = 'proposed' and version = 1 and proposed_by = app_person()
  and asked_by is null and answer = '' and app_award_amendable(tenant_id, award_id, nonprofit_id)
  and app_award_has_terms(tenant_id, award_id, before));
create policy award_amendments_funder on award_amendments for update to app_user
  using (tenant_id = app_tenant() and app_runs_calls() and app_award_amendable(tenant_id, award_id, nonprofit_id))
  with check (tenant_id = app_tenant() and app_runs_calls() and app_award_amendable(tenant_id, award_id, nonprofit_id));
create policy award_amendments_nonprofit on award_amendments for update to app_user
  using (nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit'
    and app_award_amendable(tenant_id, award_id, nonprofit_id))
  with check (nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit'
    and app_award_amendable(tenant_id, award_id, nonprofit_id));
create policy award_amendments_treasurer on award_amendments for update to app_user
  using (app_system() = 'treasurer' and state = 'agreed')
  with check (app_system() = 'treasurer' and state in ('in-force', 'declined'));
create policy award_amendments_forget on award_amendments for update to app_user
  using (app_erases(nonprofit_id)) with check (app_erases(nonprofit_id));
`;

/**
 * The treasurer alone changes the terms of an award that runs, into exactly those of an amendment in force, and moves open
 * requirements with them, later and never earlier.
 */
const IN_FORCE = `
create function app_award_amended(was awards, made awards) returns boolean language sql stable parallel safe
  as $$ select made.version = was.version + 1 and made.state = was.state and was.state in ('active', 'paused')
    and to_jsonb(made) - array['version', 'title', 'amount_minor', 'support', 'starts_on', 'ends_on', 'strategies', 'states',
        'budget', 'indicators']
      = to_jsonb(was) - array['version', 'title', 'amount_minor', 'support', 'starts_on', 'ends_on', 'strategies', 'states',
        'budget', 'indicators']
    and exists (select from award_amendments m where m.tenant_id = made.tenant_id and m.award_id = made.id
      and m.state = 'in-force' and m.before = app_award_terms(was) and m.terms = app_award_terms(made)
      and m.number = (select max(l.number) from award_amendments l where l.tenant_id = made.tenant_id
        and l.award_id = made.id and l.state = 'in-force')) $$;
create policy awards_treasurer_amend on awards for update to app_user
  using (app_system() = 'treasurer' and state in ('active', 'paused'))
  with check (app_system() = 'treasurer' and state in ('active', 'paused'));
create trigger awards_treasurer_part before update on awards for each row
  when (app_system() = 'treasurer' and not coalesce(app_award_amended(old, new), false))
  execute function refuse_part_of_others();
create policy award_requirements_treasurer_read on award_requirements for select to app_user
  using (app_system() = 'treasurer');
create policy award_requirements_treasurer_move on award_requirements for update to app_user
  using (app_system() = 'treasurer' and state = 'open') with check (app_system() = 'treasurer' and state = 'open');
create trigger award_requirements_treasurer_part before update on award_requirements for each row
  when (app_system() = 'treasurer' and (new.due_on <= old.due_on or new.version <> old.version + 1
    or (new.title, new.note, new.answer, new.decided_by, new.decided_at)
      is distinct from (old.title, old.note, old.answer, old.decided_by, old.decided_at)))
  execute function refuse_part_of_others();
create policy disbursements_amended_read on disbursements for select to app_user using (app_system() = 'treasurer');
`;

/** What an amendment moves stands in the books without a name, as all that jobs record. */
const BOOKS = `
alter table ledger_transactions drop constraint ck_ledger_transactions_recorded;
alter table ledger_transactions add constraint ck_ledger_transactions_recorded
  check (recorded_by is not null or kind in ('award', 'amendment', 'send', 'receive', 'return', 'close'));
drop policy ledger_transactions_treasurer_add on ledger_transactions;
create policy ledger_transactions_treasurer_add on ledger_transactions for insert to app_user
  with check (app_system() = 'treasurer' and recorded_by is null
    and kind in ('award', 'amendment', 'send', 'receive', 'return', 'close'));
`;
