import type { PlantedBug } from './planted-bug';

const MIGRATION = 'libs/database/src/migrations/1763880020000-site-visits.ts';
const SPEC = 'libs/grants/src/awards/visits/visits.db-spec';

/** Bugs in visits between the sides of an award. */
export const siteVisitBugs: readonly PlantedBug[] = [
  {
    test: 'T5',
    bug: 'way of a visit chosen by the funder',
    file: MIGRATION,
    find: `else side = 'nonprofit' and before.state = 'agreed'`,
    replace: `else before.state = 'agreed'`,
    and: [
      { file: MIGRATION, find: `or (side = 'nonprofit' and after.state = 'agreed')`, replace: 'or true' },
    ],
    caughtBy: 'the funder changes the way of an agreed one',
    migrates: true,
  },
  {
    test: 'T18',
    spec: SPEC,
    bug: 'visit answered past the version that was seen',
    file: 'libs/grants/src/awards/visits/visit.repository.ts',
    find: 'where tenant_id = $1 and id = $2 and version = $3`,',
    replace: 'where tenant_id = $1 and id = $2 and version >= $3`,',
    caughtBy: 'are agreed to by the nonprofit, which chooses how',
  },
];
