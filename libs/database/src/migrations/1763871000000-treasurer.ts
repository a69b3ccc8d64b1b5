import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The platform itself keeps books where nobody sits at a desk: `treasurer` records what jobs carry out, and nothing else. */
export class Treasurer1763871000000 implements MigrationInterface {
  name = 'Treasurer1763871000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [RECORDED_BY, RULES]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('What the platform recorded has nobody’s name: restore a backup instead.');
  }
}

/** A transaction without a name is the platform's, and only of a kind that jobs record. */
const RECORDED_BY = `
alter table ledger_transactions alter column recorded_by drop not null;
alter table ledger_transactions add constraint ck_ledger_transactions_recorded
  check (recorded_by is not null or kind in ('award', 'send', 'receive'));
`;

const RULES = `
create policy ledger_accounts_treasurer_read on ledger_accounts for select to app_user
  using (app_system() = 'treasurer');
create policy ledger_accounts_treasurer_open on ledger_accounts for insert to app_user
  with check (app_system() = 'treasurer' and balance = 0);
create policy ledger_transactions_treasurer_read on ledger_transactions for select to app_user
  using (app_system() = 'treasurer');
create policy ledger_transactions_treasurer_add on ledger_transactions for insert to app_user
  with check (app_system() = 'treasurer' and recorded_by is null and kind in ('award', 'send', 'receive'));
create policy ledger_entries_treasurer_read on ledger_entries for select to app_user
  using (app_system() = 'treasurer');
create policy ledger_entries_treasurer_add on ledger_entries for insert to app_user
  with check (app_system() = 'treasurer');
create policy awards_treasurer_read on awards for select to app_user
  using (app_system() = 'treasurer' and state not in ('draft', 'proposed', 'approved', 'agreement', 'withdrawn'));
`;
