import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money that an intermediary was given and gives on: an award names the one that its money comes from. */
export class Regrants1763881000100 implements MigrationInterface {
  name = 'Regrants1763881000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [SOURCES, SHOWN, WITHIN, OWNER, READING, TOTALS]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Where money of awards comes from cannot be taken back: restore a backup instead.');
  }
}

/**
 * The key asks that whoever gives on is whom the source was given to. \`source_rate\`: units of the award's currency for one of
 * the source's; null where both have the same.
 */
const SOURCES = `
alter table awards add column source_tenant_id uuid, add column source_award_id uuid, add column source_rate numeric(18,8)
    constraint ck_awards_source_rate check (source_rate > 0),
  add constraint ck_awards_source check ((source_tenant_id is null) = (source_award_id is null)
    and (source_rate is null or source_award_id is not null)),
  add constraint uq_awards_given unique (nonprofit_id, tenant_id, id),
  add constraint fk_awards_source foreign key (tenant_id, source_tenant_id, source_award_id)
    references awards (nonprofit_id, tenant_id, id);
create index ix_awards_source on awards (source_tenant_id, source_award_id) where source_award_id is not null;
grant update (source_tenant_id, source_award_id, source_rate) on awards to app_user;
`;

/** Approved with the terms, and frozen with them; awards without a source keep their hash. */
const SHOWN = `
create or replace function app_award_shown(a awards) returns text language sql stable parallel safe
  as $$ select encode(sha256(convert_to((jsonb_build_array(a.id, a.application_id, a.title, a.amount_minor,
    a.currency, a.support, a.starts_on, a.ends_on, a.strategies, a.states, a.budget, a.indicators, a.beyond_call,
    a.written_by, extract(epoch from a.written_at))
    || case when a.route is null then '[]'::jsonb else jsonb_build_array(a.route) end
    || case when a.source_award_id is null then '[]'::jsonb
      else jsonb_build_array(a.source_tenant_id, a.source_award_id, a.source_rate) end)::text, 'UTF8')), 'hex') $$;
`;

/**
 * Asked at each change, one after another for each source: all that is given on of it is within it, drafts included. A source
 * runs when it is named, and a draft is none: so no chain comes back to itself, and that is asked besides.
 */
const WITHIN = `
create function ledger.source_holds(source_tenant uuid, source uuid) returns boolean language sql stable
  set search_path = pg_catalog, pg_temp as $$
  select s.amount_minor >= coalesce(sum(public.app_at_rate(d.amount_minor, d.source_rate)), 0)
      and coalesce(bool_and((d.currency = s.currency) = (d.source_rate is null)), true)
    from public.awards s left join public.awards d on d.source_tenant_id = s.tenant_id and d.source_award_id = s.id
      and d.state <> 'withdrawn'
   where s.tenant_id = source_tenant and s.id = source group by s.tenant_id, s.id $$;
create function ledger.may_draw(drawing public.awards) returns boolean language sql stable
  set search_path = pg_catalog, pg_temp as $$
  with recursive up as (
    select s.tenant_id, s.id, s.state, s.source_tenant_id, s.source_award_id, 1 as step from public.awards s
     where s.tenant_id = drawing.source_tenant_id and s.id = drawing.source_award_id
    union all select s.tenant_id, s.id, s.state, s.source_tenant_id, s.source_award_id, up.step + 1
      from up join public.awards s on s.tenant_id = up.source_tenant_id and s.id = up.source_award_id where up.step < 20)
  select exists (select from up where step = 1 and state = 'active')
    and not exists (select from up where (tenant_id, id) = (drawing.tenant_id, drawing.id) or step = 20) $$;
create function ledger.check_sources() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if new.source_award_id is not null then
    perform pg_advisory_xact_lock(hashtextextended('source ' || new.source_tenant_id || new.source_award_id, 0));
    if ledger.source_holds(new.source_tenant_id, new.source_award_id) is not true then
      raise exception 'more is given on than the source'
        using errcode = 'check_violation', constraint = 'ck_awards_within_source';
    end if;
    if (tg_op = 'INSERT' or old.source_award_id is distinct from new.source_award_id
        or old.source_tenant_id is distinct from new.source_tenant_id) and ledger.may_draw(new) is not true then
      raise exception 'no source that runs' using errcode = 'check_violation', constraint = 'ck_awards_source_runs';
    end if;
  end if;
  if tg_op = 'UPDATE' then
    perform pg_advisory_xact_lock(hashtextextended('source ' || new.tenant_id || new.id, 0));
    if ledger.source_holds(new.tenant_id, new.id) is not true then
      raise exception 'more is given on than the source'
        using errcode = 'check_violation', constraint = 'ck_awards_within_source';
    end if;
  end if;
  return null;
end $$;
revoke all on function ledger.source_holds(uuid, uuid), ledger.may_draw(public.awards), ledger.check_sources() from public;
create trigger awards_draw_within_source after insert on awards for each row
  when (new.source_award_id is not null) execute function ledger.check_sources();
create trigger awards_hold_within_source after update on awards for each row
  when ((new.amount_minor, new.currency, new.source_tenant_id, new.source_award_id, new.source_rate)
    is distinct from (old.amount_minor, old.currency, old.source_tenant_id, old.source_award_id, old.source_rate))
  execute function ledger.check_sources();
`;

/** Whoever writes an award may not see all that draw on its source: the check does, as a role that nobody is. */
const OWNER = `
grant usage, create on schema ledger to ledger_owner;
grant select on awards to ledger_owner;
alter function ledger.source_holds(uuid, uuid) owner to ledger_owner;
alter function ledger.may_draw(public.awards) owner to ledger_owner;
alter function ledger.check_sources() owner to ledger_owner;
revoke create on schema ledger from ledger_owner;
`;

/** HIP is given awards as nonprofits are; a funder knows it without an introduction. */
const READING = `
create or replace function app_has_met(nonprofit uuid) returns boolean language sql stable parallel safe as $$ select
  exists (select from introductions i where i.tenant_id = nonprofit and i.funder_id = app_tenant() and i.met_at is not null
    and i.ended_at is null)
  or exists (select from applications a where a.tenant_id = nonprofit and a.funder_id = app_tenant() and a.status = 'submitted')
  or (app_tenant_kind() = 'funder' and exists (select from organizations o where o.id = nonprofit and o.kind = 'hip'))
  or (app_tenant_kind() = 'hip' and exists (select from organizations o where o.id = nonprofit and o.kind = 'nonprofit')) $$;
create policy awards_intermediary_read on awards for select to app_user using (
  nonprofit_id = app_tenant() and app_tenant_kind() = 'hip' and app_reads_received()
  and state not in ('draft', 'proposed', 'approved', 'withdrawn'));
`;

/**
 * Money of awards that stand, as the reader's policies show it, counted once: what was given first (no source that
 * stands), or what was given last (each award without what was given on of it). In one currency both come to the same.
 */
const TOTALS = `
create function app_stands(state text) returns boolean language sql immutable parallel safe
  as $$ select state in ('active', 'paused', 'closing', 'closed') $$;
create function app_given_on(tenant uuid, award uuid) returns numeric language sql stable parallel safe
  as $$ select coalesce(sum(app_at_rate(d.amount_minor, d.source_rate)), 0) from awards d
    where d.source_tenant_id = tenant and d.source_award_id = award and app_stands(d.state) $$;
create function app_has_source(w awards) returns boolean language sql stable parallel safe
  as $$ select exists (select from awards s where s.tenant_id = w.source_tenant_id and s.id = w.source_award_id
    and app_stands(s.state)) $$;
create function app_chain_totals() returns table (currency text, given_first numeric, given_last numeric, at_nonprofits numeric,
    at_intermediaries numeric) language sql stable parallel safe
  as $$ select w.currency,
      sum(case when app_has_source(w) then 0 else w.amount_minor end)::numeric,
      sum(w.amount_minor - app_given_on(w.tenant_id, w.id)),
      sum(case when o.id is null then w.amount_minor else 0 end)::numeric,
      sum(case when o.id is null then 0 else w.amount_minor - app_given_on(w.tenant_id, w.id) end)
    from awards w left join organizations o on o.id = w.nonprofit_id and o.kind <> 'nonprofit'
     where app_stands(w.state) group by w.currency order by 1 $$;
`;
