import type { MigrationInterface, QueryRunner } from 'typeorm';

/** HIP's figures of all organisations' awards: worked out by the register, which alone sees the awards behind them. */
export class PortfolioEditions1763893001000 implements MigrationInterface {
  name = 'PortfolioEditions1763893001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [EDITIONS, READING]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Editions that left cannot be called back: restore a backup instead.');
  }
}

/** Asked for by a person of HIP, in one's own name, one at a time; the register notes how far it is. */
const EDITIONS = `
create table portfolio_editions (
  tenant_id uuid not null,
  id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  tables integer not null default 0,
  done integer not null default 0,
  ended_at timestamptz,
  constraint pk_portfolio_editions primary key (tenant_id, id),
  constraint ck_portfolio_editions_progress check (done between 0 and tables),
  constraint ck_portfolio_editions_ended check (ended_at is null or done = tables),
  constraint fk_portfolio_editions_organization foreign key (tenant_id) references organizations (id)
);
create unique index uq_portfolio_editions_open on portfolio_editions (tenant_id) where ended_at is null;
alter table portfolio_editions enable row level security;
alter table portfolio_editions force row level security;
grant select, insert, update (tables, done, ended_at) on portfolio_editions to app_user;
grant select on portfolio_editions to backup;
create policy portfolio_editions_read on portfolio_editions for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() = 'hip') or app_system() = 'registrar');
create policy portfolio_editions_ask on portfolio_editions for insert to app_user with check (
  tenant_id = app_tenant() and app_tenant_kind() = 'hip' and app_roles() && array['hip-staff', 'hip-admin']
  and asked_by = app_person() and tables = 0 and ended_at is null);
create policy portfolio_editions_note on portfolio_editions for update to app_user
  using (app_system() = 'registrar' and ended_at is null) with check (app_system() = 'registrar');
`;

/** Awards that stand or stood and what was paid of them; neither drafts nor anything else of the books. */
const READING = `
create policy awards_registrar_read on awards for select to app_user
  using (app_system() = 'registrar' and state in ('active', 'paused', 'closing', 'closed', 'terminated'));
create policy programmes_registrar_read on programmes for select to app_user using (app_system() = 'registrar');
create policy ledger_accounts_registrar_read on ledger_accounts for select to app_user
  using (app_system() = 'registrar' and kind in ('sent', 'received'));
`;
