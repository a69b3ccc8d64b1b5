import type { PlantedBug } from './planted-bug';

const SERVICE = 'libs/disclosure/src/alias-request.service.ts';

/** Bugs in what two people do together, and in the limits of what one may take out. */
export const staffBugs: readonly PlantedBug[] = [
  {
    test: 'T19',
    bug: 'the proposer may approve',
    file: SERVICE,
    find: `requirePermission(actor, 'alias:decide', { proposedBy: row.requestedBy });`,
    replace: `requirePermission(actor, 'alias:decide', { proposedBy: 'somebody else' });`,
    caughtBy: 'never for the person who asked',
  },
  {
    test: 'T19',
    bug: 'the approval is not bound to what was shown',
    file: SERVICE,
    find: 'if (fingerprintOf(row) !== decision.shown) throw staleVersion();',
    replace: 'if (decision.shown === fingerprintOf({ ...row, alias: "" })) throw staleVersion();',
    caughtBy: 'never for an older version',
  },
  {
    test: 'T19',
    bug: 'the answer is there for everybody in HIP',
    file: SERVICE,
    find: `if (row.requestedBy !== person.personId || this.stateOf(row) !== 'approved') throw notFound();`,
    replace: `if (this.stateOf(row) !== 'approved') throw notFound();`,
    caughtBy: 'for who asked alone',
  },
  {
    test: 'T19',
    bug: 'the policy lets the proposer decide',
    file: 'libs/database/src/migrations/1763804000000-staff-work.ts',
    find: `with check (tenant_id = app_tenant() and requested_by = app_person() and status in ('requested', 'withdrawn'));
create policy alias_requests_decide`,
    replace: `with check (tenant_id = app_tenant() and requested_by = app_person());
create policy alias_requests_decide`,
    caughtBy: 'PostgreSQL refuses it by itself',
    migrates: true,
  },
  {
    test: 'T19',
    spec: 'libs/exports/src/exports.db-spec',
    bug: 'who asked for a large file may approve it',
    file: 'libs/exports/src/export.service.ts',
    find: `requirePermission(actor, 'export:decide', { proposedBy: row.requestedBy });`,
    replace: `requirePermission(actor, 'export:decide', { proposedBy: 'somebody else' });`,
    caughtBy: 'are never approved by who asked',
  },
  {
    test: 'T19',
    spec: 'libs/exports/src/exports.db-spec',
    bug: 'the policy lets who asked decide about a large file',
    file: 'libs/database/src/migrations/1763804000000-staff-work.ts',
    find: `  using (tenant_id = app_tenant() and requested_by <> app_person() and status = 'requested'
    and app_roles() && array['hip-verifier', 'hip-admin', 'funder-admin'])
  with check (tenant_id = app_tenant() and decided_by = app_person() and requested_by <> app_person()`,
    replace: `  using (tenant_id = app_tenant() and status = 'requested'
    and app_roles() && array['hip-verifier', 'hip-admin', 'funder-admin'])
  with check (tenant_id = app_tenant()`,
    caughtBy: 'PostgreSQL refuses by itself',
    migrates: true,
  },
  {
    test: 'T19',
    spec: 'libs/exports/src/exports.db-spec',
    bug: 'the rows of the day are not counted',
    file: 'libs/exports/src/take-out.ts',
    find: `faultOfTaking(list.rows, taken, list.kind !== 'trail')`,
    replace: `faultOfTaking(list.rows, 0 * taken, list.kind !== 'trail')`,
    caughtBy: 'stop at 600 rows in 24 hours',
  },
  {
    test: 'T19',
    spec: 'libs/exports/src/exports.db-spec',
    bug: 'files that are taken at once are counted at once',
    file: 'libs/exports/src/take-out.ts',
    find: `  await lockExportsOf(tx, person);
  const taken`,
    replace: `  const taken`,
    and: [
      {
        file: 'libs/exports/src/take-out.ts',
        find: `  lockExportsOf,
`,
        replace: '',
      },
    ],
    caughtBy: 'stop at 600 rows in 24 hours',
  },
];
