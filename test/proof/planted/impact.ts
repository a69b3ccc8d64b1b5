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
    test: 'T29',
    spec: SPEC,
    bug: 'what is left between two sums is asked for its size alone, not for whose it is',
    file: 'libs/disclosure/src/core/suppression/remainders.ts',
    find: 'isUnsafe(guarded.value, contributors, limits)',
    replace: 'isUnsafe(guarded.value, contributors && undefined, limits)',
    caughtBy: 'let no filter, time or later report set one nonprofit apart',
  },
  {
    test: 'T30',
    spec: SPEC,
    bug: 'a report that two funders accepted is told apart by funder',
    file: 'libs/reporting/src/core/impact/result-figures.ts',
    find: 'const reports = allOf(counts.map(({ reportId }) => reportId));',
    replace: 'const reports = allOf(counts.map(({ recipientId }) => recipientId));',
    caughtBy: 'count a report that another payer accepted too as the same people',
  },
  {
    test: 'T25',
    spec: SPEC,
    bug: 'an impact report is submitted that names a protected nonprofit',
    file: 'libs/reporting/src/impact/impact-approval.service.ts',
    find: '    await this.requireNoNames(person, id);\n',
    replace: '',
    caughtBy: 'are submitted without the name of anybody who is protected',
  },
  {
    test: 'T25',
    spec: SPEC,
    bug: 'a name is found with its accents and capitals alone',
    file: 'libs/disclosure/src/core/naming/words-of.ts',
    find: `word.normalize('NFKD').replace(MARKS, '').replace(APOSTROPHES, '').toLowerCase();`,
    replace: `word.replace(MARKS, '').replace(APOSTROPHES, '');`,
    caughtBy: 'are submitted without the name of anybody who is protected',
  },
  {
    test: 'T29',
    spec: SPEC,
    bug: 'a count that no table shows is told in words',
    file: 'libs/reporting/src/core/impact/told-numbers.ts',
    find: '[...digits, ...inWords]',
    replace: '[...digits, ...inWords.slice(inWords.length)]',
    caughtBy: 'are submitted in both languages, with the numbers of their figures alone',
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
