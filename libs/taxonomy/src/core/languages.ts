import { forEachLocale, type Locale } from '@puente/kernel';

const SHAPE = /^[a-z]{2,3}$/;

/** ISO 639-1 where it exists, else 639-3 (`es`, `tzo`, `nah`): an open list, so only the shape is checked. */
export function isLanguageCode(text: string): boolean {
  return SHAPE.test(text);
}

const INDIGENOUS: Readonly<Record<string, readonly [string, string]>> = {
  nah: ['náhuatl', 'Nahuatl'],
  tzo: ['tsotsil', 'Tzotzil'],
  tzh: ['tseltal', 'Tzeltal'],
  yua: ['maya', 'Maya'],
  zap: ['zapoteco', 'Zapotec'],
  mix: ['mixteco', 'Mixtec'],
  oto: ['otomí', 'Otomi'],
  tot: ['totonaco', 'Totonac'],
  maz: ['mazahua', 'Mazahua'],
  pua: ['purépecha', 'Purepecha'],
  tar: ['rarámuri', 'Raramuri'],
  myn: ['lenguas mayenses', 'Mayan languages'],
};

const NAMES = forEachLocale((tag) => new Intl.DisplayNames(tag, { type: 'language' }));

/** The language's name for a reader; the code itself where no name is known. */
export function languageName(code: string, locale: Locale): string {
  const own = INDIGENOUS[code];
  if (own) return own[locale === 'es' ? 0 : 1];
  return NAMES[locale].of(code) ?? code;
}
