import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A nonprofit states what it lacks in itself, and from what kinds of funder it takes no money. */
export class GapsAndRefusals1763902000000 implements MigrationInterface {
  name = 'GapsAndRefusals1763902000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table nonprofit_profiles
        add column capacity_gaps text[] not null default '{}',
        add column refused_funders text[] not null default '{}';
      grant update (capacity_gaps, refused_funders) on nonprofit_profiles to app_user;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table nonprofit_profiles drop column capacity_gaps, drop column refused_funders',
    );
  }
}
