import type { Locale, LocaleText } from '@puente/kernel';
import { languageName, type Vocabulary } from '@puente/taxonomy/core';

const MOST_LISTED = 6;

const MORE: Readonly<Record<Locale, (count: number) => string>> = {
  es: (count) => `${count} más`,
  en: (count) => `${count} more`,
};

export const say = (es: string, en: string): LocaleText => ({ es, en });

/** Labels as a sentence would list them: `A, B y C`, and beyond six `A, B, C, D, E y 4 más`. */
export function listed(labels: readonly LocaleText[]): LocaleText {
  return say(listedIn(labels, 'es'), listedIn(labels, 'en'));
}

function listedIn(labels: readonly LocaleText[], locale: Locale): string {
  const words = labels.map((label) => label[locale]);
  if (words.length <= MOST_LISTED) return conjunction(words, locale);
  const shown = words.slice(0, MOST_LISTED - 1);
  return conjunction([...shown, MORE[locale](words.length - shown.length)], locale);
}

/** Spanish `y` turns into `e` before the sound of i, but not before ia and ie. */
const SOUNDS_LIKE_I = /^h?i(?![ae])/i;

/** As the kernel's `joinWords`, without its list format, which is slow over a hundred thousand reasons. */
export function conjunction(words: readonly string[], locale: Locale): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  const before = words.slice(0, -1).join(', ');
  if (locale === 'en') return `${before}${words.length > 2 ? ',' : ''} and ${last}`;
  return `${before} ${SOUNDS_LIKE_I.test(last) ? 'e' : 'y'} ${last}`;
}

export function listedCodes<Code extends string>(
  vocabulary: Vocabulary<Code>,
  codes: readonly Code[],
): LocaleText {
  return listed(codes.map((code) => vocabulary.label(code)));
}

const languageNames = new Map<string, LocaleText>();

export function listedLanguages(codes: readonly string[]): LocaleText {
  return listed(
    codes.map((code) => {
      const name = languageNames.get(code) ?? say(languageName(code, 'es'), languageName(code, 'en'));
      languageNames.set(code, name);
      return name;
    }),
  );
}

/** Pesos with thousands separated and the ISO code; the same in both languages (es-MX, en-US). */
export function pesos(amount: number): string {
  const digits = Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
  const point = digits.indexOf('.');
  let whole = point < 0 ? digits : digits.slice(0, point);
  const cents = point < 0 ? '' : digits.slice(point);
  let grouped = '';
  for (; whole.length > 3; whole = whole.slice(0, -3)) grouped = `,${whole.slice(-3)}${grouped}`;
  return `${whole}${grouped}${cents} MXN`;
}

/** `de A a B`, `desde A`, `hasta B`. */
export function range(min: number | null, max: number | null): LocaleText {
  if (min === null) {
    return max === null ? say('sin límite', 'no limit') : say(`hasta ${pesos(max)}`, `up to ${pesos(max)}`);
  }
  if (max === null) return say(`desde ${pesos(min)}`, `from ${pesos(min)}`);
  return say(`de ${pesos(min)} a ${pesos(max)}`, `from ${pesos(min)} to ${pesos(max)}`);
}
