import { lintWording } from '@puente/evidence/core';
import { isLocale, type Locale } from '@puente/kernel';

/** A passage to think about, in the reader's words. */
export interface WordingLine {
  readonly words: string;
  readonly why: string;
  readonly instead: string;
}

/** The passages of a text; its language is that of the field, or either where none is known. */
export function wordingLines(text: string, reader: Locale, language: string | null): WordingLine[] {
  const marks = lintWording(text, language !== null && isLocale(language) ? language : undefined);
  return marks.map(({ words, advice }) => ({
    words,
    why: advice.why[reader],
    instead: advice.instead[reader],
  }));
}
