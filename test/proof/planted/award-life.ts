import type { PlantedBug } from './planted-bug';

const TABLE = 'libs/database/src/migrations/1763872000000-award-requirements.ts';
const REPOSITORY = 'libs/grants/src/awards/requirements/requirement.repository.ts';
const AMENDMENTS = 'libs/database/src/migrations/1763872010000-amendments.ts';
const AMENDED = 'libs/ledger/src/amendments/amendments';
const SPEC = 'libs/grants/src/awards/requirements/requirements';

/** Bugs in how an award goes on after both sides agreed on it. */
export const awardLifeBugs: readonly PlantedBug[] = [
  {
    test: 'T5',
    bug: 'requirement moved by the nonprofit that it is asked of',
    file: TABLE,
    find: `(after.title, after.due_on, after.answer, after.decided_by, after.decided_at, after.reminded)
      is not distinct from (before.title, before.due_on, before.answer, before.decided_by, before.decided_at, before.reminded)`,
    replace: 'true',
    and: [
      {
        file: TABLE,
        find: `before.state = 'open' and after.state = 'done' and after.done_by = app_person()`,
        replace: 'true',
      },
    ],
    caughtBy: 'the nonprofit moves its day',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'requirement read by who cannot see its award',
    file: TABLE,
    find: 'app_tenant() in (tenant_id, nonprofit_id) and app_sees_award(tenant_id, award_id)',
    replace: 'true',
    caughtBy: 'award_requirements',
    migrates: true,
  },
  {
    test: 'T18',
    spec: SPEC,
    bug: 'requirement changed past the version that was seen',
    file: REPOSITORY,
    find: 'where tenant_id = $1 and id = $2 and version = $3`,',
    replace: 'where tenant_id = $1 and id = $2 and version >= $3`,',
    caughtBy: 'move, or are let go with a reason',
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'requirement of an award that was taken back is reminded of',
    file: REPOSITORY,
    find: `
        and w.state in ('agreement', 'active', 'paused', 'closing')`,
    replace: '',
    and: [
      {
        file: 'libs/database/src/migrations/1763872001000-reminders-of-running-awards.ts',
        find: ` and state in ('agreement', 'active', 'paused', 'closing')`,
        replace: '',
      },
    ],
    caughtBy: 'are reminded of two weeks before',
    migrates: true,
  },
  {
    test: 'T19',
    spec: AMENDED,
    bug: 'amendment approved by who proposed it',
    file: 'libs/grants/src/awards/amendments/amendment.service.ts',
    find: 'proposedBy: row.proposedBy ?? undefined',
    replace: 'proposedBy: row.tenantId',
    and: [
      {
        file: AMENDMENTS,
        find: 'constraint ck_award_amendments_two_people check (approved_by <> proposed_by),',
        replace: '',
      },
      { file: AMENDMENTS, find: ' and after.approved_by <> before.proposed_by', replace: '' },
    ],
    caughtBy: 'are approved by somebody else',
    migrates: true,
  },
  {
    test: 'T18',
    spec: AMENDED,
    bug: 'amendment written past the version that was seen',
    file: 'libs/grants/src/awards/amendments/amendment.repository.ts',
    find: 'where tenant_id = $1 and id = $2 and version = $3`,',
    replace: 'where tenant_id = $1 and id = $2 and version >= $3`,',
    caughtBy: 'are approved by somebody else',
  },
  {
    test: 'T13',
    spec: AMENDED,
    bug: 'amendment in force without its books',
    file: 'libs/ledger/src/amendments/enforce-amendment.handler.ts',
    find: `
        await book(tx, treasurer, agreed, today);`,
    replace: '',
    caughtBy: 'move the books with the award',
  },
  {
    test: 'T5',
    bug: 'amendment of duties in force without the nonprofit',
    file: AMENDMENTS,
    find: `
      and (after.state = 'approved') = app_touches_duties(after.before, after.terms) end`,
    replace: ' end',
    caughtBy: 'a colleague skips the nonprofit',
    migrates: true,
  },
];
