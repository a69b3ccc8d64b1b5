import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an award closes or ends early: begun by one person, done by another as it was shown, and nothing moves afterwards. */
export class AwardEndings1763880000000 implements MigrationInterface {
  name = 'AwardEndings1763880000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [ENDINGS, SETTLED, SHOWN, PARTS, RULES, AWARDS, OVER, BOOKS]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('What was closed cannot be opened again: restore a backup instead.');
  }
}

/** The funder owns the row, whoever asked. One under way for an award, and one that is done. */
const ENDINGS = `
create table award_endings (
  tenant_id uuid not null,
  id uuid not null,
  award_id uuid not null,
  nonprofit_id uuid not null,
  kind text not null constraint ck_award_endings_kind check (kind in ('close', 'termination')),
  version integer not null default 1,
  state text not null constraint ck_award_endings_state check (state in
    ('requested', 'begun', 'done', 'declined', 'withdrawn')),
  asked_words text not null default '' constraint ck_award_endings_words check (length(asked_words) <= 1000),
  asked_by uuid,
  asked_at timestamptz,
  answer text not null default '' constraint ck_award_endings_answer check (length(answer) <= 1000),
  reason text constraint ck_award_endings_reason check (reason in ('mutual', 'nonprofit-asked', 'safety', 'work-ended',
    'terms-not-met', 'funding', 'legal', 'other')),
  note text not null default '' constraint ck_award_endings_note check (length(note) <= 1000),
  begun_by uuid,
  begun_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  shown_sha256 text,
  constraint pk_award_endings primary key (tenant_id, id),
  constraint ck_award_endings_asked check (num_nonnulls(asked_by, asked_at) in (0, 2)
    and (asked_by is null or kind = 'termination')),
  constraint ck_award_endings_begun check (num_nonnulls(begun_by, begun_at) in (0, 2)
    and (reason is not null) = (kind = 'termination' and begun_by is not null)),
  constraint ck_award_endings_done
    check (num_nonnulls(ended_by, ended_at, shown_sha256) = case when state = 'done' then 3 else 0 end),
  constraint ck_award_endings_two_people check (ended_by <> begun_by),
  constraint ck_award_endings_standing check (case state when 'requested' then asked_by is not null and begun_by is null
    when 'begun' then begun_by is not null when 'done' then begun_by is not null else true end),
  constraint fk_award_endings_award foreign key (tenant_id, award_id) references awards (tenant_id, id)
);
create unique index uq_award_endings_open on award_endings (tenant_id, award_id) where state in ('requested', 'begun');
create unique index uq_award_endings_done on award_endings (tenant_id, award_id) where state = 'done';
create index ix_award_endings_nonprofit on award_endings (nonprofit_id);
alter table award_endings enable row level security;
alter table award_endings force row level security;
grant select, insert, update (version, state, asked_words, answer, reason, note, begun_by, begun_at, ended_by, ended_at,
  shown_sha256) on award_endings to app_user;
grant select on award_endings to backup;
`;

/** What has to be so before an award closes; \`core/endings\` of the ledger says the same in words. */
const SETTLED = `
create function app_award_is_settled(tenant uuid, award uuid) returns boolean language sql stable parallel safe as $$ select
  not exists (select from award_requirements r where r.tenant_id = tenant and r.award_id = award and r.state in ('open', 'done'))
  and exists (select from award_requirements r join awards w on w.tenant_id = r.tenant_id and w.id = r.award_id
    where r.tenant_id = tenant and r.award_id = award and r.kind = 'report' and r.due_on >= w.ends_on)
  and not exists (select from payments p where p.tenant_id = tenant and p.award_id = award
    and p.state in ('proposed', 'approved', 'batched', 'sent'))
  and not exists (select from disbursements d where d.tenant_id = tenant and d.award_id = award and d.state = 'planned'
    and not exists (select from payments p where p.tenant_id = tenant and p.disbursement_id = d.id and p.state = 'received'))
  and not exists (select from award_amendments m where m.tenant_id = tenant and m.award_id = award
    and m.state in ('requested', 'proposed', 'approved', 'agreed'))
  and not exists (select from awards w join legal_routes l on l.tenant_id = w.tenant_id and l.nonprofit_id = w.nonprofit_id
    join legal_route_steps s on s.tenant_id = l.tenant_id and s.route_id = l.id
    where w.tenant_id = tenant and w.id = award and l.state <> 'ended' and s.state = 'open') $$;
`;

/** What the second person agrees to: who began it and why, and everything of the award as it stands. */
const SHOWN = `
create function app_ending_shown(e award_endings) returns text language sql stable parallel safe
  as $$ select encode(sha256(convert_to(jsonb_build_array(e.id, e.award_id, e.kind, e.reason, e.note, e.begun_by,
    extract(epoch from e.begun_at), app_award_is_settled(e.tenant_id, e.award_id),
    (select jsonb_build_array(w.version, w.state) from awards w where w.tenant_id = e.tenant_id and w.id = e.award_id),
    (select jsonb_agg(jsonb_build_array(r.id, r.version) order by r.id) from award_requirements r
      where r.tenant_id = e.tenant_id and r.award_id = e.award_id),
    (select jsonb_agg(jsonb_build_array(d.id, d.version) order by d.id) from disbursements d
      where d.tenant_id = e.tenant_id and d.award_id = e.award_id),
    (select jsonb_agg(jsonb_build_array(p.id, p.version) order by p.id) from payments p
      where p.tenant_id = e.tenant_id and p.award_id = e.award_id),
    (select jsonb_agg(jsonb_build_array(m.id, m.version) order by m.id) from award_amendments m
      where m.tenant_id = e.tenant_id and m.award_id = e.award_id))::text, 'UTF8')), 'hex') $$;
`;

/** Whose step each is; \`core/awards\` of the grants has the same table of states. */
const PARTS = `
create function app_ending_same(before award_endings, after award_endings) returns boolean language sql immutable parallel safe
  as $$ select (after.asked_words, after.reason, after.note, after.begun_by, after.begun_at)
    is not distinct from (before.asked_words, before.reason, before.note, before.begun_by, before.begun_at) $$;
create function app_ending_may_be_done(before award_endings, after award_endings) returns boolean
  language sql stable parallel safe
  as $$ select app_keeps_books() and after.ended_by = app_person() and after.ended_by <> before.begun_by
    and after.shown_sha256 = app_ending_shown(before) and case after.kind
      when 'close' then app_award_is(after.tenant_id, after.award_id, after.nonprofit_id, array['closing'])
        and app_award_is_settled(after.tenant_id, after.award_id)
      else app_award_is(after.tenant_id, after.award_id, after.nonprofit_id, array['active', 'paused']) end $$;
create function app_ending_by_funder(before award_endings, after award_endings) returns boolean
  language sql stable parallel safe
  as $$ select case after.state
    when 'begun' then before.state = 'requested' and app_runs_calls() and after.begun_by = app_person()
      and after.asked_words = before.asked_words and after.answer = ''
    when 'done' then before.state = 'begun' and app_ending_same(before, after) and after.answer = before.answer
      and app_ending_may_be_done(before, after)
    when 'withdrawn' then before.state = 'begun' and app_runs_calls() and app_ending_same(before, after)
    when 'declined' then before.state = 'requested' and app_runs_calls() and app_ending_same(before, after)
      and after.answer <> ''
    else false end $$;
create function app_ending_holds(before award_endings, after award_endings) returns boolean language sql stable parallel safe
  as $$ select after.version = before.version + 1 and case
    when after.tenant_id = app_tenant() then app_ending_by_funder(before, after)
    else before.state = 'requested' and after.state = 'withdrawn' and app_ending_same(before, after)
      and after.answer = '' end $$;
create trigger award_endings_parts before update on award_endings for each row
  when (app_tenant() is not null and not coalesce(app_ending_holds(old, new), false))
  execute function refuse_part_of_others();
`;

/** The nonprofit reads what it asked for, and that an award of its is over. */
const RULES = `
create policy award_endings_read on award_endings for select to app_user using (
  (tenant_id = app_tenant() and app_sees_award(tenant_id, award_id))
  or (nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit' and (asked_by is not null or state = 'done'))
  or app_erases(nonprofit_id));
create policy award_endings_begin on award_endings for insert to app_user with check (
  tenant_id = app_tenant() and app_runs_calls() and state = 'begun' and version = 1 and begun_by = app_person()
  and asked_by is null and asked_words = '' and answer = ''
  and app_award_is(tenant_id, award_id, nonprofit_id, array['active', 'paused']));
create policy award_endings_ask on award_endings for insert to app_user with check (
  nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit' and kind = 'termination' and state = 'requested'
  and version = 1 and asked_by = app_person() and answer = '' and note = ''
  and app_award_is(tenant_id, award_id, nonprofit_id, array['active', 'paused']));
create policy award_endings_funder on award_endings for update to app_user
  using (tenant_id = app_tenant() and app_plans_money() and app_sees_award(tenant_id, award_id))
  with check (tenant_id = app_tenant() and app_plans_money() and app_sees_award(tenant_id, award_id));
create policy award_endings_nonprofit on award_endings for update to app_user
  using (nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit' and state = 'requested')
  with check (nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit' and state = 'withdrawn');
create policy award_endings_forget on award_endings for update to app_user
  using (app_erases(nonprofit_id)) with check (app_erases(nonprofit_id));
`;

/** Whoever keeps the books leads an award to its end, and only there; an end rests on what two people said. */
const AWARDS = `
create policy awards_end on awards for update to app_user
  using (tenant_id = app_tenant() and app_keeps_books() and app_awards(programme_id, call_id, nonprofit_id)
    and state in ('active', 'paused', 'closing'))
  with check (tenant_id = app_tenant() and app_keeps_books() and app_awards(programme_id, call_id, nonprofit_id)
    and state in ('closed', 'terminated'));
create function app_has_ending(tenant uuid, award uuid, of_kind text, at text) returns boolean language sql stable parallel safe
  as $$ select exists (select from award_endings e where e.tenant_id = tenant and e.award_id = award
    and e.kind = of_kind and e.state = at) $$;
create function app_award_end_holds(before awards, after awards) returns boolean language sql stable parallel safe
  as $$ select case
    when after.state = 'closing' then app_has_ending(after.tenant_id, after.id, 'close', 'begun')
    when after.state = 'closed' then app_has_ending(after.tenant_id, after.id, 'close', 'done')
    when after.state = 'terminated' then app_has_ending(after.tenant_id, after.id, 'termination', 'done')
    when before.state = 'closing' then not app_has_ending(after.tenant_id, after.id, 'close', 'begun')
    else true end $$;
create trigger awards_ends before update on awards for each row
  when (app_tenant() is not null and new.state <> old.state and not coalesce(app_award_end_holds(old, new), false))
  execute function refuse_part_of_others();
`;

/** Of an award that is over neither payments nor their plan change; what an ended one sent still arrives or comes back. */
const OVER = `
create trigger payments_award_over before insert or update on payments for each row
  when ((app_tenant() is not null or app_system() = 'treasurer')
    and not app_award_is(new.tenant_id, new.award_id, new.nonprofit_id, array['active', 'paused', 'closing', 'terminated']))
  execute function refuse_part_of_others();
create trigger disbursements_award_over before update on disbursements for each row
  when (app_tenant() is not null and not app_award_is(new.tenant_id, new.award_id, new.nonprofit_id,
    array['agreement', 'active', 'paused', 'closing']))
  execute function refuse_part_of_others();
`;

/**
 * The books ask by themselves, whoever writes: a lock that postings share and the end of an award has alone makes sure that none
 * slips between. Nothing is posted to a closed award; to one that ended early nothing that commits money anew.
 */
const BOOKS = `
grant select (tenant_id, id, state) on awards to ledger_owner;
create policy awards_books on awards for select to ledger_owner using (true);
create function ledger.check_award_open() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare at text;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('books ' || new.tenant_id || new.award_id, 0));
  select w.state into at from public.awards w where w.tenant_id = new.tenant_id and w.id = new.award_id;
  if at = 'closed' or (at = 'terminated' and new.kind in ('award', 'amendment', 'reserve', 'opening')) then
    raise exception 'the award is over'
      using errcode = 'check_violation', constraint = 'ck_ledger_transactions_award_over';
  end if;
  return null;
end $$;
create function ledger.check_award_ended() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if not pg_try_advisory_xact_lock(hashtextextended('books ' || new.tenant_id || new.id, 0))
      or exists (select from public.ledger_accounts a where a.tenant_id = new.tenant_id and a.award_id = new.id
        and a.balance <> 0 and (a.kind in ('committed', 'reserved') or (a.kind = 'sent' and new.state = 'closed'))) then
    raise exception 'money of the award is still to be settled'
      using errcode = 'check_violation', constraint = 'ck_awards_settled';
  end if;
  return null;
end $$;
revoke all on function ledger.check_award_open(), ledger.check_award_ended() from public;
create trigger ledger_transactions_award_over after insert on ledger_transactions
  for each row execute function ledger.check_award_open();
create trigger awards_settled after update on awards for each row
  when (new.state in ('closed', 'terminated') and new.state <> old.state)
  execute function ledger.check_award_ended();
grant create on schema ledger to ledger_owner;
alter function ledger.check_award_open() owner to ledger_owner;
alter function ledger.check_award_ended() owner to ledger_owner;
revoke create on schema ledger from ledger_owner;
`;
