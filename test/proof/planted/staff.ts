import type { PlantedBug } from './planted-bug';

const SERVICE = 'libs/disclosure/src/alias-request.service.ts';

/** Bugs in what two people of HIP do together. */
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
];
