import { forEachLocale, type Locale } from '@puente/kernel';

/** A sentence of the catalogue; two shapes where the number `count` decides between them. */
export type Text = string | { readonly one: string; readonly other: string };
export type FlatTexts = Readonly<Record<string, Text>>;
export type Texts = Readonly<Record<Locale, FlatTexts>>;
export type TextParams = Readonly<Record<string, string | number>>;

const numbers = forEachLocale((tag) => new Intl.NumberFormat(tag));
const plurals = forEachLocale((tag) => new Intl.PluralRules(tag));

function shapeFor(text: Text, params: TextParams, locale: Locale): string {
  if (typeof text === 'string') return text;
  return plurals[locale].select(Number(params['count'] ?? 0)) === 'one' ? text.one : text.other;
}

/** Fills `{name}` places; numbers are written as the reader writes them. A missing parameter throws. */
export function formatText(text: Text, params: TextParams, locale: Locale): string {
  return shapeFor(text, params, locale).replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`The text «${JSON.stringify(text)}» needs «${name}»`);
    return typeof value === 'number' ? numbers[locale].format(value) : value;
  });
}

/** A sentence that ends with an hour in Spanish has no second full stop. */
const TWO_STOPS = /\.m\.\.(?!\.)/g;

/** Finds a text by its key and fills it; an unknown key is a programmer's mistake. */
export function textOf(texts: Texts, key: string, params: TextParams, locale: Locale): string {
  const text = texts[locale][key];
  if (text === undefined) throw new Error(`No text «${key}» in ${locale}`);
  return formatText(text, params, locale).replace(TWO_STOPS, '.m.');
}

/** Names of the places that a text must be given, sorted. */
export function paramsOf(text: Text): string[] {
  const whole = typeof text === 'string' ? text : `${text.one} ${text.other}`;
  return [...new Set([...whole.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();
}
