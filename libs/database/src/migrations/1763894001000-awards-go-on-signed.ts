import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an award goes on: visits once it is signed, its changes end with it, what came back has a day, past grants say what arrived. */
export class AwardsGoOnSigned1763894001000 implements MigrationInterface {
  name = 'AwardsGoOnSigned1763894001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [VISITS, UNTOUCHED, GIVEN_UP, CAME_BACK, ARRIVED]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('What was agreed and paid cannot be taken back: restore a backup instead.');
  }
}

/** Before both sides signed there is nothing to visit. */
const VISITS = `
create policy site_visits_signed on site_visits as restrictive for insert to app_user with check (
  app_award_is(tenant_id, award_id, nonprofit_id, array['active', 'paused', 'closing']));
`;

/** What both sides arranged about a past grant does not vanish with it: then the award is corrected, not taken back. */
const UNTOUCHED = `
create function app_award_unarranged(tenant uuid, award uuid) returns boolean language sql stable parallel safe
  as $$ select not exists (select from site_visits v where v.tenant_id = tenant and v.award_id = award
      and v.state in ('asked', 'agreed', 'made'))
    and not exists (select from award_requirements r where r.tenant_id = tenant and r.award_id = award and r.state <> 'waived')
    and not exists (select from award_amendments m where m.tenant_id = tenant and m.award_id = award
      and m.state in ('requested', 'proposed', 'approved', 'agreed'))
    and not exists (select from award_endings e where e.tenant_id = tenant and e.award_id = award
      and e.state in ('requested', 'begun'))
    and not exists (select from award_spendings s where s.tenant_id = tenant and s.award_id = award) $$;
create or replace function app_award_untouched(tenant uuid, award uuid) returns boolean language sql stable parallel safe
  as $$ select not exists (select from ledger_transactions t where t.tenant_id = tenant and t.award_id = award
      and t.kind <> 'opening')
    and not exists (select from disbursements d where d.tenant_id = tenant and d.award_id = award and d.state = 'planned')
    and app_award_unarranged(tenant, award) $$;
`;

/** Who ends an award early withdraws the change of it that is under way, whoever's turn it was; nothing else of it changes. */
const GIVEN_UP = `
create function app_amendment_given_up(before award_amendments, after award_amendments) returns boolean
  language sql stable parallel safe
  as $$ select before.state in ('requested', 'proposed', 'approved', 'agreed') and after.state = 'withdrawn'
    and after.version = before.version + 1
    and to_jsonb(after) - array['state', 'version'] = to_jsonb(before) - array['state', 'version']
    and app_keeps_books() and app_award_is(after.tenant_id, after.award_id, after.nonprofit_id, array['terminated']) $$;
create policy award_amendments_end on award_amendments for update to app_user
  using (tenant_id = app_tenant() and app_keeps_books()
    and app_award_is(tenant_id, award_id, nonprofit_id, array['terminated']))
  with check (tenant_id = app_tenant() and app_keeps_books() and state = 'withdrawn');
drop trigger award_amendments_parts on award_amendments;
create trigger award_amendments_parts before update on award_amendments for each row
  when ((app_tenant() is not null or app_system() = 'treasurer') and not coalesce(app_amendment_holds(old, new), false)
    and not coalesce(app_amendment_given_up(old, new), false))
  execute function refuse_part_of_others();
`;

/** The day is for both sides; why it came back stays among the payer's people, beside it. */
const CAME_BACK = `
alter table payments add column back_on date,
  add constraint ck_payments_back check (back_on is null or state in ('returned', 'reversed'));
grant update (back_on) on payments to app_user;
update payments p set back_on = r.happened_on from payment_returns r
  where r.tenant_id = p.tenant_id and r.payment_id = p.id and p.state in ('returned', 'reversed');
`;

/** Of its own award everybody on both sides may know what had arrived before its books began. */
const ARRIVED = `
create policy award_opening_grants_seen on award_opening_grants for select to app_user
  using (is_live and app_tenant() in (tenant_id, nonprofit_id) and app_sees_award(tenant_id, award_id));
`;
