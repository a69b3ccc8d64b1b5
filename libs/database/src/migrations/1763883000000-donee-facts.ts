import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the tax authority's letter says of a nonprofit that may receive deductible donations, and where that was looked up. */
export class DoneeFacts1763883000000 implements MigrationInterface {
  name = 'DoneeFacts1763883000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [FACTS, RULES]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Facts of authorised donees cannot be taken back: restore a backup instead.');
  }
}

const FACTS = `
create table donee_facts (
  tenant_id uuid not null,
  version integer not null default 1 constraint ck_donee_facts_version check (version > 0),
  letter text not null constraint ck_donee_facts_letter check (length(letter) between 1 and 60),
  issued_on date,
  holds_until date,
  from_abroad boolean,
  source text not null constraint ck_donee_facts_source check (source in ('letter', 'sat-list', 'official-gazette')),
  checked_on date not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  constraint pk_donee_facts primary key (tenant_id),
  constraint ck_donee_facts_days check (holds_until >= issued_on),
  constraint fk_donee_facts_organization foreign key (tenant_id) references organizations (id)
);
alter table donee_facts enable row level security;
alter table donee_facts force row level security;
grant select, insert, delete, update (version, letter, issued_on, holds_until, from_abroad, source, checked_on, changed_by,
  changed_at) on donee_facts to app_user;
grant select on donee_facts to backup;
`;

/** Who gives to a nonprofit reads them for the legal route that asks. */
const RULES = `
create policy donee_facts_read on donee_facts for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit') or app_erases(tenant_id)
  or app_knows_pair(app_tenant(), tenant_id));
create policy donee_facts_say on donee_facts for insert to app_user with check (
  tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit' and changed_by = app_person() and version = 1);
create policy donee_facts_change on donee_facts for update to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit')
  with check (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit' and changed_by = app_person());
create policy donee_facts_erase on donee_facts for delete to app_user using (app_erases(tenant_id));
`;
