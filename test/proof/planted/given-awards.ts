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
  {
    test: 'T29',
    spec: 'passed-on.db-spec',
    bug: 'what was given on of an award told of two recipients',
    file: 'libs/ledger/src/core/passed-on/passed-on.ts',
    find: 'const FEWEST = 3;',
    replace: 'const FEWEST = 2;',
    caughtBy: 'is words for nobody, one and two, and bands from three on',
  },
  {
    test: 'T28',
    spec: 'passed-on.db-spec',
    bug: 'what was given on of an award moves from day to day',
    file: 'libs/ledger/src/passed-on/passed-on.service.ts',
    find: `        and t.recorded_at < $3::date::timestamp at time zone 'America/Mexico_City'\n`,
    replace: `        and $3::date is not null\n`,
    caughtBy: 'stands still until the next quarter, whatever is given on meanwhile',
  },
];
