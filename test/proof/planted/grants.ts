import type { PlantedBug } from './planted-bug';

const FILES = 'libs/grants/src/files/application-files';
/** Where the policy stands that lets a funder open them. */
const FILES_READ = 'libs/database/src/migrations/1763859000000-forwardings.ts';

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
    file: FILES_READ,
    find: `in ('funder', 'hip') and scan = 'clean'
`,
    replace: `in ('funder', 'hip')
`,
    caughtBy: 'application_files: handed in, not scanned',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'funder opens files that were never handed in',
    file: FILES_READ,
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
    spec: FILES,
    bug: 'colleagues see what somebody began to send',
    file: 'libs/database/src/migrations/1763851000000-application-uploads.ts',
    find: `app_tenant_kind() = 'nonprofit' and person_id = app_person())
  or`,
    replace: `app_tenant_kind() = 'nonprofit')
  or`,
    caughtBy: 'in pieces are their sender’s alone',
    migrates: true,
  },
  {
    test: 'T5',
    spec: FILES,
    bug: 'number of a file counts over all applications',
    file: 'libs/grants/src/files/received-file.service.ts',
    find: `return { tenantId: row.tenantId, id, number: index + 1 };`,
    replace: `return { tenantId: row.tenantId, id, number: (await listFiles(tx, row))[index]!.number };`,
    caughtBy: 'are the funder’s to open once handed in',
  },
  {
    test: 'T5',
    spec: FILES,
    bug: 'file that was given up is kept',
    file: 'libs/grants/src/files/upload.service.ts',
    find: `if (!(await endUpload(tx, row, fileId))) throw notFound();`,
    replace: `await endUpload(tx, row, fileId);`,
    caughtBy: 'not kept once they were given up',
  },
  {
    test: 'T31',
    bug: 'files in pieces have no limit of their number',
    file: 'libs/grants/src/files/upload.service.ts',
    find: `>= MOST_UNDER_WAY) {`,
    replace: `>= MOST_UNDER_WAY * 1_000) {`,
    caughtBy: 'few at a time',
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
    test: 'T5',
    spec: 'libs/grants/src/calls/calls',
    bug: 'invitations without end',
    file: 'libs/grants/src/calls/call-invitation.service.ts',
    find: 'if (sent <= INVITATIONS_A_DAY) return;',
    replace: 'if (sent > 0) return;',
    caughtBy: 'no more than a day allows',
  },
  {
    test: 'T18',
    bug: 'the later of two texts takes the place of the other',
    file: 'libs/grants/src/core/applications/decide-edit.ts',
    find: `isSame ? 'already' : 'beside'`,
    replace: `isSame ? 'already' : 'written'`,
    caughtBy: 'of an answer',
  },
  {
    test: 'T5',
    spec: 'libs/grants/src/applications/applications',
    bug: 'late text written over the other one',
    file: 'libs/grants/src/core/applications/decide-edit.ts',
    find: `isSame ? 'already' : 'beside'`,
    replace: `isSame ? 'already' : 'written'`,
    caughtBy: 'keep both texts of two writers',
    quick: true,
  },
  {
    test: 'T5',
    spec: FILES,
    bug: 'list numbers files over all applications',
    file: 'libs/grants/src/files/received-file.service.ts',
    find: `number: index + 1 };
      });`,
    replace: `number: files[index]!.number };
      });`,
    caughtBy: 'funder’s to open once handed in',
  },
  {
    test: 'T5',
    spec: FILES,
    bug: 'who asks while a file is looked into is told that it is gone',
    file: 'libs/grants/src/files/upload.service.ts',
    find: `if (this.lookedInto.has(row.id)) throw beingLookedInto();
    const now`,
    replace: 'const now',
    caughtBy: 'waited for while they are looked into',
  },
  {
    test: 'T35',
    spec: 'libs/grants/src/calls/calls',
    bug: 'call checked against the award of its programme',
    file: 'libs/matching/src/opportunity.service.ts',
    find: 'award: { ...facts.award, ...offer }',
    replace: 'award: { ...offer, ...facts.award }',
    caughtBy: 'checked against what they offer themselves',
  },
];
