import { formatMoney, type Currency } from '@puente/kernel';
import { asSuperuser, type TestDatabase } from '@puente/testing';
import { faultsInBooks } from '../proof/t13-books';

/** Where money of an award stands, in the order in which a page says it, in its words. */
const PLACES = {
  ...{ promised: 'Agreed', committed: 'Committed and free', reserved: 'Set aside for a payment' },
  ...{ sent: 'Sent, not confirmed', received: 'Received', returned: 'Returned', released: 'Released' },
} as const;
export type Place = keyof typeof PLACES;
const NOTHING = '0 USD';

interface Account {
  readonly kind: Place;
  readonly currency: Currency;
  readonly balance: string;
}

/** Refuses books in which money appears, is lost, or stands elsewhere than its entries say. */
export async function balanced(test: TestDatabase, award: string): Promise<void> {
  expect(await faultsInBooks(test)).toEqual([]);
  const sums = await asSuperuser<{ currency: Currency; sum: string }>(
    test,
    `select a.currency, sum(e.amount)::text as sum from ledger_entries e
       join ledger_transactions t on t.tenant_id = e.tenant_id and t.id = e.transaction_id
       join ledger_accounts a on a.tenant_id = e.tenant_id and a.id = e.account_id
      where t.award_id = $1 group by a.currency`,
    [award],
  );
  expect(sums.filter(({ sum }) => sum !== '0')).toEqual([]);
}

/** What stands where by the books, as a reader of English is told; places without money are left out. */
export async function booksOf(test: TestDatabase, award: string): Promise<Map<Place, string>> {
  const rows = await asSuperuser<Account>(
    test,
    `select a.kind, a.currency, coalesce(sum(e.amount), 0)::text as balance from ledger_accounts a
       left join ledger_entries e on e.tenant_id = a.tenant_id and e.account_id = a.id
      where a.award_id = $1 group by a.kind, a.currency`,
    [award],
  );
  return new Map(
    rows
      .filter(({ balance }) => balance !== '0')
      .map(({ kind, currency, balance }) => [kind, words(kind, currency, BigInt(balance))]),
  );
}

/** What the page of an award in dollars has to show of its books. */
export const rungsOf = (books: ReadonlyMap<Place, string>): string[][] =>
  (Object.keys(PLACES) as Place[]).map((place) => [PLACES[place], books.get(place) ?? NOTHING]);

/** What was promised stands against all others. */
const words = (kind: Place, currency: Currency, balance: bigint): string =>
  formatMoney({ minor: kind === 'promised' ? -balance : balance, currency }, 'en');
