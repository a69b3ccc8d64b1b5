import fc from 'fast-check';
import { foldTerms } from '../text';
import { WordTable } from './word-table';

function reader() {
  const numbers = new Map<string, number>();
  const table = new WordTable((term) => {
    if (!numbers.has(term)) numbers.set(term, numbers.size);
    return numbers.get(term)!;
  });
  const termsOf = (text: string) => {
    const found = new Set<number>();
    table.forEachTerm(text, (term) => found.add(term));
    return [...numbers].filter(([, number]) => found.has(number)).map(([term]) => term);
  };
  return { table, termsOf };
}

const character = fc.oneof(
  fc.constantFrom(...'aeiouñáéíóúüsnrltdcABÑÉ0129 ,.-–—“”’¿¡\n\tßæøµªº²×÷'),
  fc.constantFrom('n\u0303', 'e\u0301', '\u0301', '\u200d', 'ł', 'İ', 'ﬁ', 'Ω', '女', '😀'),
  fc.string({ unit: 'grapheme', maxLength: 1 }),
);
const text = fc.array(character, { maxLength: 60 }).map((characters) => characters.join(''));

describe('WordTable', () => {
  it('finds the terms that foldTerms gives, whatever it has read before', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const { termsOf } = reader();
        for (const each of texts) expect(termsOf(each).sort()).toEqual([...new Set(foldTerms(each))].sort());
      }),
      { numRuns: 500 },
    );
  });

  it('keeps apart many words, also when its tables grow', () => {
    const { table, termsOf } = reader();
    const words = Array.from({ length: 30_000 }, (_, n) => `palabra${n.toString(36)}x`);
    for (const word of words) table.forEachTerm(word, () => undefined);
    for (const word of words.filter((_, index) => index % 997 === 0)) {
      expect(termsOf(word)).toEqual(foldTerms(word));
    }
  });
});
