import type { PlantedBug } from './planted-bug';

const ROOM = 'libs/matching/src/exposure';
const SPEC = `${ROOM}/exposure.db-spec`;

/** Bugs in the measurement of how lists spread their places. */
export const exposureBugs: readonly PlantedBug[] = [
  {
    test: 'T5',
    spec: SPEC,
    bug: 'HIP reads who stands on which list',
    file: 'libs/database/src/migrations/1763907000000-exposure-runs.ts',
    find: "using (app_system() = 'matcher') with check (app_system() = 'matcher');\n`;",
    replace:
      "using (app_system() = 'matcher' or app_tenant_kind() = 'hip') with check (app_system() = 'matcher');\n`;",
    caughtBy: 'no person reads it meanwhile',
    migrates: true,
  },
  {
    test: 'T30',
    spec: SPEC,
    bug: 'who stood on which list is kept',
    file: `${ROOM}/exposure.repository.ts`,
    find: "await tx.query('delete from exposure_chunks where tenant_id = $1 and run_id = $2', [tenantId, runId]);",
    replace: '',
    caughtBy: 'leave nothing of who stood on which list',
  },
  {
    test: 'T30',
    spec: SPEC,
    bug: 'what one funder’s lists hold is published',
    file: `${ROOM}/exposure.service.ts`,
    find: 'const FEWEST_FUNDERS = 3;',
    replace: 'const FEWEST_FUNDERS = 1;',
    caughtBy: 'only over the lists of three funders',
  },
  {
    test: 'T30',
    spec: SPEC,
    bug: 'funders’ lists are made of what HIP knows',
    file: `${ROOM}/rank-exposure.handler.ts`,
    find: "return kind === 'hip' ?",
    replace: "return kind !== '' ?",
    caughtBy: 'are measured by jobs of some programmes each',
  },
];
