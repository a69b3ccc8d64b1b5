import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stays late is told to more people, a fortnight and a month later. */
export class RemindersEscalate1763892001000 implements MigrationInterface {
  name = 'RemindersEscalate1763892001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table award_requirements drop constraint ck_award_requirements_reminded,
  add constraint ck_award_requirements_reminded
    check (reminded in ('none', 'fortnight', 'eve', 'late', 'fortnight-late', 'month-late'))`);
  }

  down(): Promise<void> {
    throw new Error('Who was reminded is not taken back: restore a backup instead.');
  }
}
