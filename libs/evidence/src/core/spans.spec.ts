import fc from 'fast-check';
import { overlap } from './period';
import { daysOf, sharing, unionOf } from './spans';

const year = fc.integer({ min: 2000, max: 2040 });
const period = fc
  .tuple(year, fc.integer({ min: 0, max: 4 }), fc.constantFrom('', '-01', '-06', '-12-31'))
  .map(([start, years, part]) => ({ start: `${start}${part}`, end: `${start + years}${part}` }));

describe('days of many periods', () => {
  it('are shared exactly where two periods overlap', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 12 }), period, (others, one) => {
        const found = sharing(daysOf(one), unionOf(others)) !== null;
        expect(found).toBe(others.some((other) => overlap(one, other)));
      }),
    );
  });

  it('are joined without a day twice, in order', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 12 }), (periods) => {
        const spans = unionOf(periods);
        expect(spans.every(({ first }, index) => index === 0 || spans[index - 1]!.last < first)).toBe(true);
      }),
    );
  });
});
