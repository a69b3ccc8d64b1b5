import type { PlantedBug } from './planted-bug';

const TABLES = 'libs/database/src/migrations/1763870000000-payments.ts';
const CONDITIONS = 'libs/database/src/migrations/1763879000000-conditions-of-payments.ts';
const APPROVAL = 'libs/ledger/src/payments/payment-approval.service.ts';
const MISSING = 'libs/ledger/src/core/payments/missing.ts';
const PAYMENTS = 'libs/ledger/src/payments/payments';
const FOUR_EYES = 'test/proof/t19-payments';
const LOST_UPDATE = 'test/proof/t18-payments';

/** Bugs in how awards are paid, and who may say so. */
export const paymentBugs: readonly PlantedBug[] = [
  {
    test: 'T19',
    spec: FOUR_EYES,
    bug: 'payment approved by who proposed it',
    file: APPROVAL,
    find: '{ ...inProgramme(award), proposedBy: row.proposedBy }',
    replace: `{ ...inProgramme(award), proposedBy: '' }`,
    caughtBy: 'is never approved by who proposed it',
    quick: true,
  },
  {
    test: 'T19',
    spec: FOUR_EYES,
    bug: 'PostgreSQL lets who proposed a payment approve it',
    file: TABLES,
    find: 'and after.approved_by <> after.proposed_by',
    replace: '',
    and: [
      {
        file: TABLES,
        find: '  constraint ck_payments_two_people check (approved_by <> proposed_by),\n',
        replace: '',
      },
    ],
    caughtBy: 'PostgreSQL refuses it by itself',
    migrates: true,
  },
  {
    test: 'T19',
    spec: FOUR_EYES,
    bug: 'payment approved otherwise than it was shown',
    file: APPROVAL,
    find: 'if (row.shown !== shown) throw staleVersion();',
    replace: '',
    and: [{ file: TABLES, find: 'and after.shown_sha256 = app_payment_shown(before)', replace: '' }],
    caughtBy: 'is never approved otherwise than it was shown',
    migrates: true,
  },
  {
    test: 'T19',
    spec: FOUR_EYES,
    bug: 'payment approved to another account than the one named',
    file: MISSING,
    find: 'id === accountId && fingerprint === sha256',
    replace: `id !== '' && accountId !== '' && fingerprint !== '' && sha256 !== ''`,
    and: [
      {
        file: TABLES,
        find: 'and app_account_stands(after.nonprofit_id, after.account_id, after.account_sha256, after.approved_at)',
        replace: '',
      },
    ],
    caughtBy: 'is never approved to another account',
    migrates: true,
  },
  {
    test: 'T19',
    spec: FOUR_EYES,
    bug: 'PostgreSQL lets a payment be approved to another account',
    file: TABLES,
    find: 'and app_account_stands(after.nonprofit_id, after.account_id, after.account_sha256, after.approved_at)',
    replace: '',
    caughtBy: 'PostgreSQL refuses it by itself',
    migrates: true,
  },
  {
    test: 'T19',
    spec: FOUR_EYES,
    bug: 'payment approved to an account that is on hold',
    file: MISSING,
    find: `return account.heldUntil > now ? ['account-held'] : [];`,
    replace: 'return now ? [] : [];',
    and: [{ file: TABLES, find: 'and b.held_until <= at', replace: '' }],
    caughtBy: 'is never approved to an account that is on hold',
    migrates: true,
  },
  {
    test: 'T18',
    spec: LOST_UPDATE,
    bug: 'instalment changed past its version',
    file: 'libs/ledger/src/disbursements/disbursement.repository.ts',
    find: 'where tenant_id = $1 and id = $2 and version = $3',
    replace: 'where tenant_id = $1 and id = $2 and $3 > 0',
    caughtBy: 'of an instalment',
  },
  {
    test: 'T18',
    spec: LOST_UPDATE,
    bug: 'two payments of one instalment',
    file: TABLES,
    find: 'create unique index uq_payments_disbursement',
    replace: 'create index uq_payments_disbursement',
    and: [
      {
        file: 'libs/ledger/src/payments/payment.service.ts',
        find: `if (!isWaiting(row)) throw new DomainError('conflict', 'payment-there-already');`,
        replace: '',
      },
      {
        file: TABLES,
        find: `and p.state not in ('withdrawn', 'rejected', 'returned', 'reversed')) $$;
create function app_payment_is_due`,
        replace: `and p.state = '') $$;
create function app_payment_is_due`,
      },
    ],
    caughtBy: 'of a payment',
    migrates: true,
  },
  {
    test: 'T5',
    spec: PAYMENTS,
    bug: 'more planned than the award',
    file: TABLES,
    find: 'if app_plan_holds(new.tenant_id, award) is not true then',
    replace: 'if false then',
    caughtBy: 'never holds more than the award',
    migrates: true,
  },
  {
    test: 'T5',
    spec: PAYMENTS,
    bug: 'instalment changed while it is being paid',
    file: TABLES,
    find: 'and new.changed_by = app_person() and app_disbursement_is_open(old.tenant_id, old.id), false))',
    replace: 'and new.changed_by = app_person(), false))',
    caughtBy: 'is changed and cancelled by whoever saw it',
    migrates: true,
  },
  {
    test: 'T5',
    spec: PAYMENTS,
    bug: 'payment before its conditions are met',
    file: CONDITIONS,
    find: `with check (app_system() = 'installer' or app_conditions_met(tenant_id, disbursement_id));`,
    replace: 'with check (tenant_id is not null);',
    caughtBy: 'a requirement that is not accepted',
    migrates: true,
  },
  {
    test: 'T5',
    spec: PAYMENTS,
    bug: 'payment withdrawn, and its money not freed',
    file: 'libs/ledger/src/payments/payment.service.ts',
    find: `await this.book(tx, person, row, 'release');`,
    replace: '',
    caughtBy: 'sets its money aside when it is proposed',
    quick: true,
  },
  {
    test: 'T5',
    bug: 'payments read by another nonprofit',
    file: 'libs/database/src/migrations/1763885001000-payments-seen-at-once.ts',
    find: `
  ((select app_tenant()) in (tenant_id, nonprofit_id) or (select app_system()) = 'installer')
  and ((tenant_id = (select app_tenant()) and (select app_sees_all_awards())) or app_sees_award(tenant_id, award_id)));`,
    replace: 'tenant_id is not null);',
    caughtBy: 'payments',
    migrates: true,
  },
  {
    test: 'T5',
    spec: PAYMENTS,
    bug: 'accounts found by who pays nothing yet',
    file: TABLES,
    find: `
    and w.nonprofit_id = nonprofit and w.state in ('active', 'paused', 'closing')) $$;`,
    replace: ') $$;',
    caughtBy: 'is paid to an account that its payer finds',
    migrates: true,
  },
];
