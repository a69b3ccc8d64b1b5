import { LOCALES } from '@puente/kernel';
import { examplesOf, replacementOf } from './examples';
import { ADVICE } from './glossary';
import { lintWording } from './lint-wording';

describe.each(LOCALES)('advice in %s', (locale) => {
  it.each(ADVICE.map((advice) => [advice.code, advice] as const))('shows words it finds: %s', (_, advice) => {
    const examples = examplesOf(advice, locale);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      expect(example).toMatch(/^[\p{L} …-]+$/u);
      const marks = lintWording(example.replaceAll('…', ''), locale);
      expect([example, marks.length > 0]).toEqual([example, true]);
    }
  });

  it('replaces only by words that can stand alone', () => {
    const all = ADVICE.map((advice) => replacementOf(advice, locale));
    expect(all.filter((each) => each !== null).length).toBeGreaterThan(5);
    expect(all.filter((each) => each?.includes(','))).toEqual([]);
  });
});
