import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is done to the keys of all organisations at once stands in HIP's chain: the keeper must find it. */
export class KeeperKnowsTheHouse1763821000000 implements MigrationInterface {
  name = 'KeeperKnowsTheHouse1763821000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create policy organizations_keeper_house on organizations for select to app_user
  using (kind = 'hip' and app_system() = 'keeper');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy organizations_keeper_house on organizations');
  }
}
