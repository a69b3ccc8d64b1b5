/** A bug put into a copy of the project, and the test that must then fail on an assertion of its own. */
export interface PlantedBug {
  /** Name of the proof, as in `T18`. */
  readonly test: string;
  readonly bug: string;
  readonly file: string;
  /** Must stand exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** A part of the title of the test that must fail. */
  readonly caughtBy: string;
  /** The bug is in a migration: the copy needs a database of its own. */
  readonly migrates?: true;
}

const MIGRATION = 'libs/database/src/migrations/1700000000000-foundation.ts';

export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    test: 'T4',
    bug: 'row security of a migration is not forced',
    file: MIGRATION,
    find: 'alter table ${table} force row level security;',
    replace: '',
    caughtBy: 'finds nothing after all migrations',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'actor set for the session, not for the transaction',
    file: 'libs/database/src/database.ts',
    find: `set_config('app.tenant', $3, true)`,
    replace: `set_config('app.tenant', $3, false)`,
    caughtBy: 'on a pooled connection',
  },
  {
    test: 'T5',
    bug: 'policy is true',
    file: MIGRATION,
    find: 'create policy match_snapshots_read on match_snapshots for select to app_user using (tenant_id = app_tenant());',
    replace: 'create policy match_snapshots_read on match_snapshots for select to app_user using (true);',
    caughtBy: 'match_snapshots',
    migrates: true,
  },
  {
    test: 'T18',
    bug: 'profile written without looking at its version',
    file: 'libs/organizations/src/profile.repository.ts',
    find: `'tenant_id = :tenantId and version = :seenVersion'`,
    replace: `'tenant_id = :tenantId'`,
    caughtBy: 'of a profile',
  },
  {
    test: 'T18',
    bug: 'programme written without looking at its version',
    file: 'libs/matching/src/programme.repository.ts',
    find: 'where tenant_id = $1 and id = $2 and version = $3`',
    replace: 'where tenant_id = $1 and id = $2 and $3::int is not null`',
    caughtBy: 'of a programme',
  },
];
