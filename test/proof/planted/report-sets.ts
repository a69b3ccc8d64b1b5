import type { PlantedBug } from './planted-bug';

const SPEC = 'libs/reporting/src/sets/report-sets';
const SCHEDULES = 'libs/reporting/src/sets/report-schedules';

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
  {
    test: 'T3',
    spec: SPEC,
    bug: 'one file of a set of reports is still handed out when it expired',
    file: 'libs/reporting/src/sets/report-set.ts',
    find: 'if (!set || isSetExpired(set.askedAt, now)) throw notFound();',
    replace: 'if (!set) throw notFound();',
    caughtBy: 'are handed out for a week and not a moment longer',
  },
  {
    test: 'T16',
    spec: SCHEDULES,
    bug: 'a scheduled set is made twice when two look at the same time',
    file: 'libs/reporting/src/sets/report-schedule.repository.ts',
    find: 'for update of s skip locked',
    replace: '',
    and: [
      {
        file: 'libs/database/src/migrations/1763904000000-report-schedules.ts',
        find: 'add constraint uq_report_sets_run unique (tenant_id, schedule_id, due_on),',
        replace: '',
      },
      {
        file: 'libs/database/src/migrations/1763899100000-report-sets.ts',
        find: 'create unique index uq_report_sets_open',
        replace: 'create index uq_report_sets_open',
      },
    ],
    caughtBy: 'are made on their day, once, however many look at the same time',
    migrates: true,
  },
  {
    test: 'T16',
    spec: SCHEDULES,
    bug: 'each day that was missed brings a set of its own',
    file: 'libs/reporting/src/sets/scheduled-sets.ts',
    find: 'const lastOn = lastTurnUntil(schedule, today);',
    replace: 'const lastOn = schedule.nextOn!;',
    and: [
      {
        file: 'libs/reporting/src/sets/scheduled-sets.ts',
        find: 'nextTurnAfter(schedule, today)',
        replace: 'nextTurnAfter(schedule, lastOn)',
      },
    ],
    caughtBy: 'make up with one set for all the days on which nothing ran',
  },
  {
    test: 'T5',
    spec: SCHEDULES,
    bug: 'a person says that a set is one of a schedule',
    file: 'libs/database/src/migrations/1763904000000-report-schedules.ts',
    find: `(schedule_id is not null) = (app_system() = 'registrar')`,
    replace: 'true',
    caughtBy: 'are one’s own organisation’s, and no person says that a set is one of them',
    migrates: true,
  },
  {
    test: 'T18',
    spec: SCHEDULES,
    bug: 'a schedule is chosen anew past what was seen of it',
    file: 'libs/reporting/src/sets/report-schedule.service.ts',
    find: 'if (row.version !== seenVersion) throw staleVersion();',
    replace: 'if (seenVersion === 0) throw staleVersion();',
    caughtBy: 'nobody overwrites what they have not seen',
  },
  {
    test: 'T5',
    spec: SCHEDULES,
    bug: 'a person writes what a day of a schedule brought',
    file: 'libs/database/src/migrations/1763913000000-schedules-that-change.ts',
    find: 'else (after.since, after.last_on, after.last_found) is not distinct from (before.since, before.last_on, before.last_found)',
    replace: 'else after.tenant_id = before.tenant_id',
    caughtBy: 'have days that the registrar alone notes',
    migrates: true,
  },
];
