import type { PlantedBug } from './planted-bug';

const SPEC = 'libs/retention/src/sweeper.db-spec';
const KEEPING = 'libs/database/src/migrations/1763809000000-keeping.ts';

export const retentionBugs: readonly PlantedBug[] = [
  {
    test: 'T24',
    spec: SPEC,
    bug: 'a table has no limit',
    file: 'libs/retention/src/core/lasting-rules.ts',
    find: `
    'membership_programmes',`,
    replace: '',
    caughtBy: 'every table of the database has its limit',
    quick: true,
  },
  {
    test: 'T24',
    spec: SPEC,
    bug: 'the keeper cannot take invitations away',
    file: KEEPING,
    find: `['invitations', 'true']`,
    replace: `['invitations', 'false']`,
    caughtBy: 'takes what is past its time',
    migrates: true,
    quick: true,
  },
  {
    test: 'T24',
    spec: SPEC,
    bug: 'introductions that go on are taken for lapsed ones',
    file: 'libs/retention/src/sweep.repository.ts',
    find: 'case when i.met_at is null then i.answer_by end',
    replace: 'i.answer_by',
    and: [{ file: KEEPING, find: `'ended_at is not null or met_at is null'`, replace: `'true'` }],
    caughtBy: 'takes nothing that is still in use',
    migrates: true,
    quick: true,
  },
  {
    test: 'T19',
    spec: 'libs/retention/src/erasure.db-spec',
    bug: 'who asks for an erasure may agree to it',
    file: 'libs/permissions/src/core/permissions/retention.ts',
    find: `rules: ['recent-proof', 'another-person'],`,
    replace: `rules: ['recent-proof'],`,
    caughtBy: 'takes two people',
  },
  {
    test: 'T19',
    spec: 'libs/retention/src/erasure.db-spec',
    bug: 'the policy lets one person agree to their own erasure',
    file: 'libs/database/src/migrations/1763809100000-erasures.ts',
    find: `using (app_admits() and state = 'requested' and requested_by <> app_person())
  with check (app_admits() and decided_by = app_person() and requested_by <> app_person() and state = 'approved');`,
    replace: `using (app_admits() and state = 'requested')
  with check (app_admits() and decided_by = app_person() and state = 'approved');`,
    caughtBy: 'policies and constraint refuse one person',
    migrates: true,
  },
  {
    test: 'T24',
    spec: 't24-erasure',
    bug: 'an erasure leaves verifications',
    file: 'libs/retention/src/erase.repository.ts',
    find: `  'verifications',\n`,
    replace: '',
    caughtBy: 'only ids, codes and times are left',
  },
  {
    test: 'T24',
    spec: 't24-erasure',
    bug: 'an erasure leaves the files of documents',
    file: 'libs/retention/src/erasing.ts',
    find: `for (const documentId of documents) {`,
    replace: `for (const documentId of documents.slice(documents.length)) {`,
    caughtBy: 'only ids, codes and times are left',
  },
  {
    test: 'T24',
    spec: 't24-erasure',
    bug: 'kept lists keep the name',
    file: 'libs/retention/src/erase.repository.ts',
    find: `  await tx.query(BLANKED, [tenantId]);`,
    replace: '',
    caughtBy: 'only ids, codes and times are left',
  },
  {
    test: 'T24',
    spec: SPEC,
    bug: 'it is forgotten that a text was read under a name',
    file: 'libs/retention/src/sweep.repository.ts',
    find: ' and not shown_named',
    replace: '',
    caughtBy: 'takes nothing that is still in use',
    quick: true,
  },
];
