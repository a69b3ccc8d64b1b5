import { appUrlOf, Database, type PersonActor, type Tx } from '@puente/database';
import type { Currency, DateOnly } from '@puente/kernel';
import { postToBooks, type LedgerEvent } from '@puente/ledger';
import { saveAward } from '@puente/testing';
import type { Client } from 'pg';
import type { Running } from './t20-drill';
import { PERSON } from './t20-rows';

export const PAYER = '20000000-0000-4000-8000-000000000004';
const DAY = '2026-11-21' as DateOnly;
const RATE = { value: '18.5', source: 'bank', ratedOn: DAY } as const;

const KEEPER: PersonActor = {
  ...{ kind: 'person', personId: PERSON, tenantId: PAYER, tenantKind: 'funder', roles: ['funder-finance'] },
  ...{ programmes: null, scopes: null, recentlyProven: true },
};

const FIXED = [
  `insert into organizations (id, kind, name) values ('${PAYER}', 'funder', 'Fondo del simulacro') on conflict do nothing`,
  `insert into memberships (tenant_id, person_id, roles) values ('${PAYER}', '${PERSON}', '{funder-finance}') on conflict do nothing`,
];

/** What stands in all books: by currency and place, and the end of the payer's chain, in which every posting stands. */
export interface BooksFound {
  readonly transactions: number;
  readonly entries: number;
  readonly currencies: readonly { readonly currency: string; readonly places: string }[];
  readonly chain: string;
}

/** Books of so many awards in two currencies: each awarded, and most of it sent and arrived; every fourth begins with a balance. One more has none. */
export async function addBooks(running: Running, word: string, awards: number): Promise<void> {
  for (const sql of FIXED) await running.client.query(sql);
  await saveAward(running, PAYER);
  await withBooks(running, async (database) => {
    for (let n = 0; n < awards; n++) {
      const awardId = await saveAward(running, PAYER);
      for (const [step, event] of eventsOf(n).entries()) {
        const of = { awardId, businessKey: `${word}:${n}:${step}`, happenedOn: DAY, event };
        await database.asActor(KEEPER, (tx) => postToBooks(tx, KEEPER, of));
      }
    }
  });
}

function eventsOf(n: number): LedgerEvent[] {
  const currency: Currency = n % 2 === 0 ? 'MXN' : 'USD';
  const money = (minor: bigint) => ({ minor, currency });
  if (n % 4 === 3) {
    return [{ kind: 'opening', committed: money(70n), sent: money(20n), received: money(10n) }];
  }
  const transfer =
    currency === 'USD'
      ? { money: { minor: 1_295n, currency: 'MXN' as const }, rate: RATE }
      : { money: money(70n), rate: null };
  return [
    { kind: 'award', amount: money(100n) },
    { kind: 'reserve', amount: money(70n) },
    { kind: 'send', agreed: money(70n), transfer },
    { kind: 'receive', agreed: money(70n), transfer },
  ];
}

/** Posts an award and waits before it commits; answers with what lets it. */
export async function beginPosting(running: Running): Promise<() => Promise<void>> {
  const posted = withResolvers();
  const allowed = withResolvers();
  const event = { kind: 'award', amount: { minor: 100n, currency: 'MXN' } } as const;
  const of = { awardId: await withoutBooks(running), businessKey: 'half:1', happenedOn: DAY, event };
  const ended = withBooks(running, (database) =>
    database.asActor(KEEPER, async (tx: Tx) => {
      await postToBooks(tx, KEEPER, of);
      posted.resolve();
      await allowed.promise;
    }),
  );
  await Promise.race([posted.promise, ended]);
  return async () => {
    allowed.resolve();
    await ended;
  };
}

/** An award that is there, so that of a posting that does not commit nothing is left. */
async function withoutBooks({ client }: Running): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select w.id from awards w where not exists (select from ledger_transactions t where t.award_id = w.id) limit 1`,
  );
  return rows[0]!.id;
}

function withResolvers(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve: () => resolve() };
}

async function withBooks<T>({ ownerUrl }: Running, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await Database.open({ appUrl: appUrlOf(ownerUrl), entities: [] });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

export async function booksOf(client: Client): Promise<BooksFound> {
  const { rows } = await client.query<BooksFound>(
    `select (select count(*)::int from ledger_transactions) as transactions,
        (select count(*)::int from ledger_entries) as entries,
        (select json_agg(c order by c.currency) from (
          select currency, string_agg(kind || ' ' || standing || ' ' || postings, ', ' order by kind) as places from (
            select a.currency, a.kind, sum(a.balance) as standing, (select count(*) from ledger_entries e
                join ledger_accounts b on b.tenant_id = e.tenant_id and b.id = e.account_id
               where b.currency = a.currency and b.kind = a.kind) as postings
              from ledger_accounts a group by a.currency, a.kind) p group by currency) c) as currencies,
        (select encode(hash, 'hex') from audit_log where tenant_id = $1 order by seq desc limit 1) as chain`,
    [PAYER],
  );
  return rows[0]!;
}
