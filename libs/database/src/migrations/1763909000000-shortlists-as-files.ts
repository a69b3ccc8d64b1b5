import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A shortlist leaves as a file like any other list. */
export class ShortlistsAsFiles1763909000000 implements MigrationInterface {
  name = 'ShortlistsAsFiles1763909000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KINDS);
  }

  down(): Promise<void> {
    throw new Error('Files of shortlists cannot be taken back: restore a backup instead.');
  }
}

const KINDS = `
alter table exports drop constraint ck_exports_kind,
  add constraint ck_exports_kind check (kind in ('matches', 'nonprofits', 'trail', 'received', 'shortlist'));
`;
