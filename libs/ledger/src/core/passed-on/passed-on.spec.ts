import type { DateOnly } from '@puente/kernel';
import { passedOn, quarterBegins } from './passed-on';

const of = (amount: number, ...parts: number[]) =>
  passedOn({ amountMinor: BigInt(amount), byRecipient: parts.map(BigInt) });

describe('what a funder is told of what was given on', () => {
  it.each([[[]], [[100]], [[50, 50]]])(
    'is nothing for %j: fewer than three single each other out',
    (parts) => {
      expect(of(1000, ...parts)).toBeNull();
    },
  );

  it('is nothing where one has more than 60 % of it', () => {
    expect(of(1000, 61, 20, 19)).toBeNull();
    expect(of(1000, 60, 20, 20)).toEqual({ recipients: '3-5', share: '1/4' });
  });

  it.each([
    [3, '3-5'],
    [5, '3-5'],
    [6, '6-10'],
    [10, '6-10'],
    [11, '11-'],
  ])('says of %i how many in a band', (count, band) => {
    expect(of(1000, ...Array.from({ length: count }, () => 1))?.recipients).toBe(band);
  });

  it.each([
    [250, '1/4'],
    [251, '1/2'],
    [500, '1/2'],
    [501, '3/4'],
    [750, '3/4'],
    [751, '4/4'],
    [1000, '4/4'],
  ])('says of %i in a thousand how much in a band', (total, band) => {
    const third = Math.floor(total / 3);
    expect(of(1000, third, third, total - 2 * third)?.share).toBe(band);
  });

  it.each([
    ['2026-01-01', '2026-01-01'],
    ['2026-03-31', '2026-01-01'],
    ['2026-04-01', '2026-04-01'],
    ['2026-12-31', '2026-10-01'],
  ])('of %s stands since %s', (day, begins) => {
    expect(quarterBegins(day as DateOnly)).toBe(begins);
  });
});
