import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A key for each organisation, wrapped by a master key that no database holds. */
export class Vault1763800500000 implements MigrationInterface {
  name = 'Vault1763800500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEYS);
  }

  down(): Promise<void> {
    throw new Error('Keys are not taken back: restore a backup instead.');
  }
}

/**
 * Wrapped keys are read by those who may read sealed rows of the organisation: its own people, HIP, the keeper. A key is
 * replaced or destroyed by the keeper alone; the first one comes with the first sealed value.
 */
const KEYS = `
create table tenant_keys (
  tenant_id uuid not null,
  version integer not null constraint ck_tenant_keys_version check (version > 0),
  wrapped bytea,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  destroyed_at timestamptz,
  constraint pk_tenant_keys primary key (tenant_id, version),
  constraint ck_tenant_keys_destroyed check ((wrapped is null) = (destroyed_at is not null)),
  constraint fk_tenant_keys_organization foreign key (tenant_id) references organizations (id)
);
grant select, insert, update (wrapped, retired_at, destroyed_at) on tenant_keys to app_user;
create policy tenant_keys_read on tenant_keys for select to app_user
  using (tenant_id = app_tenant() or app_tenant_kind() = 'hip' or app_system() = 'keeper');
create policy tenant_keys_add on tenant_keys for insert to app_user with check (
  (version = 1 and (tenant_id = app_tenant() or app_tenant_kind() = 'hip')) or app_system() = 'keeper');
create policy tenant_keys_change on tenant_keys for update to app_user
  using (app_system() = 'keeper') with check (app_system() = 'keeper');
alter table tenant_keys enable row level security;
alter table tenant_keys force row level security;
grant select on tenant_keys to backup;
`;
