import type { PlantedBug } from './planted-bug';

const MESSAGES = 'libs/database/src/migrations/1763874000000-award-messages.ts';
const SPEC = 'libs/grants/src/awards/messages';

/** Bugs in what the two sides of an award say and show each other. */
export const awardRoomBugs: readonly PlantedBug[] = [
  {
    test: 'T5',
    spec: SPEC,
    bug: 'message of another award read',
    file: MESSAGES,
    find: `(app_tenant() in (tenant_id, nonprofit_id) and app_sees_award(tenant_id, award_id))`,
    replace: 'true',
    caughtBy: 'are read and written by the two sides alone',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'message written for the other side',
    file: MESSAGES,
    find: `(side = 'nonprofit' and nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit')`,
    replace: `side = 'nonprofit'`,
    caughtBy: 'are kept by PostgreSQL itself',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'message written before the nonprofit knows of the award',
    file: 'libs/grants/src/awards/message.service.ts',
    find: `if (!isShownToNonprofit(award.state)) throw new DomainError('conflict', 'award-state');`,
    replace: '',
    and: [
      {
        file: MESSAGES,
        find: `
    and w.state not in ('draft', 'proposed', 'approved', 'withdrawn'))`,
        replace: ')',
      },
    ],
    caughtBy: 'are not sent before the nonprofit knows of the award',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'message read by who reviews without names',
    file: 'libs/grants/src/awards/message.service.ts',
    find: `      await requireNames(tx, person, award);
      return listMessages`,
    replace: '      return listMessages',
    caughtBy: 'are not read by who still reviews the nonprofit without names',
  },
  {
    test: 'T13',
    spec: 'libs/ledger/src/month-end/month-end',
    bug: 'month that holds the first day of the next',
    file: 'libs/ledger/src/month-end/month-end.repository.ts',
    find: 'sum(e.amount) filter (where t.happened_on < $3) as moved',
    replace: 'sum(e.amount) filter (where t.happened_on <= $3) as moved',
    caughtBy: 'says how each place stood',
  },
  {
    test: 'T13',
    spec: 'libs/ledger/src/month-end/month-end',
    bug: 'month-end that does not see a balance that drifted',
    file: 'libs/ledger/src/month-end/month-end.repository.ts',
    find: 'a.balance <> coalesce(m.amount, 0)',
    replace: 'a.balance < coalesce(m.amount, 0)',
    caughtBy: 'says how many balances are not the sum of their entries',
  },
];
