import type { PlantedBug } from './planted-bug';

const SPEC = 'libs/screening/src/screening.db-spec';
const TABLE = 'libs/database/src/migrations/1763864000000-screening.ts';
const RUN = 'libs/screening/src/runs/screening-run.repository.ts';

/** Bugs in how names are compared with lists of sanctions, and in who learns of it. */
export const screeningBugs: readonly PlantedBug[] = [
  {
    test: 'T5',
    bug: 'hits on lists of sanctions read by a funder',
    file: TABLE,
    find: `create policy screening_hits_read on screening_hits for select to app_user using (`,
    replace: `create policy screening_hits_read on screening_hits for select to app_user using (app_tenant_kind() = 'funder' or`,
    caughtBy: 'screening_hits',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'hits on lists of sanctions read by everybody of HIP',
    file: TABLE,
    find: `app_tenant_kind() = 'hip' and app_roles() && array['hip-verifier', 'hip-admin']`,
    replace: `app_tenant_kind() = 'hip'`,
    caughtBy: 'nobody but HIP’s verifiers and administrators reads hits',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'a hit decided without a reason',
    file: 'libs/screening/src/hits/screening.service.ts',
    find: `if (fault) throw invalid([{ field: 'reason', code: fault }]);`,
    replace: `if (fault === 'too-long-text') throw invalid([{ field: 'reason', code: fault }]);`,
    caughtBy: 'no hit is decided without a reason',
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'PostgreSQL takes a decision without a reason',
    file: TABLE,
    find: 'length(trim(reason)) >= 10 and',
    replace: 'length(reason) >= 0 and',
    caughtBy: 'no hit is decided without a reason',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'accents not folded when names are compared',
    file: 'libs/screening/src/core/names/fold-party-name.ts',
    find: `name.normalize('NFKD').replace(MARKS, '')`,
    replace: `name.normalize('NFKC').replace(MARKS, '')`,
    caughtBy: 'a list is compared with every name',
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'a cleared hit forgotten by the next run',
    file: RUN,
    find: `do update set ended_at = null`,
    replace: `do nothing`,
    caughtBy: 'a cleared pair is remembered until the entry changes',
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'a cleared hit stays cleared when the entry changes',
    file: 'libs/screening/src/lists/sanctions-list.service.ts',
    find: `  ...[name, kind, programme, remarks],`,
    replace: `  ...[name, kind, programme, remarks.slice(0, 0)],`,
    caughtBy: 'a cleared pair is remembered until the entry changes',
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'a name that changed is not compared',
    file: 'libs/organizations/src/profile.service.ts',
    find: `if (before.name !== row.name) await screenAnew`,
    replace: `if (before.rfc !== row.rfc) await screenAnew`,
    caughtBy: 'a name that changes is compared anew',
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'the nonprofit reads in its record that its name was like a listed one',
    file: 'libs/screening/src/hits/screening.service.ts',
    find: `...{ tenantId, action: 'screening.decided',`,
    replace: `...{ tenantId: hit.nonprofitId, action: 'screening.decided',`,
    caughtBy: 'a decision is one person’s, of what was seen',
  },
];
