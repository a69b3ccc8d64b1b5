import type { PlantedBug } from './planted-bug';

const SPEC = 'libs/reporting/src/sets/report-sets';

/** Bugs in sets of reports. */
export const reportSetBugs: readonly PlantedBug[] = [
  {
    test: 'T3',
    spec: SPEC,
    bug: 'another organisation downloads a set of reports',
    file: 'libs/reporting/src/sets/report-set.repository.ts',
    find: '`${SETS} where s.tenant_id = $1 and s.id = $2`, [',
    replace: '`${SETS} where ($1::uuid is not null) and s.id = $2`, [',
    and: [
      {
        file: 'libs/database/src/migrations/1763899100000-report-sets.ts',
        find: `create policy report_sets_read on report_sets for select to app_user using (
  (tenant_id = app_tenant() and app_reads_books())`,
        replace: `create policy report_sets_read on report_sets for select to app_user using (
  app_reads_books()`,
      },
    ],
    caughtBy: 'are one’s own organisation’s, of who reads its books',
    migrates: true,
  },
  {
    test: 'T3',
    spec: SPEC,
    bug: 'a set of reports is still handed out when it expired',
    file: 'libs/reporting/src/core/sets/report-set.ts',
    find: 'now >= setExpiresAt(askedAt)',
    replace: 'now < askedAt',
    caughtBy: 'are handed out for a week and not a moment longer',
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'a set of reports is made of what was not approved',
    file: 'libs/database/src/migrations/1763899100000-report-sets.ts',
    find: `using (app_system() = 'registrar' and state = 'approved')`,
    replace: `using (app_system() = 'registrar')`,
    caughtBy: 'are made of approved reports alone',
    migrates: true,
  },
];
