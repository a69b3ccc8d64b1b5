import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An alert can follow a saved view: what changes the view changes the alert, and it ends with it. Nonprofits keep views too. */
export class AlertsOfViews1763912000200 implements MigrationInterface {
  name = 'AlertsOfViews1763912000200';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [VIEWS, ALERTS]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Alerts of views cannot be taken back: restore a backup instead.');
  }
}

const VIEWS = `
alter table saved_views drop constraint ck_saved_views_list;
alter table saved_views add constraint ck_saved_views_list
  check (list in ('received', 'nonprofits', 'matches', 'portfolio', 'programmes'));
create function app_keeps_view(view uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from saved_views v
    where v.tenant_id = app_tenant() and v.person_id = app_person() and v.id = view) $$;
`;

/** An alert of somebody who is no nonprofit and names no programme is of the list of nonprofits. */
const ALERTS = `
alter table search_alerts add column view_id uuid;
alter table search_alerts add constraint fk_search_alerts_view foreign key (tenant_id, view_id)
  references saved_views (tenant_id, id) on delete cascade;
create index ix_search_alerts_view on search_alerts (tenant_id, view_id);
alter table search_alerts drop constraint ck_search_alerts_of;
alter table search_alerts add constraint ck_search_alerts_of check (tenant_kind <> 'nonprofit' or programme_id is null);
grant update (query) on search_alerts to app_user;
drop policy search_alerts_add on search_alerts;
create policy search_alerts_add on search_alerts for insert to app_user with check (
  tenant_id = app_tenant() and person_id = app_person() and tenant_kind = app_tenant_kind()
  and (view_id is null or app_keeps_view(view_id)));
`;
