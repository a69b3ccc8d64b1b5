import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names that programs give their requests, so that a repeat has no second effect. */
export class RequestKeys1763875100000 implements MigrationInterface {
  name = 'RequestKeys1763875100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEYS);
  }

  down(): Promise<void> {
    throw new Error(
      'Without its keys a request that is repeated has its effect twice: restore a backup instead.',
    );
  }
}

/**
 * One's own alone. `id` is the try that carries the request out: what another one wrote does not commit. A row goes before its
 * day is over only while nothing was done under it. Hashes tell requests apart; what was answered is sealed.
 */
const KEYS = `
create table request_keys (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  route text not null constraint ck_request_keys_route check (length(route) between 1 and 200),
  key_hash bytea not null constraint ck_request_keys_key check (length(key_hash) = 32),
  request_hash bytea not null constraint ck_request_keys_request check (length(request_hash) = 32),
  begun_at timestamptz not null,
  took_effect boolean not null default false,
  status smallint constraint ck_request_keys_status check (status between 200 and 299),
  sealed_answer bytea,
  constraint pk_request_keys primary key (tenant_id, id),
  constraint uq_request_keys_key unique (tenant_id, person_id, route, key_hash),
  constraint ck_request_keys_answer check (sealed_answer is null or status is not null),
  constraint fk_request_keys_membership foreign key (tenant_id, person_id)
    references memberships (tenant_id, person_id) on delete cascade
);
create index ix_request_keys_begun_at on request_keys (begun_at);
alter table request_keys enable row level security;
alter table request_keys force row level security;
grant select, insert, update (took_effect, status, sealed_answer), delete on request_keys to app_user;
grant select on request_keys to backup;
create policy request_keys_read on request_keys for select to app_user
  using ((tenant_id = app_tenant() and person_id = app_person()) or app_system() = 'keeper');
create policy request_keys_begin on request_keys for insert to app_user
  with check (tenant_id = app_tenant() and person_id = app_person());
create policy request_keys_go_on on request_keys for update to app_user
  using (tenant_id = app_tenant() and person_id = app_person())
  with check (tenant_id = app_tenant() and person_id = app_person());
create policy request_keys_reseal on request_keys for update to app_user
  using (app_system() = 'keeper') with check (app_system() = 'keeper');
create policy request_keys_give_up on request_keys for delete to app_user using (
  tenant_id = app_tenant() and person_id = app_person() and (not took_effect or begun_at < now() - interval '1 day'));
create policy request_keys_keeper_sweep on request_keys for delete to app_user using (
  app_system() = 'keeper' and begun_at < now() - interval '1 day');
`;
