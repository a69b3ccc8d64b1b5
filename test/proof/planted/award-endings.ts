import type { PlantedBug } from './planted-bug';

const CLOSING = 'libs/grants/src/awards/closing';
const ENDINGS = 'libs/database/src/migrations/1763880000000-award-endings.ts';
const SERVICE = 'libs/ledger/src/endings/closing.service.ts';
const SPEC = 'libs/ledger/src/endings/closing.db-spec';
const TWO_PEOPLE = [
  { file: ENDINGS, find: ' and after.ended_by <> before.begun_by', replace: '' },
  {
    file: ENDINGS,
    find: '\n  constraint ck_award_endings_two_people check (ended_by <> begun_by),',
    replace: '',
  },
];

const EARLY = 'libs/ledger/src/endings/termination.service.ts';
const EARLY_SPEC = 'libs/ledger/src/endings/termination.db-spec';

/** Bugs in how an award is paused, closed and ended. */
export const awardEndingBugs: readonly PlantedBug[] = [
  {
    test: 'T18',
    spec: `${CLOSING}/award-turns`,
    bug: 'award turned past the version that was seen',
    file: `${CLOSING}/award-turn.service.ts`,
    find: 'moveAward(tx, { tenantId, id, seenVersion }, next)',
    replace: 'moveAward(tx, { tenantId, id, seenVersion: award.version }, next)',
    and: [
      {
        file: `${CLOSING}/award-turn.service.ts`,
        find: `
      if (award.version !== seenVersion) throw staleVersion();`,
        replace: '',
      },
    ],
    caughtBy: 'are for who runs calls there, from what was seen',
  },
  {
    test: 'T19',
    spec: SPEC,
    bug: 'award closed by who began it',
    file: SERVICE,
    find: 'const proposedBy = ending.begunBy ?? undefined;',
    replace: 'const proposedBy = ending.id;',
    and: TWO_PEOPLE,
    caughtBy: 'is never done by who began it',
    migrates: true,
  },
  {
    test: 'T19',
    spec: SPEC,
    bug: 'award closed otherwise than it was shown',
    file: SERVICE,
    find: 'if (ending.shown !== shown) throw staleVersion();',
    replace: '',
    and: [
      {
        file: ENDINGS,
        find: '\n    and after.shown_sha256 = app_ending_shown(before) and case',
        replace: ' and case',
      },
    ],
    caughtBy: 'is never done by who began it',
    migrates: true,
  },
  {
    test: 'T13',
    spec: SPEC,
    bug: 'close leaves what was committed',
    file: 'libs/ledger/src/endings/end-award.ts',
    find: 'await releaseRest(tx, person, id, dayInMexico(at));',
    replace: '',
    and: [
      {
        file: ENDINGS,
        find: `a.balance <> 0 and (a.kind in ('committed', 'reserved') or (a.kind = 'sent' and new.state = 'closed'))`,
        replace: 'false',
      },
    ],
    caughtBy: 'is begun by one and done by another, and releases what is left',
    migrates: true,
  },
  {
    test: 'T13',
    spec: SPEC,
    bug: 'money moves of an award that is closed',
    file: ENDINGS,
    find: `if at = 'closed' or (`,
    replace: 'if (',
    caughtBy: 'is the last of it',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'award closed past the second person',
    file: ENDINGS,
    find: `when after.state = 'closed' then app_has_ending(after.tenant_id, after.id, 'close', 'done')`,
    replace: `when after.state = 'closed' then true`,
    caughtBy: 'is refused by PostgreSQL itself',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'end of an award confirmed by who began it',
    file: ENDINGS,
    find: ' and after.ended_by <> before.begun_by',
    replace: '',
    and: [TWO_PEOPLE[1]!],
    caughtBy: 'who began an end confirms it alone',
    migrates: true,
  },
  {
    test: 'T19',
    spec: EARLY_SPEC,
    bug: 'award ended early by who proposed it',
    file: EARLY,
    find: 'const proposedBy = ending.begunBy ?? undefined;',
    replace: 'const proposedBy = ending.id;',
    and: TWO_PEOPLE,
    caughtBy: 'is never confirmed by who proposed it',
    migrates: true,
  },
  {
    test: 'T13',
    spec: EARLY_SPEC,
    bug: 'instalments of an award that ended early stay planned',
    file: 'libs/ledger/src/endings/give-up-plan.ts',
    find: '\n  await cancelInstalments(tx, person, award, at);',
    replace: '',
    caughtBy: 'gives up all that did not leave',
  },
  {
    test: 'T13',
    spec: EARLY_SPEC,
    bug: 'what did not leave of an award that ended is committed to it again',
    file: 'libs/ledger/src/endings/end-award.ts',
    find: `if (award?.state !== 'terminated') return;`,
    replace: 'if (award) return;',
    caughtBy: 'what was sent still comes back to its payer',
  },
];
