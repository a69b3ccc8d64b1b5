import { setTimeout as wait } from 'node:timers/promises';
import { Database, type PersonActor } from '@puente/database';
import { AwardBooks } from '@puente/ledger';
import { asSuperuser, cloneTestDatabase, saveAward, saveMember, type TestDatabase } from '@puente/testing';
import { isFullProof, proofSize, reportFigure } from './proof-run';
import { inParallel, Random } from './random';
import { faultsInBooks } from './t13-books';
import { beginAward, faultsOfBook, Spender, type Told } from './t14-clients';

const CLIENTS = 16;
const READERS = 4;
const P95_MS = 100;
/** Readers share the machine with the clients whose time is taken: they look often, not without a breath. */
const LOOK_EVERY_MS = 10;
/** A tenth of what will be asked for: most of the time there is not enough. */
const AMOUNT = 1_000;

/** T14: sixteen people spend from the same awards at once, while others read their books. */
describe('T14 contention', () => {
  const spends = proofSize(4_000, 400);
  const awards: string[] = [];
  const told: Told = { keys: new Set(), reserved: new Map(), milliseconds: [], refused: 0 };
  const seen = { looks: 0, faults: [] as string[] };
  let test: TestDatabase;
  let writing: Database;
  let reading: Database;
  let payer: PersonActor;
  let overspent = -1;
  let lost = -1;
  const p95 = (): number =>
    Math.round(told.milliseconds.toSorted((a, b) => a - b)[Math.floor(told.milliseconds.length * 0.95)] ?? 0);

  beforeAll(async () => {
    test = await cloneTestDatabase();
    writing = await Database.open({ appUrl: test.appUrl, entities: [], poolSize: CLIENTS });
    reading = await Database.open({ appUrl: test.appUrl, entities: [], poolSize: READERS });
    payer = await saveMember(test, 'funder', 'funder-finance');
    for (let n = proofSize(20, 4); n > 0; n--) awards.push(await saveAward(test, payer.tenantId));
    for (const award of awards) await beginAward(writing, payer, award, AMOUNT);
    await spendAndRead();
  }, 600_000);
  afterAll(async () => {
    await writing.close();
    await reading.close();
    await test.drop();
    reportFigure({
      test: 'T14',
      title: 'Contention',
      figure: `${spends} spends of ${awards.length} awards by ${CLIENTS} clients, ${told.refused} refused: ${overspent} overspent or below zero, ${lost} lost or doubled, ${seen.faults.length} of ${seen.looks} looks uneven, p95 ${p95()} ms`,
      target: `0 overspent, 0 negative, 0 lost, every look even, p95 < ${P95_MS} ms`,
    });
  });

  async function spendAndRead(): Promise<void> {
    const random = Random.fromSeed('T14 contention');
    const books = new AwardBooks(reading);
    let isOver = false;
    const read = async (): Promise<void> => {
      while (!isOver) {
        seen.looks++;
        seen.faults.push(...faultsOfBook(await books.of(payer, random.pick(awards))));
        await wait(LOOK_EVERY_MS);
      }
    };
    const spenders = Array.from({ length: CLIENTS }, () => new Spender(writing, payer, told));
    const readers = Array.from({ length: READERS }, read);
    const each = spends / CLIENTS;
    await inParallel(CLIENTS, CLIENTS, async (client) => {
      for (let spend = 0; spend < each; spend++) await spenders[client]!.spend(random.pick(awards), random);
    });
    isOver = true;
    await Promise.all(readers);
  }

  it('overspends nothing', async () => {
    expect(told.refused).toBeGreaterThan(0);
    const over = await asSuperuser(
      test,
      `select award_id from ledger_accounts where balance < 0 and kind <> 'promised' or (kind = 'reserved' and balance > $1)`,
      [AMOUNT],
    );
    overspent = over.length;
    expect(over).toEqual([]);
    expect(await faultsInBooks(test)).toEqual([]);
  });

  it('loses and doubles nothing of what it said was done', async () => {
    const stored = await asSuperuser<{ key: string }>(
      test,
      `select business_key as key from ledger_transactions where kind in ('reserve', 'release')`,
    );
    const known = new Set(stored.map(({ key }) => key));
    lost = [...told.keys].filter((key) => !known.has(key)).length + stored.length - told.keys.size;
    expect(lost).toBe(0);
    const reserved = await asSuperuser<{ award: string; balance: string }>(
      test,
      `select award_id as award, balance from ledger_accounts where kind = 'reserved'`,
    );
    expect(new Map(reserved.map(({ award, balance }) => [award, Number(balance)]))).toEqual(told.reserved);
  });

  it('shows every reader a book whose balances are those of its entries', () => {
    expect(seen.looks).toBeGreaterThan(READERS);
    expect(seen.faults).toEqual([]);
  });

  it('lets nobody wait long', () => {
    if (isFullProof()) expect(p95()).toBeLessThan(P95_MS);
  });
});
