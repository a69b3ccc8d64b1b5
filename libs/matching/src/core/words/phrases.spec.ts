import fc from 'fast-check';
import { joinWords } from '@puente/kernel';
import { forms, needs, populations, services, states } from '@puente/taxonomy/core';
import { conjunction, pesos, range } from './phrases';

const labels = [states, needs, forms, populations, services].flatMap(({ terms }) =>
  terms.map(({ label }) => label),
);

describe('phrases', () => {
  it('joins labels as the kernel does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...labels), { maxLength: 6 }), (some) => {
        for (const locale of ['es', 'en'] as const) {
          const words = some.map((label) => label[locale]);
          expect(conjunction(words, locale)).toBe(joinWords(words, locale));
        }
      }),
    );
  });

  it('writes pesos with thousands apart', () => {
    const amounts = [0, 999, 1000, 123_456, 1_234_567.5, 1e12];
    expect(amounts.map(pesos)).toEqual([
      '0 MXN',
      '999 MXN',
      '1,000 MXN',
      '123,456 MXN',
      '1,234,567.50 MXN',
      '1,000,000,000,000 MXN',
    ]);
  });

  it('says ranges with one end, two or none', () => {
    expect([range(1, 2), range(null, 2), range(1, null), range(null, null)].map(({ en }) => en)).toEqual([
      'from 1 MXN to 2 MXN',
      'up to 2 MXN',
      'from 1 MXN',
      'no limit',
    ]);
  });
});
