import type { PlantedBug } from './planted-bug';

export const grantBugs: readonly PlantedBug[] = [
  {
    test: 'T5',
    bug: 'funder reads what was not handed in',
    file: 'libs/database/src/migrations/1763822000000-applications.ts',
    find: `
    and status = 'submitted' and (sealed_until is null or greatest`,
    replace: `
    and (sealed_until is null or greatest`,
    caughtBy: 'applications: draft',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'funder opens files that no scanner looked at',
    file: 'libs/database/src/migrations/1763850000000-application-files.ts',
    find: `in ('funder', 'hip') and scan = 'clean' and exists`,
    replace: `in ('funder', 'hip') and exists`,
    caughtBy: 'application_files: handed in, not scanned',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'funder opens files that were never handed in',
    file: 'libs/database/src/migrations/1763850000000-application-files.ts',
    find: `
      and jsonb_exists(s.answers -> application_files.question_id, application_files.id::text)))`,
    replace: `))`,
    caughtBy: 'application_files: never part of what was handed in',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'funder reads what was withdrawn',
    file: 'libs/database/src/migrations/1763822000000-applications.ts',
    find: `
    and status = 'submitted' and (sealed_until is null or greatest`,
    replace: `
    and submitted_at is not null and (sealed_until is null or greatest`,
    caughtBy: 'applications: withdrawn',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'what was handed in and withdrawn is written anew',
    file: 'libs/database/src/migrations/1763833000000-applications-go-on.ts',
    find: `(old.status = 'withdrawn' and (old.submitted_at is not null or new.status <> 'draft'))`,
    replace: `(old.status = 'withdrawn' and new.status <> 'draft')`,
    and: [
      {
        file: 'libs/database/src/migrations/1763833000000-applications-go-on.ts',
        find: `(status = 'withdrawn' and submitted_at is null)`,
        replace: `status = 'withdrawn'`,
      },
    ],
    caughtBy: 'makes it a draft again',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'funder writes the nonprofit’s part of a letter',
    file: 'libs/database/src/migrations/1763833000000-applications-go-on.ts',
    find: `to_jsonb(new) - array['advanced_at', 'full_due_on'] is distinct from to_jsonb(old) - array['advanced_at', 'full_due_on']
    or (`,
    replace: `(`,
    caughtBy: 'changes its version',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'draft call shown to nonprofits',
    file: 'libs/database/src/migrations/1763820000000-forms-and-calls.ts',
    find: `app_tenant_kind() = 'nonprofit' and status <> 'draft' and`,
    replace: `app_tenant_kind() = 'nonprofit' and`,
    caughtBy: 'calls: draft',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'seal not moved with its call',
    file: 'libs/database/src/migrations/1763822000000-applications.ts',
    find: `greatest(sealed_until,
      (select c.closes_at from calls c where c.tenant_id = funder_id and c.id = applications.call_id)) <= now()`,
    replace: `sealed_until <= now()`,
    caughtBy: 'applications: sealed, the call was given more time',
    migrates: true,
  },
  {
    test: 'calls',
    spec: 'libs/grants/src/calls/calls',
    bug: 'invitations counted before the others are in',
    file: 'libs/grants/src/calls/call-invitation.service.ts',
    find: `      await lockInvitationsOf(tx, person.tenantId);
`,
    replace: '',
    caughtBy: 'no more than a day allows',
  },
  {
    test: 'applications',
    spec: 'libs/grants/src/applications/applications',
    bug: 'late text written over the other one',
    file: 'libs/grants/src/core/applications/decide-edit.ts',
    find: `isSame ? 'already' : 'beside'`,
    replace: `isSame ? 'already' : 'written'`,
    caughtBy: 'keep both texts of two writers',
    quick: true,
  },
];
