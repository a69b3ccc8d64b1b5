import type { PlantedBug } from './planted-bug';

const MARKS = 'libs/database/src/migrations/1763857000000-application-marks.ts';
const PUT_BACK = 'libs/database/src/migrations/1763861300000-marks-put-back.ts';
const COMMENTS = 'libs/database/src/migrations/1763857100000-application-comments.ts';
const RECEIVED = 'libs/grants/src/applications/received';
const TEAM = 'libs/grants/src/applications/team';

/** Bugs in what a funder's people read and say of what they received. */
export const receivedBugs: readonly PlantedBug[] = [
  {
    test: 'T3',
    bug: 'a sheet tells by which number HIP alone knows who applied',
    file: 'apps/server/src/pages/received/received-file.ts',
    find: `['rows', listed.length],`,
    replace: `['rows', JSON.stringify(listed)],`,
    and: [
      {
        file: `${RECEIVED}.ts`,
        find: '...{ id: row.id, stage: row.stage,',
        replace: '...{ id: row.id, of: row.tenantId, stage: row.stage,',
      },
    ],
    caughtBy: 'in a sheet and on printed paper',
  },
  {
    test: 'T5',
    bug: 'comments of a team read by another funder',
    file: COMMENTS,
    find: `application_comments_read on application_comments for select to app_user using (
`,
    replace: `application_comments_read on application_comments for select to app_user using (
  app_tenant_kind() = 'funder' or
`,
    caughtBy: 'application_comments',
    migrates: true,
  },
  {
    test: 'T5',
    spec: TEAM,
    bug: 'who reviews reads what colleagues think before',
    file: MARKS,
    find: `
    and (app_reviewed(application) or not app_reviews(application))`,
    replace: '',
    caughtBy: 'has a review of it to hand in',
    migrates: true,
  },
  {
    test: 'T5',
    spec: RECEIVED,
    bug: 'application read and put on record under another call',
    file: 'libs/grants/src/applications/received-application.service.ts',
    find: 'if (callId !== null && row.callId !== callId) throw notFound();',
    replace: '',
    caughtBy: 'by no page of another call',
  },
  {
    test: 'T5',
    spec: TEAM,
    bug: 'reviewers read what a team thinks',
    file: MARKS,
    find: ' and app_reads_received()',
    replace: '',
    caughtBy: 'has a review of it to hand in',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'somebody marks in a colleague’s name',
    file: PUT_BACK,
    find: 'app_runs_calls() and (set_by = app_person() or batch is null)',
    replace: 'app_runs_calls()',
    and: [
      {
        file: PUT_BACK,
        find: `is distinct from (old.earlier, old.earlier_by, old.earlier_at)))
  execute function refuse_part_of_others();`,
        replace: `is distinct from (old.earlier, old.earlier_by, old.earlier_at)))
  execute function suppress_redundant_updates_trigger();`,
      },
    ],
    caughtBy: 'marks in a colleague’s name',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'views of colleagues are read',
    file: 'libs/database/src/migrations/1763857300000-saved-views.ts',
    find: `for select to app_user
  using (tenant_id = app_tenant() and person_id = app_person());`,
    replace: `for select to app_user
  using (tenant_id = app_tenant());`,
    caughtBy: 'saved_views: of a colleague',
    migrates: true,
  },
  {
    test: 'T5',
    spec: RECEIVED,
    bug: 'file of received applications counts as no rows',
    file: 'libs/grants/src/applications/leaving-list.service.ts',
    find: 'await record(tx, person, listed.length);',
    replace: 'await record(tx, person, 0 * listed.length);',
    caughtBy: 'leaves as a file that is on record',
  },
  {
    test: 'T5',
    spec: 'libs/grants/src/reviews/known-names',
    bug: 'file of received applications names who is reviewed without names',
    file: 'libs/grants/src/applications/received.ts',
    find: 'hidden: hiddenAmong(duties) };',
    replace: 'hidden: new Set([...hiddenAmong(duties)].slice(duties.size)) };',
    caughtBy: 'keeps names from whoever runs the call',
  },
  {
    test: 'T5',
    spec: TEAM,
    bug: 'anybody undoes a batch',
    file: 'libs/grants/src/applications/mark.repository.ts',
    find: 'and set_by = $4 and',
    replace: 'and $4::uuid is not null and',
    caughtBy: 'marks many at once',
  },
  {
    test: 'T5',
    bug: 'colleague rewrites a comment',
    file: COMMENTS,
    find: `author_id = app_person() and removed_at is null
    and`,
    replace: `removed_at is null
    and`,
    and: [
      {
        file: COMMENTS,
        find: ` and author_id = app_person()
    and`,
        replace: `
    and`,
      },
    ],
    caughtBy: 'changes what a colleague said',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'removed comment brought back',
    file: COMMENTS,
    find: `author_id = app_person() and removed_at is null
    and`,
    replace: `author_id = app_person()
    and`,
    caughtBy: 'brings back what was removed',
    migrates: true,
  },
  {
    test: 'T5',
    spec: TEAM,
    bug: 'comment calls on who stepped back',
    file: 'libs/grants/src/applications/comment.repository.ts',
    find: 'and r.person_id = m.person_id)',
    replace: 'and r.person_id <> r.person_id)',
    caughtBy: 'says nothing to others',
  },
  {
    test: 'T18',
    spec: TEAM,
    bug: 'a comment sent twice by the API is there twice',
    file: 'libs/grants/src/applications/team-comment.service.ts',
    find: 'if (said) return said;',
    replace: '',
    caughtBy: 'says the same words once',
  },
  {
    test: 'T5',
    bug: 'mark of a colleague made up',
    file: PUT_BACK,
    find: `
    and (new.earlier, new.earlier_by, new.earlier_at) is distinct from (old.mark, old.set_by, old.set_at))`,
    replace: ' and false)',
    caughtBy: 'says that a colleague marked before',
    migrates: true,
  },
  {
    test: 'T22',
    spec: 'reviews/known-names.db-spec',
    bug: 'names in a file of what was received are not on record',
    file: 'libs/grants/src/applications/leaving-list.service.ts',
    find: "shownIn(circle, listed), 'file'",
    replace: "shownIn(circle, listed.slice(listed.length)), 'file'",
    caughtBy: 'keeps names from whoever',
  },
  {
    test: 'T19',
    spec: RECEIVED,
    bug: 'file of what was received is let by nobody else',
    file: 'libs/grants/src/applications/leaving-list.service.ts',
    find: 'takeApproved(tx, person, id, rows, this.clock.now()),',
    replace: 'takeApproved(tx, person, id, 0 * rows, this.clock.now()),',
    caughtBy: 'approved by a second person',
  },
];
