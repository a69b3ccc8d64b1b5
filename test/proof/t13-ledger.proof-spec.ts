import fc from 'fast-check';
import { Database, type PersonActor } from '@puente/database';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { proofSize, reportFigure, stopsAtFirst } from './proof-run';
import { Random } from './random';
import { faultsInBooks, RealBooks } from './t13-books';
import { LEDGER_COMMANDS } from './t13-commands';
import { LedgerModel, type Tally } from './t13-model';

const MOST_STEPS = 40;

/** T13: whatever happens to awards, in any order, the books stand as a simple model says, and nobody bends them. */
describe('T13 ledger model', () => {
  const runs = proofSize(1_000, 50);
  const tally: Tally = { bank: 0n, steps: 0 };
  let test: TestDatabase;
  let database: Database;
  let payer: PersonActor;
  let faults: string[] = ['not asked'];
  let counterexamples = 0;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    payer = await saveMember(test, 'funder', 'funder-finance');
  });
  afterAll(async () => {
    await database.close();
    const [made] = await asSuperuser<{ count: number }>(
      test,
      'select count(*)::int as count from ledger_transactions',
    );
    await test.drop();
    reportFigure({
      test: 'T13',
      title: 'Ledger model',
      figure: `${runs} runs, ${tally.steps} steps, ${made!.count} transactions: ${counterexamples} counterexamples, ${faults.length} faults in the books`,
      target:
        '0 counterexamples in 1,000 runs of at most 40 steps: each transaction is nothing per currency, balance = sum of entries, no grant over its award, each reversal once, entries final',
    });
  });

  it('has no counterexample', async () => {
    const random = Random.fromSeed('T13 ledger');
    const property = fc.asyncProperty(
      fc.commands(LEDGER_COMMANDS, { maxCommands: MOST_STEPS, size: 'max' }),
      async (commands) => {
        const real = await RealBooks.begin(test, database, payer);
        const model = new LedgerModel(tally);
        await fc.asyncModelRun(() => ({ model, real }), commands);
      },
    );
    const found = await fc.check(property, {
      numRuns: runs,
      seed: random.below(2 ** 31),
      endOnFailure: stopsAtFirst(),
    });
    counterexamples = found.failed ? 1 : 0;
    expect(found.failed ? fc.defaultReportMessage(found) : 'none').toBe('none');
  }, 1_200_000);

  it('leaves books without a fault, and the bank where it should be', async () => {
    faults = (await faultsInBooks(test)).map(({ fault }) => fault);
    expect(faults).toEqual([]);
    const accounts = await asSuperuser<{ kind: string; balance: string }>(
      test,
      `select kind, balance from ledger_accounts where award_id is null order by kind`,
    );
    expect(accounts).toEqual([
      { kind: 'bank', balance: `${tally.bank}` },
      { kind: 'exchange', balance: `${-tally.bank}` },
    ]);
  });
});
