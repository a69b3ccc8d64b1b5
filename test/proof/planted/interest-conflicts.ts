import type { PlantedBug } from './planted-bug';

const SPEC = 'libs/matching/src/shortlists/shortlists';
const MIGRATION = 'libs/database/src/migrations/1763914000000-interest-conflicts.ts';

/** Bugs in conflicts of interest. */
export const interestConflictBugs: readonly PlantedBug[] = [
  {
    test: 'T5',
    spec: SPEC,
    bug: 'another funder and the nonprofit read a conflict of interest',
    file: MIGRATION,
    find: 'using (tenant_id = app_tenant() or app_erases(nonprofit_id));\ncreate policy interest_conflicts_declare',
    replace: 'using (app_tenant() is not null);\ncreate policy interest_conflicts_declare',
    caughtBy: 'is told to no other funder and not to the nonprofit',
    migrates: true,
  },
  {
    test: 'T3',
    spec: SPEC,
    bug: 'a nonprofit in a conflict of interest is still listed as eligible',
    file: 'libs/matching/src/core/scan/rank-matches.ts',
    find: '    applyConflicts(this.conflicts, start, block);\n',
    replace: '',
    caughtBy: 'leaves its nonprofit out of every list of its funder',
  },
  {
    test: 'T25',
    spec: SPEC,
    bug: 'a conflict of interest declared by name tells whose the alias is that comes after',
    file: 'libs/matching/src/conflicts/conflicts-in-force.ts',
    find: 'const facts = factsOfEntry(circle, row, now);',
    replace: 'const facts = circle.view.facts.get(row.nonprofitId) ?? factsOfEntry(circle, row, now);',
    caughtBy: 'does not fail the alias that comes after',
  },
];
