import type { PlantedBug } from './planted-bug';

const MIGRATION = 'libs/database/src/migrations/1763812000000-hotline-figures.ts';

/** Bugs in what comes in by file of hotlines' counts. */
export const evidenceBugs: readonly PlantedBug[] = [
  {
    test: 'E1',
    bug: 'what is not told of a state is drawn as zero',
    file: 'apps/server/src/pages/need/need-figures.ts',
    find: 'value: valueOf(code), told',
    replace: 'value: valueOf(code) ?? 0, told',
    caughtBy: 'hatches on maps and tiles',
  },
  {
    test: 'T2',
    spec: 'libs/evidence/src/need/need.db-spec',
    bug: 'the grants behind a state are asked for with the permission of the sums',
    file: 'libs/evidence/src/need/state-grants.service.ts',
    find: `'evidence:read-grants'`,
    replace: `'evidence:read'`,
    caughtBy: 'opens the grants behind a state to HIP',
  },
  {
    test: 'T7',
    spec: 'libs/evidence/src/figures/figures.db-spec',
    bug: 'a small count is shown to a funder',
    file: 'libs/evidence/src/core/hotline/shield-counts.ts',
    find: 'count <= LARGEST_HIDDEN',
    replace: 'count < 1',
    caughtBy: 'tells a funder no small count',
    quick: true,
  },
  {
    test: 'T5',
    bug: 'rows set aside are open to every HIP and beyond',
    file: MIGRATION,
    find: `create policy set_aside_rows_read on set_aside_rows for select to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() = 'hip');`,
    replace: `create policy set_aside_rows_read on set_aside_rows for select to app_user
  using (app_person() is not null);`,
    caughtBy: 'set_aside_rows',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'counts that are unpublished are open to everybody signed in',
    file: MIGRATION,
    find: `create policy hotline_counts_read on hotline_counts for select to app_user using (`,
    replace: `create policy hotline_counts_read on hotline_counts for select to app_user using (app_person() is not null or`,
    caughtBy: 'hotline_counts',
    migrates: true,
  },
];
