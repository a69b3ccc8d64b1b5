import type { PlantedBug } from './planted-bug';

const MIGRATION = 'libs/database/src/migrations/1763862000000-ledger.ts';
const HOLDS = `constraint ck_ledger_accounts_committed check (kind <> 'committed' or balance >= 0),`;

export const ledgerBugs: readonly PlantedBug[] = [
  {
    test: 'T13',
    bug: 'nobody asks whether a transaction balances',
    file: MIGRATION,
    find: `create constraint trigger ledger_transactions_balanced after insert on ledger_transactions
  deferrable initially deferred for each row execute function ledger.check_balanced('transactions');`,
    replace: '',
    and: [
      {
        file: MIGRATION,
        find: `create constraint trigger ledger_entries_balanced after insert on ledger_entries
  deferrable initially deferred for each row execute function ledger.check_balanced('entries');`,
        replace: '',
      },
    ],
    caughtBy: 'has no counterexample',
    quick: true,
    migrates: true,
  },
  {
    test: 'T13',
    bug: 'what is free may fall below zero',
    file: MIGRATION,
    find: HOLDS,
    replace: '',
    caughtBy: 'has no counterexample',
    quick: true,
    migrates: true,
  },
  {
    test: 'T13',
    bug: 'the owner may change entries',
    file: MIGRATION,
    find: `create trigger ledger_entries_final before update or delete or truncate on ledger_entries
  for each statement execute function ledger.refuse_change();`,
    replace: '',
    caughtBy: 'has no counterexample',
    migrates: true,
  },
  {
    test: 'T13',
    bug: 'a reversal may be anything that balances',
    file: MIGRATION,
    find: 'or (made.reverses is not null and not ledger.is_opposite(made))',
    replace: '',
    caughtBy: 'has no counterexample',
    migrates: true,
  },
  {
    test: 'T13',
    bug: 'undone twice',
    file: MIGRATION,
    find: '  constraint uq_ledger_transactions_reverses unique (tenant_id, reverses),\n',
    replace: '',
    caughtBy: 'has no counterexample',
    migrates: true,
  },
];
