import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person may be several things in one organisation. */
export class SeveralRoles1763799000000 implements MigrationInterface {
  name = 'SeveralRoles1763799000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table memberships alter column role type text[] using array[role];
alter table memberships rename column role to roles;
alter table memberships add constraint ck_memberships_roles check (cardinality(roles) > 0);
create function app_roles() returns text[] language sql stable parallel safe
  as $$ select string_to_array(coalesce(current_setting('app.roles', true), ''), ',') $$;
`);
  }

  down(): Promise<void> {
    throw new Error('Roles cannot be joined again: restore a backup instead.');
  }
}
