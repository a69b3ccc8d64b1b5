import type { PlantedBug } from './planted-bug';

const SPEC = 'libs/matching/src/shortlists/shortlists';
const MIGRATION = 'libs/database/src/migrations/1763901000000-shortlists.ts';

/** Bugs in shortlists. */
export const shortlistBugs: readonly PlantedBug[] = [
  {
    test: 'T3',
    spec: SPEC,
    bug: 'another funder reads a shortlist',
    file: MIGRATION,
    find: `using (tenant_id = app_tenant() and app_runs_calls() and app_has_programme(programme_id));
create policy shortlists_begin`,
    replace: `using (app_runs_calls() and app_has_programme(programme_id));
create policy shortlists_begin`,
    caughtBy: 'are not there for another funder, a reviewer or the nonprofit',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'notes of a shortlist are read by everybody',
    file: MIGRATION,
    find: `create policy shortlist_notes_read on shortlist_notes for select to app_user
  using (app_keeps_shortlist(tenant_id, shortlist_id));`,
    replace: `create policy shortlist_notes_read on shortlist_notes for select to app_user
  using (app_tenant() is not null);`,
    caughtBy: 'are not there for another funder, a reviewer or the nonprofit',
    migrates: true,
  },
  {
    test: 'T25',
    spec: SPEC,
    bug: 'a line of a shortlist that had a name shows the alias that came after',
    file: 'libs/matching/src/core/shortlists/shortlist-rules.ts',
    find: 'if (byName) return isNamed;',
    replace: 'if (byName) return true;',
    caughtBy: 'what had a name and the alias that came after do not meet on a list',
  },
];
