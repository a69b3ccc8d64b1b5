import type { PlantedBug } from './planted-bug';

const MIGRATION = 'libs/database/src/migrations/1763894001000-awards-go-on-signed.ts';
const EARLY = 'libs/ledger/src/endings/termination';
const OPENINGS = 'libs/ledger/src/openings/openings.db-spec';

/** Bugs in how awards go on: visits, changes and past grants. */
export const awardsGoOnBugs: readonly PlantedBug[] = [
  {
    test: 'T5',
    spec: 'libs/grants/src/awards/visits/visits.db-spec',
    bug: 'visit asked for before both sides signed',
    file: MIGRATION,
    find: `  app_award_is(tenant_id, award_id, nonprofit_id, array['active', 'paused', 'closing']));`,
    replace: '  true);',
    caughtBy: 'wait until both sides have signed',
    migrates: true,
  },
  {
    test: 'T13',
    spec: OPENINGS,
    bug: 'past grants taken back under what both sides arranged',
    file: MIGRATION,
    find: '    and app_award_unarranged(tenant, award) $$;',
    replace: '    $$;',
    caughtBy: 'stay once anything was arranged',
    migrates: true,
  },
  {
    test: 'T13',
    spec: OPENINGS,
    bug: 'what had arrived before the books began counted nowhere',
    file: 'libs/ledger/src/core/room/money-ladder.ts',
    find: 'receivedBefore + sum',
    replace: 'sum',
    caughtBy: 'say to both sides what had arrived before',
    migrates: true,
  },
  {
    test: 'T13',
    spec: `${EARLY}.db-spec`,
    bug: 'change of an award that ended early stays open',
    file: `${EARLY}.service.ts`,
    find: '      await giveUpOpenAmendments(tx, person, award);\n',
    replace: '',
    caughtBy: 'withdraws the change that is under way',
    migrates: true,
  },
  {
    test: 'T13',
    spec: 'libs/ledger/src/budget/budget.db-spec',
    bug: 'rules of one instant in any order',
    file: 'libs/ledger/src/budget/shift-rule.repository.ts',
    find: `greatest($7::timestamptz, max(set_at) + interval '1 millisecond')`,
    replace: '$7::timestamptz',
    caughtBy: 'follows the rule that held when the award began',
    migrates: true,
  },
  {
    test: 'T15',
    spec: 'test/proof/t15-payments',
    bug: 'an addendum that is accepted again and again by one form',
    file: 'apps/server/src/pages/amendments/amendment.hbs',
    find: '{{> shared/_once}}<input type="hidden" name="read"',
    replace: '{{> shared/_csrf}}<input type="hidden" name="read"',
    caughtBy: 'is done once by a form that is sent again',
  },
];
