import type { PlantedBug } from './planted-bug';

const SPEC = 'libs/matching/src/shortlists/shortlists';
const ALERTS = 'libs/matching/src/alerts/alerts';
const HINTS = 'libs/database/src/migrations/1763912000100-programme-hints.ts';
const MIGRATION = 'libs/database/src/migrations/1763901000000-shortlists.ts';

/** Bugs in shortlists and alerts of searches. */
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
    test: 'T5',
    spec: SPEC,
    bug: 'the funder to whom a hint leads reads whom it was given to',
    file: HINTS,
    find: `app_tenant_kind() = 'nonprofit') or app_keeps_entry(funder_id, entry_id));`,
    replace: `app_tenant_kind() = 'nonprofit') or app_runs_calls());`,
    caughtBy: 'reaches no other funder',
    migrates: true,
  },
  {
    test: 'T25',
    spec: SPEC,
    bug: 'a line that shows nobody leads to a hint, and to whether one was given',
    file: 'libs/matching/src/hints/hint.service.ts',
    find: '!leadsToHint(entry) || !factsOfEntry(circle, entry, this.clock.now())',
    replace: '!leadsToHint(entry) || !factsOfEntry',
    caughtBy: 'is given from lines that show whom they are about',
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
  {
    test: 'T25',
    spec: SPEC,
    bug: 'a file of a shortlist shows the alias of whom its line shows no more',
    file: 'libs/matching/src/shortlists/shortlist.service.ts',
    find: 'entry.removedAt === null ? this.factsOf(circle, entry) : null;',
    replace: 'circle.view.facts.get(entry.nonprofitId);',
    caughtBy: 'leave as files with whom their lines show',
  },
  {
    test: 'T25',
    spec: ALERTS,
    bug: 'an alert tells of one protected nonprofit on the day on which it came',
    file: 'libs/matching/src/core/alerts/alert-rules.ts',
    find: 'unnamed.length >= LEAST_UNNAMED',
    replace: 'unnamed.length > 0',
    caughtBy: 'say nothing of one protected nonprofit that came',
  },
  {
    test: 'T25',
    spec: ALERTS,
    bug: 'an alert tells the alias that comes when a name goes',
    file: 'libs/matching/src/core/alerts/alert-rules.ts',
    find: '(isNamed || !wasNamed)',
    replace: '(isNamed || wasNamed || !wasNamed)',
    caughtBy: 'are silent about the alias that comes when a name goes',
  },
  {
    test: 'T5',
    spec: ALERTS,
    bug: 'the link of a mail that told of one search ends all of them',
    file: 'libs/matching/src/alerts/alert.repository.ts',
    find: 'tx.delete(SearchAlert, { tenantId, personId, id: In([...ids]) });',
    replace: 'tx.delete(SearchAlert, ids.length > 0 ? { tenantId, personId } : { id: In([]) });',
    caughtBy: 'end by the link of the mail that told of them, and no others',
  },
  {
    test: 'T25',
    spec: ALERTS,
    bug: 'whoever changes a view is told of those who came before',
    file: 'libs/matching/src/alerts/alerting.ts',
    find: 'if (found && found.query !== alert.query) {',
    replace: 'if (found && found.query !== alert.query && alert.viewId === null) {',
    caughtBy: 'follow a saved view',
  },
  {
    test: 'T25',
    spec: ALERTS,
    bug: 'an alert of filters tells of less than five without a name',
    file: 'libs/matching/src/core/alerts/alert-rules.ts',
    find: 'unnamed.length >= LEAST_UNNAMED',
    replace: 'unnamed.length >= LEAST_UNNAMED - 1',
    caughtBy: 'of many views tell of no four together, however they are narrowed',
  },
  {
    test: 'T25',
    spec: ALERTS,
    bug: 'an alert searches what is true instead of what is disclosed, and tells a state',
    file: 'libs/matching/src/circle.ts',
    find: 'const view = await this.index.funderView(tenantId);',
    replace: 'const view = await this.index.exactView();',
    caughtBy: 'cannot be made to say a state',
  },
];
