import { formatMoney, type Currency } from '@puente/kernel';
import { asSuperuser, type TestDatabase } from '@puente/testing';
import { faultsInBooks } from '../proof/t13-books';

/** Where money of an award stands, in the order in which a page says it, in its words. */
const PLACES = {
  ...{ promised: 'Agreed', committed: 'Committed and free', reserved: 'Set aside for a payment' },
  ...{ sent: 'Sent, not confirmed', received: 'Received', returned: 'Returned', released: 'Released' },
} as const;
/** What a page says of an award without books. */
const KNOWN_BEFORE: readonly Place[] = ['promised', 'sent', 'received', 'returned'];
type Place = keyof typeof PLACES;
/** The payer's own places, in which money is that left in another currency. */
type Beside = 'bank' | 'exchange';
/** Amounts as a reader of English is told, of all places in which there are any. */
export type Stands = Readonly<Partial<Record<Place | Beside, string>>>;
type Books = ReadonlyMap<Place | Beside, string>;

const AGREED_BEFORE = '20,000.10 USD';
const NOTHING = '0 USD';

/** Refuses books in which money appears, is lost, or stands elsewhere than its entries say. */
export async function balanced(test: TestDatabase, award: string): Promise<void> {
  expect(await faultsInBooks(test)).toEqual([]);
  const sums = await asSuperuser<{ currency: Currency; sum: string }>(
    test,
    `select a.currency, sum(e.amount)::text as sum from ${ENTRIES} where t.award_id = $1 group by a.currency`,
    [award],
  );
  expect(sums.filter(({ sum }) => sum !== '0')).toEqual([]);
}

const ENTRIES = `ledger_entries e
  join ledger_transactions t on t.tenant_id = e.tenant_id and t.id = e.transaction_id
  join ledger_accounts a on a.tenant_id = e.tenant_id and a.id = e.account_id`;

/** What stands where by the books, in each currency; places without money are left out. */
export async function booksOf(test: TestDatabase, award: string): Promise<Books> {
  const rows = await asSuperuser<{ kind: Place | Beside; currency: Currency; balance: string }>(
    test,
    `select a.kind, a.currency, sum(e.amount)::text as balance from ${ENTRIES}
      where t.award_id = $1 group by a.kind, a.currency having sum(e.amount) <> 0`,
    [award],
  );
  return new Map(rows.map(({ kind, currency, balance }) => [kind, words(kind, currency, BigInt(balance))]));
}

/** What the page of an award in dollars has to show of its books. */
export function rungsOf(books: Books): string[][] {
  if (books.size === 0) {
    return KNOWN_BEFORE.map((place) => [PLACES[place], place === 'promised' ? AGREED_BEFORE : NOTHING]);
  }
  return (Object.keys(PLACES) as Place[]).map((place) => [PLACES[place], books.get(place) ?? NOTHING]);
}

/** What it has to say of other currencies. */
export function linesOf(books: Books): string[][] {
  const left = books.get('bank');
  return left ? [['Left the bank in another currency', left.replace('-', '')]] : [];
}

/** What was promised stands against all others. */
const words = (kind: Place | Beside, currency: Currency, balance: bigint): string =>
  formatMoney({ minor: kind === 'promised' ? -balance : balance, currency }, 'en');
