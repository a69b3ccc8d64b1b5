import type { PlantedBug } from './planted-bug';

const TABLES = 'libs/database/src/migrations/1763895001000-given-to-hip.ts';
const SPEC = 'given-awards.db-spec';

/** Bugs in what funders give to HIP. */
export const givenAwardBugs: readonly PlantedBug[] = [
  {
    test: 'T5',
    spec: SPEC,
    bug: 'the agreement of an award to HIP signed by any of its staff',
    file: TABLES,
    find: `app_tenant_kind() = 'hip' and app_roles() && array['hip-admin'] $$`,
    replace: `app_tenant_kind() = 'hip' $$`,
    caughtBy: 'are nobody else’s to read or sign',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'the agreement of an award to HIP signed in the name of somebody else',
    file: TABLES,
    find: `  person_id = app_person() and side = 'nonprofit'`,
    replace: `  side = 'nonprofit'`,
    caughtBy: 'are nobody else’s to read or sign',
    migrates: true,
  },
];
