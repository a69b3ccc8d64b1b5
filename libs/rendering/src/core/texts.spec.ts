import { formatText, paramsOf, textOf, type Texts } from './texts';

const texts: Texts = {
  es: {
    'a.b': 'Hola, {name}',
    'a.c': 'Hasta las {hour}.',
    'a.n': { one: '{count} organización', other: '{count} organizaciones' },
  },
  en: {
    'a.b': 'Hello, {name}',
    'a.c': 'Until {hour}.',
    'a.n': { one: '{count} nonprofit', other: '{count} nonprofits' },
  },
};

describe('texts', () => {
  it.each([
    ['es', 0, '0 organizaciones'],
    ['es', 1, '1 organización'],
    ['es', 1234, '1,234 organizaciones'],
    ['en', 1, '1 nonprofit'],
    ['en', 25, '25 nonprofits'],
  ] as const)('%s writes %d in its own plural', (locale, count, expected) => {
    expect(textOf(texts, 'a.n', { count }, locale)).toBe(expected);
  });

  it('ends a sentence once after an hour', () => {
    expect(textOf(texts, 'a.c', { hour: '5:29 p.m.' }, 'es')).toBe('Hasta las 5:29 p.m.');
    expect(textOf(texts, 'a.c', { hour: '5:29 PM' }, 'en')).toBe('Until 5:29 PM.');
  });

  it('refuses an unknown key and a missing parameter', () => {
    expect(() => textOf(texts, 'a.x', {}, 'es')).toThrow(/a\.x/);
    expect(() => textOf(texts, 'a.b', {}, 'en')).toThrow(/name/);
  });

  it('does not read parameters from inside parameters', () => {
    expect(formatText('{a} {b}', { a: '{b}', b: 'x' }, 'es')).toBe('{b} x');
  });

  it('lists the parameters of all shapes', () => {
    expect(paramsOf({ one: '{b}', other: '{a} {b}' })).toEqual(['a', 'b']);
  });
});
