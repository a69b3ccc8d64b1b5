import { LOCALES, type Locale } from '@puente/kernel';
import type { Advice, Weight } from './advice';
import { ADVICE } from './glossary';

/** A passage to think about: where it stands (UTF-16 offsets), its words and the advice. */
export interface WordingMark {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly code: string;
  readonly weight: Weight;
  readonly advice: Advice;
}

/**
 * Marks the words of a text that the glossary advises against, from left to right; where two overlap, the longer one.
 * Without a language both are looked for.
 */
export function lintWording(text: string, locale?: Locale): WordingMark[] {
  const marks = (locale ? [locale] : LOCALES).flatMap((each) =>
    PATTERNS[each].flatMap((pattern) => marksOf(text, pattern)),
  );
  marks.sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: WordingMark[] = [];
  for (const mark of marks) if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  return kept;
}

interface Pattern {
  readonly advice: Advice;
  readonly find: RegExp;
}

const PATTERNS: Readonly<Record<Locale, readonly Pattern[]>> = { es: patterns('es'), en: patterns('en') };

function patterns(locale: Locale): Pattern[] {
  return ADVICE.filter((advice) => advice.find[locale].length > 0).map((advice) => ({
    advice,
    find: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${advice.find[locale].map(asPattern).join('|')})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
  }));
}

/** Blanks match any white space, `*` any letters. */
function asPattern(words: string): string {
  return words.replace(/\*/g, '\\p{L}*').replace(/ /g, '\\s+');
}

function marksOf(text: string, { advice, find }: Pattern): WordingMark[] {
  return [...text.matchAll(find)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    words: found[0],
    code: advice.code,
    weight: advice.weight,
    advice,
  }));
}
