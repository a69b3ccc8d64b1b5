import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever takes an account back by a link ends the addresses that somebody else may have made. */
export class CalendarFeedsEnd1763861000000 implements MigrationInterface {
  name = 'CalendarFeedsEnd1763861000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REMOVE);
  }

  down(): Promise<void> {
    throw new Error('The end of calendar feeds cannot be taken back: restore a backup instead.');
  }
}

const REMOVE = `
alter policy calendar_feeds_remove on calendar_feeds
  using ((tenant_id = app_tenant() and person_id = app_person()) or app_system() = 'login');
`;
