import type { PlantedBug } from './planted-bug';

const SPEC = 'libs/reporting/src/impact/impact-reports';

/** Bugs in impact reports. */
export const impactBugs: readonly PlantedBug[] = [
  {
    test: 'T19',
    spec: SPEC,
    bug: 'who submitted an impact report approves it',
    file: 'libs/permissions/src/core/permissions/impact.ts',
    find: `rules: ['all-programmes', 'another-person', 'recent-proof'],`,
    replace: `rules: ['all-programmes', 'recent-proof'],`,
    caughtBy: 'are approved as shown by somebody who neither submitted nor wrote them',
  },
  {
    test: 'T19',
    spec: SPEC,
    bug: 'an impact report is approved that was not shown',
    file: 'libs/reporting/src/impact/impact-approval.service.ts',
    find: 'if (row.sha256 !== shown) throw staleVersion();',
    replace: 'if (row.sha256 === null) throw staleVersion();',
    caughtBy: 'are approved as shown by somebody who neither submitted nor wrote them',
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'the snapshot of an approved impact report is changed',
    file: 'libs/database/src/migrations/1763897000000-impact-reports.ts',
    find: `when 'submitted withdrawn' then app_impact_same(before, after)
    else false end $$;`,
    replace: `when 'submitted withdrawn' then app_impact_same(before, after)
    else true end $$;`,
    caughtBy: 'never change once they are approved',
    migrates: true,
  },
  {
    test: 'T29',
    spec: SPEC,
    bug: 'a table and its alternative text tell a count that is withheld',
    file: 'libs/reporting/src/impact/impact-data.ts',
    find: 'const fine = await this.register.publish(by, figures);',
    replace: `const cells = figures.table.cells.map(({ key, count: value }) => ({ key, shown: true, value }));
    const fine: Verdict = cells.length > 0 ? { verdict: 'publish', cells } : await this.register.publish(by, figures);`,
    caughtBy: 'tell a payer its own money exactly, and counts as the register let them out',
  },
  {
    test: 'T25',
    spec: SPEC,
    bug: 'a map places nonprofits that are protected',
    file: 'libs/reporting/src/impact/impact-data.ts',
    find: 'mayBePlaced: open.has(award.nonprofitId)',
    replace: 'mayBePlaced: !open.has(award.nonprofitId)',
    caughtBy: 'place no nonprofit that did not choose to be known',
  },
];
