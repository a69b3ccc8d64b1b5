import type { PlantedBug } from './planted-bug';

const MIGRATION = 'libs/database/src/migrations/1763896000000-month-closings.ts';
const SPEC = 'libs/ledger/src/month-end/month-closings';

/** Bugs in months of the books that are closed. */
export const monthClosingBugs: readonly PlantedBug[] = [
  {
    test: 'T13',
    spec: SPEC,
    bug: 'a closed month takes what is posted past the application',
    file: MIGRATION,
    find: `c.state in ('closed', 'reopening')
      and new.happened_on < c.month_on + interval '1 month') then`,
    replace: `c.state = 'none') then`,
    caughtBy: 'that are closed take nothing from PostgreSQL',
    migrates: true,
  },
  {
    test: 'T13',
    spec: SPEC,
    bug: 'something slips into a month while it is being closed',
    file: MIGRATION,
    find: `  perform pg_advisory_xact_lock_shared(hashtextextended('months ' || new.tenant_id, 0));\n`,
    replace: '',
    caughtBy: 'wait for whoever posts into them just then',
    migrates: true,
  },
  {
    test: 'T13',
    spec: SPEC,
    bug: 'what comes late loses its day',
    file: 'libs/ledger/src/ledger.repository.ts',
    find: 'case when $8::date < closed_until then $8::date end',
    replace: 'null::date',
    caughtBy: 'what comes late stands in the open one, with its day',
  },
  {
    test: 'T19',
    spec: SPEC,
    bug: 'who proposed to close a month closes it',
    file: 'libs/permissions/src/core/permissions/ledger.ts',
    find: `  'month:confirm': {
    roles: BOOKKEEPERS,
    rules: ['another-person', 'recent-proof'],`,
    replace: `  'month:confirm': {
    roles: BOOKKEEPERS,
    rules: ['recent-proof'],`,
    caughtBy: 'are closed by a second person',
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'a month is reopened past its steps',
    file: MIGRATION,
    find: `when 'reopened' then before.state = 'reopening' and after.reopened_by = app_person()`,
    replace: `when 'reopened' then before.state = 'closed' or after.reopened_by = app_person()`,
    and: [
      {
        file: MIGRATION,
        find: `
      and (after.closed_by, after.closed_at, after.reopen_by, after.reopen_at, after.reason)
        = (before.closed_by, before.closed_at, before.reopen_by, before.reopen_at, before.reason)`,
        replace: '',
      },
    ],
    caughtBy: 'cannot be closed or reopened past the application',
    migrates: true,
  },
];
