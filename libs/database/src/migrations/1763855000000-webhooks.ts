import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses of organisations' own systems that are told of events, and what was sent there. */
export class Webhooks1763855000000 implements MigrationInterface {
  name = 'Webhooks1763855000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [WEBHOOKS, DELIVERIES, MESSENGER]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Webhooks cannot be taken back: restore a backup instead.');
  }
}

/** Its administrators look after them; the messenger reads the sealed secret and counts failures. */
const WEBHOOKS = `
create table webhooks (
  tenant_id uuid not null,
  id uuid not null,
  url text not null constraint ck_webhooks_url check (length(url) between 1 and 500),
  events text[] not null constraint ck_webhooks_events check (cardinality(events) > 0),
  secret bytea not null,
  previous_secret bytea,
  previous_until timestamptz,
  failures integer not null default 0,
  stopped_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  constraint pk_webhooks primary key (tenant_id, id),
  constraint ck_webhooks_previous check ((previous_secret is null) = (previous_until is null)),
  constraint fk_webhooks_organization foreign key (tenant_id) references organizations (id)
);
alter table webhooks enable row level security;
alter table webhooks force row level security;
grant select, insert, update (secret, previous_secret, previous_until, failures, stopped_at), delete on webhooks to app_user;
grant select on webhooks to backup;
create policy webhooks_read on webhooks for select to app_user using (
  (tenant_id = app_tenant() and app_manages_people()) or app_system() in ('messenger', 'keeper'));
create policy webhooks_add on webhooks for insert to app_user with check (
  tenant_id = app_tenant() and app_manages_people() and created_by = app_person());
create policy webhooks_change on webhooks for update to app_user
  using ((tenant_id = app_tenant() and app_manages_people()) or app_system() in ('messenger', 'keeper'))
  with check ((tenant_id = app_tenant() and app_manages_people()) or app_system() in ('messenger', 'keeper'));
create policy webhooks_remove on webhooks for delete to app_user using (
  (tenant_id = app_tenant() and app_manages_people()) or app_erases(tenant_id));
`;

/** People add tests only: what happened is for the messenger to tell. */
const DELIVERIES = `
create table webhook_deliveries (
  tenant_id uuid not null,
  webhook_id uuid not null,
  event_id uuid not null,
  event text not null,
  call_id uuid,
  application_id uuid,
  status text not null default 'waiting'
    constraint ck_webhook_deliveries_status check (status in ('waiting', 'delivered', 'failed', 'dropped')),
  tries integer not null default 0,
  http_status integer,
  fault text,
  created_at timestamptz not null,
  ended_at timestamptz,
  constraint pk_webhook_deliveries primary key (tenant_id, webhook_id, event_id),
  constraint ck_webhook_deliveries_ended check ((status = 'waiting') = (ended_at is null)),
  constraint fk_webhook_deliveries_webhook foreign key (tenant_id, webhook_id)
    references webhooks (tenant_id, id) on delete cascade
);
create index ix_webhook_deliveries_created on webhook_deliveries (created_at);
alter table webhook_deliveries enable row level security;
alter table webhook_deliveries force row level security;
grant select, insert, update (status, tries, http_status, fault, ended_at), delete on webhook_deliveries to app_user;
grant select on webhook_deliveries to backup;
create policy webhook_deliveries_read on webhook_deliveries for select to app_user using (
  (tenant_id = app_tenant() and app_manages_people()) or app_system() in ('messenger', 'keeper'));
create policy webhook_deliveries_add on webhook_deliveries for insert to app_user with check (
  (tenant_id = app_tenant() and app_manages_people() and event = 'test') or app_system() = 'messenger');
create policy webhook_deliveries_note on webhook_deliveries for update to app_user
  using (app_system() = 'messenger') with check (app_system() = 'messenger');
create policy webhook_deliveries_remove on webhook_deliveries for delete to app_user using (app_system() = 'keeper');
`;

/** Who is to be told of an event follows from the call and the applications to it. */
const MESSENGER = `
create policy calls_messenger on calls for select to app_user using (app_system() = 'messenger');
create policy applications_messenger on applications for select to app_user using (app_system() = 'messenger');
`;
