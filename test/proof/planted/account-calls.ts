import type { PlantedBug } from './planted-bug';

const TABLES = 'libs/database/src/migrations/1763883001000-account-calls.ts';
const SERVICE = 'libs/ledger/src/calls/account-call.service.ts';
const SPEC = 'account-calls.db-spec';

/** Bugs in calls before an account is paid for the first time. */
export const accountCallBugs: readonly PlantedBug[] = [
  {
    test: 'T19',
    spec: SPEC,
    bug: 'account paid that nobody called about',
    file: 'libs/ledger/src/core/payments/missing.ts',
    find: `...(account.isKnown ? [] : (['account-call'] as const))`,
    replace: '',
    caughtBy: 'nothing is paid to it before somebody called',
    quick: true,
  },
  {
    test: 'T19',
    spec: SPEC,
    bug: 'PostgreSQL lets a payment be proposed to an account that nobody called about',
    file: TABLES,
    find: `app_system() = 'installer' or app_account_is_known(tenant_id, nonprofit_id, account_id, account_sha256));
create trigger`,
    replace: `app_system() = 'installer' or tenant_id = app_tenant());
create trigger`,
    caughtBy: 'PostgreSQL refuses by itself',
    migrates: true,
  },
  {
    test: 'T19',
    spec: SPEC,
    bug: 'who entered an account confirms it for who pays',
    file: SERVICE,
    find: 'if (await hadAHand(tx, nonprofitId, id, person.personId)) {',
    replace: `if (nonprofitId === '') {`,
    and: [
      {
        file: TABLES,
        find: ' and not app_had_a_hand(nonprofit_id, account_id, made_by)',
        replace: '',
      },
    ],
    caughtBy: 'is confirmed by nobody who had a hand in it',
    migrates: true,
  },
  {
    test: 'T19',
    spec: SPEC,
    bug: 'who asks to pay without a call agrees to it',
    file: SERVICE,
    find: `requirePermission(actor, 'account:waive', { ...inProgramme(award), proposedBy: asked.madeBy });`,
    replace: `requirePermission(actor, 'account:waive', { ...inProgramme(award), proposedBy: '' });`,
    caughtBy: 'is paid without a call where two people want it',
    quick: true,
  },
  {
    test: 'T19',
    spec: SPEC,
    bug: 'account that is not theirs stays open to be paid',
    file: SERVICE,
    find: `      if (outcome === 'denied') await this.block(tx, account);\n`,
    replace: '',
    caughtBy: 'is blocked for everybody once somebody says it is not theirs',
    quick: true,
  },
  {
    test: 'T5',
    bug: 'calls about accounts read by any payer',
    file: TABLES,
    find: `(tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and app_pays(nonprofit_id))`,
    replace: `(app_tenant_kind() in ('funder', 'hip'))`,
    caughtBy: 'account_calls',
    migrates: true,
  },
];
