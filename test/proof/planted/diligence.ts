import type { PlantedBug } from './planted-bug';

const TABLES = 'libs/database/src/migrations/1763873000000-legal-routes.ts';
const REPOSITORY = 'libs/grants/src/diligence/legal-route.repository.ts';
const SPEC = 'libs/grants/src/diligence/diligence';

/** Bugs in due diligence, and who may read it. */
export const diligenceBugs: readonly PlantedBug[] = [
  {
    test: 'T5',
    bug: 'legal route of another funder can be read',
    file: TABLES,
    find: `select tenant = app_tenant() and app_tenant_kind() in ('funder', 'hip') and app_reads_received()
    and exists (select from awards w where w.tenant_id = tenant and w.nonprofit_id = nonprofit) $$;`,
    replace: `select app_tenant_kind() in ('funder', 'hip') and app_reads_received() $$;`,
    caughtBy: 'legal_routes',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'due diligence read by who stepped back from the nonprofit',
    file: TABLES,
    find: `
    and exists (select from awards w where w.tenant_id = tenant and w.nonprofit_id = nonprofit) $$;`,
    replace: ' $$;',
    caughtBy: 'is read by nobody else',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'notes of risk read by the nonprofit',
    file: TABLES,
    find: 'or app_knows_pair(tenant_id, nonprofit_id) or app_erases(nonprofit_id));\ncreate policy diligence_notes_write',
    replace:
      'or app_knows_pair(tenant_id, nonprofit_id) or nonprofit_id = app_tenant());\ncreate policy diligence_notes_write',
    caughtBy: 'no nonprofit reads them',
    migrates: true,
  },
  {
    test: 'T18',
    spec: SPEC,
    bug: 'step of a legal route said without looking at its version',
    file: REPOSITORY,
    find: 'where tenant_id = $1 and id = $2 and version = $3',
    replace: 'where tenant_id = $1 and id = $2 and version >= $3',
    caughtBy: 'a version that is not the last',
    quick: true,
  },
  {
    test: 'T18',
    spec: SPEC,
    bug: 'what is over of a legal route stays done',
    file: 'libs/grants/src/diligence/route-keeping.ts',
    find: `set state = 'open', done_by = null`,
    replace: `set state = 'done', done_by = s.done_by`,
    and: [
      {
        file: 'libs/grants/src/diligence/route-keeping.ts',
        find: ', done_at = null from',
        replace: ' from',
      },
    ],
    caughtBy: 'opens again what is over',
  },
];
