import fc from 'fast-check';
import type { Currency, DateOnly, Money } from '@puente/kernel';
import { atRate, parseRate, paymentDifferences, type ExchangeRate } from '.';

const of = (minor: bigint, currency: Currency): Money => ({ minor, currency });
const at = (value: string): ExchangeRate => ({ value, source: 'bank', ratedOn: '2026-11-21' as DateOnly });

describe('a rate', () => {
  it.each([
    ['18.5', 1_850_000_000n],
    ['0.00000001', 1n],
    ['0', null],
    ['-1', null],
    ['1.123456789', null],
    ['1,5', null],
    ['1e3', null],
  ])('%s reads as %s', (text, scaled) => {
    expect(parseRate(text)).toBe(scaled);
  });

  it('gives the nearest minor unit, never more than half of one away', () => {
    const rates = fc.tuple(fc.bigInt(0n, 999n), fc.bigInt(1n, 99_999_999n));
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 13n), rates, (minor, [whole, parts]) => {
        const rate = at(`${whole}.${parts.toString().padStart(8, '0')}`);
        const got = atRate(of(minor, 'USD'), rate, 'MXN')!.minor * 100_000_000n;
        const exact = minor * (whole * 100_000_000n + parts);
        expect(got - exact <= 50_000_000n && exact - got <= 50_000_000n).toBe(true);
      }),
    );
  });
});

describe('agreed, sent and received', () => {
  it('in one currency differ by what the way took', () => {
    const sent = { money: of(10_000n, 'USD'), rate: null };
    const received = { money: of(9_750n, 'USD'), rate: null };
    expect(paymentDifferences({ agreed: of(10_000n, 'USD'), sent, received })).toEqual({
      sending: of(0n, 'USD'),
      underWay: of(-250n, 'USD'),
      arrival: of(-250n, 'USD'),
    });
  });

  it('in two currencies differ from what the rate on record would have given', () => {
    const sent = { money: of(184_500n, 'MXN'), rate: at('18.5') };
    const received = { money: of(184_000n, 'MXN'), rate: at('18.4') };
    expect(paymentDifferences({ agreed: of(10_000n, 'USD'), sent, received })).toEqual({
      sending: of(-500n, 'MXN'),
      underWay: of(-500n, 'MXN'),
      arrival: of(0n, 'MXN'),
    });
  });

  it('are not known before the money arrives, nor across a change on the way', () => {
    const sent = { money: of(10_000n, 'USD'), rate: null };
    expect(paymentDifferences({ agreed: of(10_000n, 'USD'), sent, received: null })).toMatchObject({
      underWay: null,
      arrival: null,
    });
    const received = { money: of(184_000n, 'MXN'), rate: at('18.5') };
    expect(paymentDifferences({ agreed: of(10_000n, 'USD'), sent, received })).toMatchObject({
      underWay: null,
      arrival: of(-1_000n, 'MXN'),
    });
  });
});
