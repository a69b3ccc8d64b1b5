import type { PlantedBug } from './planted-bug';

const SPEC = 'libs/retention/src/sweeper.db-spec';
const KEEPING = 'libs/database/src/migrations/1763809000000-keeping.ts';

export const retentionBugs: readonly PlantedBug[] = [
  {
    test: 'retention',
    spec: SPEC,
    bug: 'a table has no limit',
    file: 'libs/retention/src/core/lasting-rules.ts',
    find: `'memberships', 'membership_programmes'`,
    replace: `'memberships'`,
    caughtBy: 'every table of the database has its limit',
  },
  {
    test: 'retention',
    spec: SPEC,
    bug: 'the keeper cannot take invitations away',
    file: KEEPING,
    find: `['invitations', 'true']`,
    replace: `['invitations', 'false']`,
    caughtBy: 'takes what is past its time',
    migrates: true,
  },
  {
    test: 'retention',
    spec: SPEC,
    bug: 'introductions that go on are taken for lapsed ones',
    file: 'libs/retention/src/sweep.repository.ts',
    find: 'case when i.met_at is null then i.answer_by end',
    replace: 'i.answer_by',
    and: [{ file: KEEPING, find: `'ended_at is not null or met_at is null'`, replace: `'true'` }],
    caughtBy: 'takes nothing that is still in use',
    migrates: true,
  },
];
