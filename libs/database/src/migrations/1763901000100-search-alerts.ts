import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searches of which a person is told what is new, as often as they chose. */
export class SearchAlerts1763901000100 implements MigrationInterface {
  name = 'SearchAlerts1763901000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [ALERTS, RULES]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Alerts cannot be taken back: restore a backup instead.');
  }
}

/** `known` are ids of what the search found and was told or there from the beginning; `news` those told last. */
const ALERTS = `
create table search_alerts (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  tenant_kind text not null constraint ck_search_alerts_tenant_kind check (tenant_kind in ('funder', 'hip', 'nonprofit')),
  programme_id uuid,
  query text not null constraint ck_search_alerts_query check (query ~ '^[A-Za-z0-9.&=_-]*$' and length(query) <= 400),
  frequency text not null constraint ck_search_alerts_frequency check (frequency in ('daily', 'weekly', 'monthly')),
  next_at timestamptz not null,
  known uuid[] not null,
  news uuid[] not null,
  news_at timestamptz,
  constraint pk_search_alerts primary key (tenant_id, id),
  constraint ck_search_alerts_of check ((tenant_kind = 'nonprofit') = (programme_id is null)),
  constraint fk_search_alerts_membership foreign key (tenant_id, person_id)
    references memberships (tenant_id, person_id) on delete cascade,
  constraint fk_search_alerts_programme foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
create index ix_search_alerts_next on search_alerts (next_at);
alter table search_alerts enable row level security;
alter table search_alerts force row level security;
grant select, insert, delete, update (frequency, next_at, known, news, news_at) on search_alerts to app_user;
grant select on search_alerts to backup;
`;

/** One's own alone. The mailer looks for which are due, and searches as the person whose they are. */
const RULES = `
create policy search_alerts_read on search_alerts for select to app_user using (
  (tenant_id = app_tenant() and person_id = app_person()) or app_system() = 'mailer');
create policy search_alerts_add on search_alerts for insert to app_user with check (
  tenant_id = app_tenant() and person_id = app_person() and tenant_kind = app_tenant_kind());
create policy search_alerts_change on search_alerts for update to app_user
  using (tenant_id = app_tenant() and person_id = app_person())
  with check (tenant_id = app_tenant() and person_id = app_person());
create policy search_alerts_remove on search_alerts for delete to app_user
  using (tenant_id = app_tenant() and person_id = app_person());
`;
