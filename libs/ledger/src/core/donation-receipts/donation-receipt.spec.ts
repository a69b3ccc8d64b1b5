import type { DateOnly } from '@puente/kernel';
import { agreesInAll, compareWith, isReceiptMissing, receiptDueOn, totalOf, type ReceiptFacts } from '.';

const day = (text: string): DateOnly => text as DateOnly;
const FACTS: ReceiptFacts = {
  ...{ version: '4.0', uuid: 'u', issuerRfc: 'SAT970701NN3', receiverRfc: 'XEXX010101000' },
  ...{ totalMinor: 100_050n, currency: 'MXN', exchangeRate: null, issuedOn: day('2026-11-23') },
  ...{ letter: '600-04-02-2026-12345', letterOn: day('2026-01-15'), legend: 'Donativo' },
};
const PAYMENT = {
  ...{ amountMinor: 100_050n, sentMinor: 100_050n, receivedMinor: null, transferCurrency: 'MXN' as const },
  receivedOn: day('2026-11-22'),
};
const ISSUER = { rfc: 'SAT970701NN3', letter: FACTS.letter, letterOn: FACTS.letterOn };

describe('the total of a receipt', () => {
  it.each([
    ['1000', 100_000n],
    ['1000.5', 100_050n],
    ['1000.50', 100_050n],
    ['1000.500000', 100_050n],
    ['1000.505', null],
  ])('%s: %s', (text, minor) => expect(totalOf(text)).toBe(minor));
});

describe('a receipt beside its payment', () => {
  it('agrees in all', () => expect(agreesInAll(compareWith(FACTS, PAYMENT, ISSUER))).toBe(true));

  it('is compared with what arrived, once that is known', () => {
    const comparison = compareWith(FACTS, { ...PAYMENT, receivedMinor: 99_000n }, ISSUER);
    expect(comparison.total).toBe('differs');
    expect(agreesInAll(comparison)).toBe(false);
  });

  it('does not agree where nothing is known to compare it with', () => {
    expect(agreesInAll(compareWith(FACTS, PAYMENT, { ...ISSUER, letter: null }))).toBe(false);
  });
});

describe('a receipt that is missing', () => {
  it('is awaited for thirty days after the money arrived', () => {
    expect(receiptDueOn(day('2026-11-22'))).toBe('2026-12-22');
    expect(isReceiptMissing(day('2026-11-22'), day('2026-12-22'))).toBe(false);
    expect(isReceiptMissing(day('2026-11-22'), day('2026-12-23'))).toBe(true);
  });

  it('is not said to be missing for a time for which nothing was stated', () =>
    expect(isReceiptMissing(day('2024-11-22'), day('2026-12-23'))).toBe(false));
});
