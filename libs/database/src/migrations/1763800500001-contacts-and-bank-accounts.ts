import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom to reach at a nonprofit, and where its money goes; every value sealed before it comes here. */
export class ContactsAndBankAccounts1763800500001 implements MigrationInterface {
  name = 'ContactsAndBankAccounts1763800500001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONTACTS);
    await runner.query(BANK_ACCOUNTS);
    for (const table of ['nonprofit_contacts', 'bank_accounts']) {
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security; grant select on ${table} to backup`,
      );
    }
  }

  down(): Promise<void> {
    throw new Error('Contacts and bank accounts are not taken back: restore a backup instead.');
  }
}

/** Layout 1, at least a nonce and a tag: no plain text passes for a sealed one. */
const sealed = (column: string): string => `(get_byte(${column}, 0) = 1 and octet_length(${column}) >= 33)`;
const checked = (table: string, ...columns: string[]): string =>
  `constraint ck_${table}_sealed check (${columns.map(sealed).join(' and ')})`;

const CONTACTS = `
create table nonprofit_contacts (
  tenant_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  name bytea not null,
  phone bytea not null,
  email bytea not null,
  notes bytea not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint pk_nonprofit_contacts primary key (tenant_id, id),
  constraint fk_nonprofit_contacts_organization foreign key (tenant_id) references organizations (id),
  ${checked('nonprofit_contacts', 'name', 'phone', 'email', 'notes')}
);
grant select, insert, update (version, name, phone, email, notes, updated_at), delete on nonprofit_contacts to app_user;
create policy nonprofit_contacts_read on nonprofit_contacts for select to app_user
  using (tenant_id = app_tenant() or app_tenant_kind() = 'hip' or app_system() = 'keeper');
create policy nonprofit_contacts_add on nonprofit_contacts for insert to app_user
  with check (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit');
create policy nonprofit_contacts_change on nonprofit_contacts for update to app_user
  using ((tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit') or app_system() = 'keeper')
  with check ((tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit') or app_system() = 'keeper');
create policy nonprofit_contacts_remove on nonprofit_contacts for delete to app_user
  using ((tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit') or app_system() = 'keeper');
`;

/**
 * A version never changes its content: only the keeper may seal it anew. Who proposed does not approve, whatever the
 * application thinks. The fingerprint is an HMAC under the sealed salt: a plain hash of 18 digits could be guessed.
 */
const BANK_ACCOUNTS = `
create table bank_accounts (
  tenant_id uuid not null,
  id uuid not null,
  version integer not null,
  clabe bytea not null,
  holder bytea not null,
  bank bytea not null,
  salt bytea not null,
  fingerprint text not null,
  state text not null default 'proposed'
    constraint ck_bank_accounts_state check (state in ('proposed', 'approved', 'refused', 'replaced')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  held_until timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  constraint pk_bank_accounts primary key (tenant_id, id),
  constraint fk_bank_accounts_organization foreign key (tenant_id) references organizations (id),
  constraint ck_bank_accounts_decided check ((state = 'proposed') = (decided_by is null and decided_at is null)),
  constraint ck_bank_accounts_two_people check (state <> 'approved' or decided_by <> proposed_by),
  ${checked('bank_accounts', 'clabe', 'holder', 'bank', 'salt')}
);
create unique index uq_bank_accounts_version on bank_accounts (tenant_id, version);
create unique index uq_bank_accounts_proposed on bank_accounts (tenant_id) where state = 'proposed';
grant select, insert, update (clabe, holder, bank, salt, state, decided_by, decided_at), delete on bank_accounts to app_user;
create policy bank_accounts_read on bank_accounts for select to app_user
  using ((tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit') or app_system() = 'keeper');
create policy bank_accounts_add on bank_accounts for insert to app_user
  with check (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit' and proposed_by = app_person() and state = 'proposed');
create policy bank_accounts_change on bank_accounts for update to app_user
  using ((tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit') or app_system() = 'keeper')
  with check ((tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit' and decided_by = app_person()) or app_system() = 'keeper');
create policy bank_accounts_remove on bank_accounts for delete to app_user using (app_system() = 'keeper');
create function keep_bank_account_version() returns trigger language plpgsql as $$
begin
  if app_system() <> 'keeper' and (old.clabe, old.holder, old.bank, old.salt) is distinct from (new.clabe, new.holder, new.bank, new.salt) then
    raise exception 'a version of a bank account does not change' using errcode = 'check_violation';
  end if;
  if app_system() <> 'keeper' and old.state <> 'proposed' then
    raise exception 'a decided version of a bank account does not change' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger bank_accounts_keep before update on bank_accounts
  for each row execute function keep_bank_account_version();
`;
