import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was received for a call leaves as a file like any other list. */
export class ReceivedAsFiles1763857200000 implements MigrationInterface {
  name = 'ReceivedAsFiles1763857200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KINDS);
  }

  down(): Promise<void> {
    throw new Error('Files of received applications cannot be taken back: restore a backup instead.');
  }
}

const KINDS = `
alter table exports drop constraint ck_exports_kind,
  add constraint ck_exports_kind check (kind in ('matches', 'nonprofits', 'trail', 'received'));
`;
