import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is approved of an award holds to its end: with its legal route, by people who have not stepped back, and never sent and
 * signed by one and the same. Awards are also given without an application, to nonprofits that met the funder.
 */
export class AwardsHold1763876000000 implements MigrationInterface {
  name = 'AwardsHold1763876000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [ROUTE, STEPPED_BACK, HANDS, WITHOUT_APPLICATION]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('What awards rest on cannot be taken back: restore a backup instead.');
  }
}

/** Null in awards of before: they keep the hash under which they were approved, and are sent once a route is approved. */
const ROUTE = `
alter table awards add column route text constraint ck_awards_route check (route in ('public-charity', 'treaty',
  'equivalency-determination', 'expenditure-responsibility', 'through-hip', 'domestic'));
grant update (route) on awards to app_user;
create or replace function app_award_shown(a awards) returns text language sql stable parallel safe
  as $$ select encode(sha256(convert_to((jsonb_build_array(a.id, a.application_id, a.title, a.amount_minor,
    a.currency, a.support, a.starts_on, a.ends_on, a.strategies, a.states, a.budget, a.indicators, a.beyond_call,
    a.written_by, extract(epoch from a.written_at))
    || case when a.route is null then '[]'::jsonb else jsonb_build_array(a.route) end)::text, 'UTF8')), 'hex') $$;
create function app_award_goes_by(tenant uuid, award uuid, way text) returns boolean language sql stable parallel safe
  as $$ select exists (select from awards w where w.tenant_id = tenant and w.id = award and w.route = way) $$;
create policy agreements_route on agreements as restrictive for insert to app_user with check (
  app_award_goes_by(tenant_id, award_id, route));
`;

/** Without a call, having stepped back from the nonprofit anywhere counts. */
const STEPPED_BACK = `
create function app_any_stepped_back(tenant uuid, call uuid, nonprofit uuid, people uuid[]) returns boolean
  language sql stable parallel safe as $$ select exists (select from recusals r where r.tenant_id = tenant
    and r.nonprofit_id = nonprofit and (call is null or r.call_id = call) and r.person_id = any (people)) $$;
create or replace function app_awards(programme uuid, call uuid, nonprofit uuid) returns boolean
  language sql stable parallel safe as $$ select (programme is null or app_has_programme(programme))
    and not app_any_stepped_back(app_tenant(), call, nonprofit, array[app_person()]) $$;
create trigger awards_hands before update on awards for each row
  when (app_tenant() is not null and new.state in ('approved', 'agreement') and new.state <> old.state
    and app_any_stepped_back(new.tenant_id, new.call_id, new.nonprofit_id,
      array[new.written_by, new.proposed_by, new.approved_by]))
  execute function refuse_part_of_others();
`;

/** Who sends an agreement chose when and to whom; another person binds the funder by it. */
const HANDS = `
create function app_sent_agreement(tenant uuid, agreement uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from agreements g where g.tenant_id = tenant and g.id = agreement
    and g.sent_by = app_person()) $$;
create function app_award_clean(tenant uuid, award uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from awards w where w.tenant_id = tenant and w.id = award
    and not app_any_stepped_back(w.tenant_id, w.call_id, w.nonprofit_id, array[w.written_by, w.proposed_by, w.approved_by])) $$;
create policy agreement_signatures_hands on agreement_signatures as restrictive for insert to app_user with check (
  side <> 'funder' or (not app_sent_agreement(tenant_id, agreement_id) and app_award_clean(tenant_id, award_id)));
`;

/** A funder gives to whom it met: both said yes to an introduction, or the nonprofit handed something in to it. HIP knows all. */
const WITHOUT_APPLICATION = `
alter table awards add column origin text constraint ck_awards_origin check (origin in ('emergency', 'invitation', 'import')),
  add constraint ck_awards_without_application check (origin is null or application_id is null);
create function app_has_met(nonprofit uuid) returns boolean language sql stable parallel safe as $$ select
  exists (select from introductions i where i.tenant_id = nonprofit and i.funder_id = app_tenant() and i.met_at is not null
    and i.ended_at is null)
  or exists (select from applications a where a.tenant_id = nonprofit and a.funder_id = app_tenant() and a.status = 'submitted')
  or (app_tenant_kind() = 'hip' and exists (select from organizations o where o.id = nonprofit and o.kind = 'nonprofit')) $$;
create function app_runs_programme(programme uuid) returns boolean language sql stable parallel safe
  as $$ select app_has_programme(programme) and exists (select from programmes p
    where p.tenant_id = app_tenant() and p.id = programme) $$;
create function app_may_award(nonprofit uuid, application uuid, call uuid, programme uuid, origin text) returns boolean
  language sql stable parallel safe as $$ select case
    when origin is null then app_was_awarded(nonprofit, application, call, programme)
    else application is null and call is null and app_runs_programme(programme) and app_has_met(nonprofit) end $$;
drop policy awards_add on awards;
create policy awards_add on awards for insert to app_user with check (
  (tenant_id = app_tenant() and app_runs_calls() and state = 'draft' and version = 1 and written_by = app_person()
    and proposed_by is null and approved_by is null and app_awards(programme_id, call_id, nonprofit_id)
    and app_may_award(nonprofit_id, application_id, call_id, programme_id, origin))
  or app_system() = 'installer');
`;
