import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a portfolio is narrowed is kept under a name too. */
export class PortfolioViews1763906000000 implements MigrationInterface {
  name = 'PortfolioViews1763906000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LISTS);
  }

  down(): Promise<void> {
    throw new Error('Saved views of a portfolio cannot be taken back: restore a backup instead.');
  }
}

const LISTS = `
alter table saved_views drop constraint ck_saved_views_list;
alter table saved_views add constraint ck_saved_views_list
  check (list in ('received', 'nonprofits', 'matches', 'portfolio'));
`;
