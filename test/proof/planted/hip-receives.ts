import type { PlantedBug } from './planted-bug';

const TABLES = 'libs/database/src/migrations/1763898000000-hip-receives.ts';
const SPEC = 'hip-receives.db-spec';
const RECIPIENT = `select recipient = app_tenant() and app_tenant_kind() = 'hip' and app_roles() && among`;

/** Bugs in what HIP receives. */
export const hipReceivesBugs: readonly PlantedBug[] = [
  {
    test: 'T5',
    spec: SPEC,
    bug: 'any of HIP’s staff says what arrived and enters its account',
    file: TABLES,
    find: `select app_hip_receives(recipient, array['hip-admin'])`,
    replace: `select app_hip_receives(recipient, array['hip-admin', 'hip-staff'])`,
    caughtBy: 'its administrators alone',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'another organisation of HIP’s kind poses as the recipient',
    file: TABLES,
    find: RECIPIENT,
    replace: `select app_tenant_kind() = 'hip' and app_roles() && among`,
    caughtBy: 'nobody poses as the recipient',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'a nonprofit poses as the recipient',
    file: TABLES,
    find: RECIPIENT,
    replace: `select app_roles() && among or app_roles() && array['nonprofit-admin']`,
    caughtBy: 'nobody poses as the recipient',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'HIP changes an account of its own that was decided',
    file: TABLES,
    find: `(old.state <> 'proposed' or old.blocked_at is distinct from new.blocked_at)`,
    replace: `(old.state = 'refused')`,
    caughtBy: 'a decided account stays as it is',
    migrates: true,
  },
];
