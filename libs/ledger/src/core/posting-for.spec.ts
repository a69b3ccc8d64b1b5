import fc from 'fast-check';
import { CURRENCIES, type Currency, type DateOnly, type Money } from '@puente/kernel';
import {
  AWARD_ACCOUNTS,
  isContra,
  isOfPayer,
  isSamePosting,
  postingFor,
  reversalOf,
  TRANSACTION_KINDS,
  type AwardBalances,
  type ExchangeRate,
  type LedgerEvent,
  type Posting,
  type PostingFault,
} from '.';

const mxn = (minor: bigint): Money => ({ minor, currency: 'MXN' });
const usd = (minor: bigint): Money => ({ minor, currency: 'USD' });
const RATE: ExchangeRate = { value: '18.5', source: 'bank', ratedOn: '2026-11-21' as DateOnly };
const same = (money: Money) => ({ money, rate: null });
const changed = (money: Money, value = RATE.value) => ({ money, rate: { ...RATE, value } });
const balances = (minor: Partial<AwardBalances['minor']>): AwardBalances => ({
  currency: 'MXN',
  minor: {
    ...{ promised: 0n, committed: 0n, reserved: 0n, sent: 0n, received: 0n, returned: 0n, released: 0n },
    ...minor,
  },
});
const textOf = ({ entries }: Posting): string =>
  entries.map(({ account, money }) => `${account} ${money.minor} ${money.currency}`).join(', ');

describe('what an event does to the books', () => {
  it.each<[LedgerEvent, string]>([
    [{ kind: 'award', amount: mxn(100n) }, 'promised -100 MXN, committed 100 MXN'],
    [{ kind: 'amendment', change: mxn(20n) }, 'promised -20 MXN, committed 20 MXN'],
    [{ kind: 'amendment', change: mxn(-20n) }, 'promised 20 MXN, committed -20 MXN'],
    [{ kind: 'reserve', amount: mxn(40n) }, 'committed -40 MXN, reserved 40 MXN'],
    [{ kind: 'release', amount: mxn(40n) }, 'reserved -40 MXN, committed 40 MXN'],
    [{ kind: 'send', agreed: mxn(40n), transfer: same(mxn(40n)) }, 'reserved -40 MXN, sent 40 MXN'],
    [
      { kind: 'send', agreed: usd(40n), transfer: changed(mxn(735n)) },
      'reserved -40 USD, sent 40 USD, exchange 735 MXN, bank -735 MXN',
    ],
    [{ kind: 'receive', agreed: usd(40n), transfer: changed(mxn(730n)) }, 'sent -40 USD, received 40 USD'],
    [
      { kind: 'return', agreed: usd(4n), transfer: changed(mxn(70n)) },
      'received -4 USD, returned 4 USD, exchange -70 MXN, bank 70 MXN',
    ],
    [{ kind: 'restore', amount: usd(4n) }, 'returned -4 USD, committed 4 USD'],
    [
      { kind: 'close', balances: balances({ promised: -100n, committed: 30n, received: 70n }) },
      'committed -30 MXN, released 30 MXN',
    ],
    [
      { kind: 'opening', committed: mxn(10n), sent: mxn(0n), received: mxn(90n) },
      'promised -100 MXN, committed 10 MXN, received 90 MXN',
    ],
  ])('%#: $kind', (event, text) => {
    const posted = postingFor(event);
    expect('posting' in posted && textOf(posted.posting)).toBe(text);
  });

  it.each<[string, LedgerEvent, PostingFault]>([
    ['an award of nothing', { kind: 'award', amount: mxn(0n) }, 'amount-not-positive'],
    ['a payment below zero', { kind: 'reserve', amount: mxn(-1n) }, 'amount-not-positive'],
    ['an amendment of nothing', { kind: 'amendment', change: mxn(0n) }, 'amount-is-zero'],
    [
      'sending nothing for something',
      { kind: 'send', agreed: mxn(1n), transfer: same(mxn(0n)) },
      'amount-not-positive',
    ],
    [
      'another currency without its rate',
      { kind: 'send', agreed: usd(1n), transfer: same(mxn(18n)) },
      'rate-needed',
    ],
    [
      'a rate where nothing is changed',
      { kind: 'send', agreed: mxn(1n), transfer: changed(mxn(1n)) },
      'rate-not-needed',
    ],
    [
      'a rate of nothing',
      { kind: 'receive', agreed: usd(1n), transfer: changed(mxn(18n), '0.0') },
      'rate-not-readable',
    ],
    [
      'closing while a payment is under way',
      { kind: 'close', balances: balances({ reserved: 1n }) },
      'payments-under-way',
    ],
    ['closing what is used up', { kind: 'close', balances: balances({ received: 9n }) }, 'nothing-left'],
    [
      'an opening in two currencies',
      { kind: 'opening', committed: mxn(1n), sent: usd(1n), received: mxn(0n) },
      'award-currency',
    ],
    [
      'an opening of nothing',
      { kind: 'opening', committed: mxn(0n), sent: mxn(0n), received: mxn(0n) },
      'amount-is-zero',
    ],
    [
      'an opening below zero',
      { kind: 'opening', committed: mxn(5n), sent: mxn(-1n), received: mxn(0n) },
      'amount-not-positive',
    ],
  ])('refuses %s', (_name, event, fault) => {
    expect(postingFor(event)).toEqual({ fault });
  });
});

describe('every transaction', () => {
  const currency = fc.constantFrom<Currency>(...CURRENCIES);
  const money = fc.record({ minor: fc.bigInt(-(10n ** 15n), 10n ** 15n), currency });
  const rate = fc.option(
    fc.record({
      value: fc.constantFrom('18.5', '0.05', '1', 'x', '0'),
      source: fc.constantFrom('bank', 'agreement'),
      ratedOn: fc.constant(RATE.ratedOn),
    }),
  );
  const transfer = fc.record({ money, rate });
  const minor = fc.record(Object.fromEntries(AWARD_ACCOUNTS.map((kind) => [kind, fc.bigInt(-9n, 9n)])));
  const event = fc.oneof(
    fc.record({ kind: fc.constantFrom('award', 'reserve', 'release'), amount: money }),
    fc.record({ kind: fc.constant('amendment'), change: money }),
    fc.record({ kind: fc.constantFrom('send', 'receive', 'return'), agreed: money, transfer }),
    fc.record({ kind: fc.constant('close'), balances: fc.record({ currency, minor }) }),
    fc.record({ kind: fc.constant('opening'), committed: money, sent: money, received: money }),
  ) as fc.Arbitrary<LedgerEvent>;
  const postings = event.map(postingFor).filter((posted) => 'posting' in posted);
  const sums = (entries: Posting['entries']): Map<Currency, bigint> => {
    const all = new Map<Currency, bigint>();
    for (const { money: each } of entries) {
      all.set(each.currency, (all.get(each.currency) ?? 0n) + each.minor);
    }
    return all;
  };

  it('is nothing in each currency, of the award’s places by themselves and of the payer’s', () => {
    fc.assert(
      fc.property(postings, ({ posting: { entries } }) => {
        const [ofPayer, ofAward] = [true, false].map((own) =>
          entries.filter(({ account }) => isOfPayer(account) === own),
        );
        for (const part of [ofPayer!, ofAward!]) {
          expect([...sums(part).values()].every((sum) => sum === 0n)).toBe(true);
        }
        expect(sums(ofAward!).size).toBe(1);
        expect(entries.every(({ money: { minor: each } }) => each !== 0n)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('has an exact opposite, which has none', () => {
    fc.assert(
      fc.property(postings, ({ posting }) => {
        const back = reversalOf(posting)!;
        expect(sums([...posting.entries, ...back.entries])).toEqual(
          new Map([...sums(posting.entries).keys()].map((each) => [each, 0n])),
        );
        expect(back.entries.map(({ account }) => account)).toEqual(
          posting.entries.map(({ account }) => account),
        );
        expect(reversalOf(back)).toBeNull();
      }),
    );
  });

  it('is the same in whatever order it is read, and not with another amount', () => {
    fc.assert(
      fc.property(postings, ({ posting }) => {
        const turned = { ...posting, entries: posting.entries.toReversed() };
        const [first, ...rest] = posting.entries;
        const more = { ...first!, money: { ...first!.money, minor: first!.money.minor + 1n } };
        expect(isSamePosting(posting, turned)).toBe(true);
        expect(isSamePosting(posting, { ...posting, entries: [more, ...rest] })).toBe(false);
      }),
    );
  });
});

it('the place against which others stand, and the payer’s, alone may be below zero', () => {
  expect(AWARD_ACCOUNTS.filter(isContra)).toEqual(['promised']);
  expect(isContra('bank') && isContra('exchange')).toBe(true);
  expect(new Set(TRANSACTION_KINDS).size).toBe(11);
});
