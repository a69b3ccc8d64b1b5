import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether somebody sees every award of their payer is asked once for a list of payments, not for each of thousands: who is
 * limited to no programme and stepped back from no nonprofit. For all others each payment is asked for by itself.
 */
export class PaymentsSeenAtOnce1763885001000 implements MigrationInterface {
  name = 'PaymentsSeenAtOnce1763885001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [ALL_AWARDS, READ]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Payments cannot be taken back: restore a backup instead.');
  }
}

/** Says the same of all awards as `awards_read` says of each, of one's own organisation. */
const ALL_AWARDS = `
create function app_sees_all_awards() returns boolean language sql stable parallel safe
  as $$ select app_tenant_kind() in ('funder', 'hip') and app_reads_received()
    and coalesce(current_setting('app.programmes', true), '') = ''
    and not exists (select from recusals r where r.tenant_id = app_tenant() and r.person_id = app_person()) $$;
`;

const READ = `
alter policy payments_read on payments using (
  ((select app_tenant()) in (tenant_id, nonprofit_id) or (select app_system()) = 'installer')
  and ((tenant_id = (select app_tenant()) and (select app_sees_all_awards())) or app_sees_award(tenant_id, award_id)));
`;
