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

/** One format for each language, made from its tag (`es-MX`). Making one takes longer than a hundred uses of it. */
export function forEachLocale<Format>(make: (tag: string) => Format): Readonly<Record<Locale, Format>> {
  return { es: make('es-MX'), en: make('en-US') };
}

const LISTS = forEachLocale((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));

/** Joins words as a sentence would: `a, b y c` / `a, b and c`. */
export function joinWords(words: readonly string[], locale: Locale): string {
  return LISTS[locale].format(words);
}
