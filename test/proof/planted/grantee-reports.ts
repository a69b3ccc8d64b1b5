import type { PlantedBug } from './planted-bug';

const MIGRATION = 'libs/database/src/migrations/1763892000000-grantee-reports.ts';
const SPEC = 'libs/reporting/src/reports/reports.db-spec';

/** Bugs in reports on awards. */
export const granteeReportBugs: readonly PlantedBug[] = [
  {
    test: 'T5',
    bug: 'report accepted in the name of a colleague',
    file: MIGRATION,
    find: `and after.decided_by = app_person() and (after.state`,
    replace: `and (after.state`,
    caughtBy: 'the funder accepts in the name of a colleague',
    migrates: true,
  },
  {
    test: 'T18',
    spec: SPEC,
    bug: 'report given back past the version that was seen',
    file: 'libs/reporting/src/reports/report.repository.ts',
    find: 'where tenant_id = $1 and id = $2 and version = $3`,',
    replace: 'where tenant_id = $1 and id = $2 and version >= $3`,',
    caughtBy: 'come back by section, and only those can be written',
  },
  {
    test: 'T3',
    spec: SPEC,
    bug: 'a funder gets what another one asked to be counted',
    file: 'libs/reporting/src/core/handed-in-document.ts',
    find: 'sections.has(sectionOfQuestion(id))',
    replace: 'sections.has(sectionOfQuestion(id)) || true',
    caughtBy: 'answer a second funder with consent',
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'counts accepted that nobody handed in',
    file: MIGRATION,
    find: ' and accepted_by = app_person() and app_was_reported(reported_figures)',
    replace: ' and accepted_by = app_person()',
    caughtBy: 'count nothing that was not handed in',
    migrates: true,
  },
  {
    test: 'T7',
    spec: SPEC,
    bug: 'a requirement accepted by hand beside its report',
    file: 'libs/grants/src/awards/requirements/require-no-report.ts',
    find: 'if (reportId !== null)',
    replace: 'if (reportId === undefined)',
    caughtBy: 'nobody does it by hand beside them',
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'PostgreSQL lets a requirement be accepted beside its report',
    file: 'libs/database/src/migrations/1763906000100-requirements-follow-reports.ts',
    find: "array['handed-in', 'returned'] else",
    replace: "array['withdrawn'] else",
    caughtBy: 'hold their requirement in PostgreSQL too',
    migrates: true,
  },
];
