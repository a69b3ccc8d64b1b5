import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Erasing a nonprofit's data: two administrators of HIP decide, then the keeper may, for that nonprofit alone. */
export class Erasures1763809100000 implements MigrationInterface {
  name = 'Erasures1763809100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ERASURES);
    for (const table of NOT_READ) await runner.query(mayBeRead(table));
    for (const table of ERASED) await runner.query(mayBeErased(table));
    await runner.query(REST);
  }

  down(): Promise<void> {
    throw new Error('What was erased does not come back: restore a backup instead.');
  }
}

const ERASURES = `
create table erasures (
  tenant_id uuid not null,
  id uuid not null,
  reason text not null
    constraint ck_erasures_reason check (reason in ('asked-by-nonprofit', 'closed', 'duplicate', 'danger')),
  state text not null default 'requested'
    constraint ck_erasures_state check (state in ('requested', 'approved', 'withdrawn', 'done')),
  requested_by uuid not null,
  requested_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  done_at timestamptz,
  constraint pk_erasures primary key (tenant_id, id),
  constraint fk_erasures_organization foreign key (tenant_id) references organizations (id),
  constraint ck_erasures_decided check ((state = 'requested') = (decided_by is null and decided_at is null)),
  constraint ck_erasures_two_people check (state not in ('approved', 'done') or decided_by <> requested_by)
);
create unique index uq_erasures_open on erasures (tenant_id) where state <> 'withdrawn';
alter table erasures enable row level security;
alter table erasures force row level security;
grant select, insert, update (state, decided_by, decided_at, done_at) on erasures to app_user;
grant select on erasures to backup;
create policy erasures_read on erasures for select to app_user using (
  (app_tenant_kind() = 'hip' and app_roles() && array['hip-admin', 'auditor']) or app_system() = 'keeper');
create policy erasures_add on erasures for insert to app_user with check (
  app_admits() and requested_by = app_person() and state = 'requested');
create policy erasures_withdraw on erasures for update to app_user
  using (app_admits() and state = 'requested')
  with check (app_admits() and decided_by = app_person() and state = 'withdrawn');
create policy erasures_approve on erasures for update to app_user
  using (app_admits() and state = 'requested' and requested_by <> app_person())
  with check (app_admits() and decided_by = app_person() and requested_by <> app_person() and state = 'approved');
create policy erasures_done on erasures for update to app_user
  using (app_system() = 'keeper' and state in ('approved', 'done')) with check (app_system() = 'keeper' and state = 'done');
create function app_erases(organization uuid) returns boolean language sql stable parallel safe
  as $$ select app_system() = 'keeper' and exists (select from erasures e
      where e.tenant_id = organization and e.state in ('approved', 'done')) $$;
`;

/** What the keeper had no business with so far. */
const NOT_READ = ['nonprofit_profiles', 'nonprofit_settings'];

const mayBeRead = (table: string): string => `
create policy ${table}_keeper_read on ${table} for select to app_user using (app_erases(tenant_id));
`;

const ERASED = [
  ...NOT_READ,
  'nonprofit_contacts',
  'bank_accounts',
  'documents',
  'introductions',
  'consents',
  'verifications',
  'mails',
  'memberships',
];

const mayBeErased = (table: string): string => `
grant delete on ${table} to app_user;
create policy ${table}_keeper_erase on ${table} for delete to app_user using (app_erases(tenant_id));
`;

/** The name goes, here and from kept lists; ids stay. A key dies with an erasure only. */
const REST = `
create policy organizations_keeper_read on organizations for select to app_user using (app_erases(id));
create policy organizations_keeper_forget on organizations for update to app_user
  using (kind = 'nonprofit' and app_erases(id)) with check (kind = 'nonprofit' and app_erases(id));
grant update (result) on match_snapshots to app_user;
create policy match_snapshots_keeper_blank on match_snapshots for update to app_user
  using (app_system() = 'keeper') with check (app_system() = 'keeper');
drop policy tenant_keys_change on tenant_keys;
create policy tenant_keys_change on tenant_keys for update to app_user using (app_system() = 'keeper')
  with check (app_system() = 'keeper' and (destroyed_at is null or app_erases(tenant_id)));
`;
