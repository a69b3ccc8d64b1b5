/** The languages of the product; Spanish comes first everywhere. */
export const LOCALES = ['es', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in every language of the product. */
export interface LocaleText {
  readonly es: string;
  readonly en: string;
}

export function isLocale(value: unknown): value is Locale {
  return value === 'es' || value === 'en';
}

/** Joins words as a sentence would: `a, b y c` / `a, b and c`. */
export function joinWords(words: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale === 'es' ? 'es-MX' : 'en-US', { type: 'conjunction' }).format(words);
}
