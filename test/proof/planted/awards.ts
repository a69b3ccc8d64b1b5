import type { PlantedBug } from './planted-bug';

const TABLE = 'libs/database/src/migrations/1763863000000-awards.ts';
const APPROVAL = 'libs/grants/src/awards/award-approval.service.ts';
const REPOSITORY = 'libs/grants/src/awards/award.repository.ts';
const SPEC = 'libs/grants/src/awards/awards';
const AGREEMENTS = 'libs/database/src/migrations/1763863100000-agreements.ts';
const SIGNED = 'libs/grants/src/awards/agreements';

/** Bugs in what a funder gives, and who may say so. */
export const awardBugs: readonly PlantedBug[] = [
  {
    test: 'T5',
    bug: 'award read by its nonprofit before the agreement',
    file: TABLE,
    find: `
    and state not in ('draft', 'proposed', 'approved', 'withdrawn'))`,
    replace: ')',
    caughtBy: 'awards: draft',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'award approved and changed at once',
    file: AGREEMENTS,
    find: 'else app_award_shown(after) = app_award_shown(before) and case after.state',
    replace: 'else case after.state',
    caughtBy: 'changes it on approving',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'award read by who stepped back from its nonprofit',
    file: TABLE,
    find: `
    and (call is null or not app_stepped_back(call, nonprofit))`,
    replace: '',
    caughtBy: 'are not there for others',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'award for an application that was not awarded',
    file: 'libs/grants/src/awards/award.service.ts',
    find: `answer?.outcome !== 'award'`,
    replace: '!answer',
    caughtBy: 'are written for no other application',
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'budget that does not sum to its award',
    file: TABLE,
    find: `sum((line ->> 'amountMinor')::numeric) = amount and`,
    replace: `sum((line ->> 'amountMinor')::numeric) > 0 and`,
    caughtBy: 'are kept by PostgreSQL itself',
    migrates: true,
  },
  {
    test: 'T18',
    bug: 'award written without looking at its version',
    file: REPOSITORY,
    find: 'where tenant_id = $1 and id = $2 and version = $3`',
    replace: 'where tenant_id = $1 and id = $2 and version >= $3`',
    caughtBy: 'of an award',
  },
  {
    test: 'T19',
    bug: 'award approved by who wrote it',
    file: APPROVAL,
    find: '[row.proposedBy ?? undefined, row.writtenBy]',
    replace: '[row.proposedBy ?? undefined]',
    and: [
      {
        file: TABLE,
        find: 'approved_by <> proposed_by and approved_by <> written_by)',
        replace: 'approved_by <> proposed_by)',
      },
      {
        file: AGREEMENTS,
        find: `and after.approved_by <> after.proposed_by
            and after.approved_by <> after.written_by`,
        replace: 'and after.approved_by <> after.proposed_by',
      },
    ],
    caughtBy: 'never approved by who wrote or proposed it',
    migrates: true,
  },
  {
    test: 'T19',
    bug: 'PostgreSQL lets who proposed an award approve it',
    file: AGREEMENTS,
    find: 'and after.approved_by <> after.proposed_by',
    replace: '',
    caughtBy: 'PostgreSQL refuses it by itself',
    migrates: true,
  },
  {
    test: 'T19',
    bug: 'award approved otherwise than it was shown',
    file: APPROVAL,
    find: 'if (row.shown !== shown) throw staleVersion();',
    replace: '',
    caughtBy: 'as it was before a change',
  },
  {
    test: 'T19',
    spec: SIGNED,
    bug: 'award active by one signature',
    file: AGREEMENTS,
    find: 'having count(distinct s.side) = 2)',
    replace: 'having count(distinct s.side) > 0)',
    caughtBy: 'are kept by PostgreSQL itself',
    migrates: true,
  },
  {
    test: 'T19',
    spec: SIGNED,
    bug: 'nonprofit signs for the funder',
    file: AGREEMENTS,
    find: `(side = 'funder' and tenant_id = app_tenant() and app_signs_for_funder())`,
    replace: `side = 'funder'`,
    caughtBy: 'are kept by PostgreSQL itself',
    migrates: true,
  },
  {
    test: 'T19',
    spec: SIGNED,
    bug: 'agreement signed otherwise than it was read',
    file: 'libs/grants/src/awards/signing.ts',
    find: 'if (agreement.sha256 !== signing.read) throw staleVersion();',
    replace: '',
    caughtBy: 'are signed by who may',
    quick: true,
  },
  {
    test: 'T19',
    spec: SIGNED,
    bug: 'signature that holds for other terms',
    file: AGREEMENTS,
    find: `    where g.tenant_id = tenant and g.award_id = award and g.award_sha256 = hash`,
    replace: '    where g.tenant_id = tenant and g.award_id = award',
    and: [
      {
        file: 'libs/grants/src/awards/agreement.repository.ts',
        find: ' and g.award_sha256 = app_award_shown(w)`',
        replace: ' order by g.sent_at`',
      },
    ],
    caughtBy: 'that were changed are others',
    migrates: true,
  },
  {
    test: 'T19',
    bug: 'one person signs an agreement for both sides',
    file: AGREEMENTS,
    find: 'create unique index uq_agreement_signatures_person',
    replace: 'create index uq_agreement_signatures_person',
    spec: SIGNED,
    caughtBy: 'for both sides by one person',
    migrates: true,
  },
  {
    test: 'T22',
    bug: 'an agreement that is taken back is missing from its nonprofit’s record',
    file: 'libs/grants/src/awards/own-award.ts',
    find: `  await recordAudit(tx, person, { tenantId: nonprofitId, action, subjectType: 'award', subjectId: id });`,
    replace: '',
    spec: SIGNED,
    caughtBy: 'that are taken back',
  },
  {
    test: 'T31',
    bug: 'files are read of whoever is signed in',
    file: 'apps/server/src/http/request-identity.ts',
    find: 'return permissions.length === 0 || permissions.some((each) => holds(signedIn.actor, each));',
    replace: 'return permissions !== null;',
    spec: 'test/e2e/imports',
    caughtBy: 'reads no large file of who may not import',
  },
];
