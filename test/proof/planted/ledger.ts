import type { PlantedBug } from './planted-bug';

const MIGRATION = 'libs/database/src/migrations/1763862000000-ledger.ts';
const CHECKS = 'libs/database/src/migrations/1763875000000-books-checked-once.ts';
const HOLDS = `constraint ck_ledger_accounts_committed check (kind <> 'committed' or balance >= 0),`;
const ENTERS = '    const first = await enter(tx, booking);\n';

const RATES = 'libs/database/src/migrations/1763871100000-exchange-rates.ts';
const RATES_SPEC = 'libs/ledger/src/exchange-rates/exchange-rates';
const BATCHES = 'libs/database/src/migrations/1763871200000-payment-batches.ts';
const BATCHES_SPEC = 'libs/ledger/src/batches/batches';
const RELEASE = 'libs/ledger/src/batches/batch-release.service.ts';
const SEND = 'libs/ledger/src/sending/payment-send.handler.ts';
const OPENING = 'libs/ledger/src/opening/open-books';

export const ledgerBugs: readonly PlantedBug[] = [
  {
    test: 'T13',
    spec: 'libs/ledger/src/ledger.db-spec',
    bug: 'money of an award that is not there, or is another payer’s',
    file: 'libs/database/src/migrations/1763894000000-books-of-awards.ts',
    find: 'foreign key (tenant_id, award_id) references awards (tenant_id, id)\n  deferrable initially deferred',
    replace: 'check (tenant_id is not null)',
    and: [
      {
        file: 'libs/database/src/migrations/1763894002000-books-ask-for-their-award-at-once.ts',
        find: '`alter table ${table} alter constraint fk_${table}_award deferrable initially ${asked}`',
        replace: "'select 1'",
      },
    ],
    caughtBy: 'refuse an entry of no award, and of another payer’s',
    migrates: true,
  },
  {
    test: 'T13',
    bug: 'nobody asks whether a transaction balances',
    file: CHECKS,
    find: `create trigger ledger_entries_balanced after insert on ledger_entries
  referencing new table as fresh for each statement execute function ledger.check_entered();`,
    replace: '',
    caughtBy: 'has no counterexample',
    quick: true,
    migrates: true,
  },
  {
    test: 'T13',
    bug: 'a transaction needs no entries',
    file: CHECKS,
    find: `create constraint trigger ledger_transactions_not_empty after insert on ledger_transactions
  deferrable initially deferred for each row execute function ledger.check_not_empty();`,
    replace: '',
    caughtBy: 'has no counterexample',
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
    file: CHECKS,
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
  {
    test: 'T14',
    bug: 'check, then insert',
    file: MIGRATION,
    find: HOLDS,
    replace: '',
    and: [
      {
        file: 'libs/ledger/src/ledger.repository.ts',
        find: ENTERS,
        replace: `    const held = await balancesOf(tx, booking.tenantId, booking.awardId);
    const taken = booking.posting.entries.find(({ account }) => account === 'committed')?.money.minor ?? 0n;
    if ((held?.minor.committed ?? 0n) + taken < 0n) throw new DomainError('conflict', 'not-enough-committed');
    ${ENTERS}`,
      },
    ],
    caughtBy: 'overspends nothing',
    quick: true,
    migrates: true,
  },
  {
    test: 'T14',
    bug: 'balances and transactions are read one after the other',
    file: 'libs/ledger/src/award-books.service.ts',
    find: 'const book = await this.database.asActor(actor, (tx) => bookOf(tx, tenantId, awardId));',
    replace: `const read = () => this.database.asActor(actor, (tx) => bookOf(tx, tenantId, awardId));
    const [first, second] = [await read(), await read()];
    const book = first && second && { balances: first.balances, transactions: second.transactions };`,
    caughtBy: 'shows every reader',
    quick: true,
  },
  {
    test: 'T13',
    spec: OPENING,
    bug: 'books opened again by every turn of the job',
    file: `${OPENING}.handler.ts`,
    find: 'businessKey: `award:${awardId}`',
    replace: 'businessKey: `award:${awardId}:${this.clock.now().getTime()}-${Math.random() * 1e9 | 0}`',
    caughtBy: 'begin once both have signed',
  },
  {
    test: 'T13',
    spec: OPENING,
    bug: 'an award becomes active without a word to its books',
    file: 'libs/grants/src/awards/signing.ts',
    find: `  await addToOutbox(tx, { name: 'books.open', data: { tenantId, awardId }, tenantId: person.tenantId });\n`,
    replace: '',
    caughtBy: 'begin once both have signed',
  },
  {
    test: 'T5',
    spec: OPENING,
    bug: 'the platform records whatever it likes',
    file: 'libs/database/src/migrations/1763872010000-amendments.ts',
    find: `recorded_by is null
    and kind in ('award', 'amendment', 'send', 'receive', 'return', 'close'));`,
    replace: 'true);',
    and: [
      {
        file: 'libs/database/src/migrations/1763872010000-amendments.ts',
        find: `check (recorded_by is not null or kind in ('award', 'amendment', 'send', 'receive', 'return', 'close'));`,
        replace: 'check (true);',
      },
    ],
    caughtBy: 'have no more of the platform',
    migrates: true,
  },
  {
    test: 'T13',
    spec: RATES_SPEC,
    bug: 'one rate corrected twice',
    file: RATES,
    find: '  constraint uq_exchange_rates_replaces unique (tenant_id, replaces),\n',
    replace: '',
    caughtBy: 'are corrected once, by rows that stay',
    migrates: true,
  },
  {
    test: 'T13',
    spec: RATES_SPEC,
    bug: 'a file takes its rows over what is on record',
    file: 'libs/ledger/src/exchange-rates/exchange-rate.service.ts',
    find: 'if (otherwise.length > 0) throw refused(otherwise);',
    replace: '',
    caughtBy: 'come in from a file, all or none',
  },
  {
    test: 'T16',
    bug: 'state in one transaction, money in another, without the key that makes a repeat have no effect',
    file: SEND,
    find: `    await this.database.asActor(treasurer, async (tx) => {
      const payment = await lockMoving(tx, tenantId, paymentId);
      if (payment?.state === 'batched' && payment.batchSentOn) await send(tx, treasurer, payment);
    });`,
    replace: `    const payment = await this.database.asActor(treasurer, async (tx) => {
      const found = await lockMoving(tx, tenantId, paymentId);
      const agreed = found && { minor: found.amountMinor, currency: found.currency };
      const transfer = agreed && sentMoney(agreed, found.transferCurrency, found.rate);
      if (found?.state !== 'batched' || !transfer) return null;
      await markSent(tx, found, transfer, found.batchSentOn!);
      return found;
    });
    if (!payment) return;
    await new Promise((done) => setTimeout(done, 50));
    await this.database.asActor(treasurer, (tx) => send(tx, treasurer, payment));`,
    and: [{ file: SEND, find: '  await markSent(tx, payment, transfer, happenedOn!);\n', replace: '' }],
    caughtBy: 'while workers and Redis are killed',
  },
  {
    test: 'T16',
    bug: 'nobody takes up what a killed worker left',
    file: 'libs/jobs/src/relay.ts',
    find: 'await this.asDispatcher((tx) => putBackStalled(tx, this.options.stalledMs ?? STALLED_MS));',
    replace: '',
    caughtBy: 'while workers and Redis are killed',
  },
  {
    test: 'T16',
    spec: 'libs/jobs/src/relay',
    bug: 'what a killed server had in hand waits half a minute',
    file: 'libs/jobs/src/outbox.repository.ts',
    find: 'or (taken_by is not null and pg_try_advisory_xact_lock($2, taken_by)))',
    replace: 'or $2::int is null)',
    caughtBy: 'taken up at once when it does not',
    quick: true,
  },
  {
    test: 'T16',
    spec: 'libs/jobs/src/relay',
    bug: 'a claim takes rows that it hands to nobody',
    file: 'libs/jobs/src/outbox.repository.ts',
    find: 'where id = (select id from outbox',
    replace: 'where id in (select id from outbox',
    caughtBy: 'a claim takes the one row that it hands over',
    quick: true,
  },
  {
    test: 'T16',
    spec: 'libs/jobs/src/relay',
    bug: 'a refresh waits with the slow jobs',
    file: 'libs/jobs/src/job.ts',
    find: `'match.refresh': 'quick'`,
    replace: `'match.refresh': 'slow'`,
    caughtBy: 'slow jobs that fill their lane hold up no refresh',
    quick: true,
  },
  {
    test: 'T16',
    spec: 'test/e2e/profile-to-match',
    bug: 'the refresh after an import holds up all others until its end',
    file: 'libs/matching/src/match-refresh-stale.handler.ts',
    find: 'const SLICE = 500;',
    replace: 'const SLICE = 5_000;',
    caughtBy: 'so that a single one has its turn in between',
    quick: true,
  },
  {
    test: 'T16',
    spec: 'test/e2e/profile-to-match',
    bug: 'the worker has one queue for quick and slow jobs',
    file: 'apps/worker/src/start-worker.ts',
    find: 'const queue = queueOf(laneOf(name));',
    replace: `const queue = queueOf(laneOf(name) === 'slow' ? 'quick' : laneOf(name));`,
    caughtBy: 'though slow jobs fill their lane',
  },
  {
    test: 'T16',
    spec: 'libs/jobs/src/relay',
    bug: 'a slow job that is in hand is begun once more after half a minute',
    file: 'libs/jobs/src/relay.ts',
    find: 'if (this.inHand.size > 0) await this.asDispatcher((tx) => keepInHand(tx, [...this.inHand]));',
    replace: '',
    caughtBy: 'what takes long stays in hand',
    quick: true,
  },
  {
    test: 'T16',
    spec: 'libs/jobs/src/relay',
    bug: 'what a living server has in hand is taken from it',
    file: 'libs/jobs/src/relay.ts',
    find: '    await client.query(sayAlive(life));\n',
    replace: '',
    and: [
      {
        file: 'libs/jobs/src/relay.ts',
        find: 'putBackStalled, removeDone, sayAlive }',
        replace: 'putBackStalled, removeDone }',
      },
    ],
    caughtBy: 'taken up at once when it does not',
  },
  {
    test: 'T19',
    spec: BATCHES_SPEC,
    bug: 'who made a batch releases it',
    file: RELEASE,
    find: `requirePermission(actor, 'batch:release', { proposedBy: row.madeBy });`,
    replace: '',
    and: [
      { file: BATCHES, find: ' and after.released_by <> after.made_by', replace: '' },
      {
        file: BATCHES,
        find: '  constraint ck_payment_batches_two_people check (released_by <> made_by),\n',
        replace: '',
      },
    ],
    caughtBy: 'are released by a second person',
    migrates: true,
  },
  {
    test: 'T19',
    spec: BATCHES_SPEC,
    bug: 'a batch released to another account than the one that was approved',
    file: BATCHES,
    find: 'not (app_account_stands(p.nonprofit_id, p.account_id, p.account_sha256, at)\n        and app_award_is',
    replace: 'not (app_award_is',
    caughtBy: 'are not released to an account',
    migrates: true,
  },
  {
    test: 'T24',
    spec: BATCHES_SPEC,
    bug: 'accounts read for the bank without a word to their nonprofits',
    file: RELEASE,
    find: `      await recordSightings(tx, actor, nonprofits, 'bank-account');\n`,
    replace: '',
    caughtBy: 'are told to the bank by numbers',
  },
];
