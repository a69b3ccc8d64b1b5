import { foldName } from './fold';

const OTHER_NAMES: Readonly<Record<string, string>> = {
  usa: 'US',
  us: 'US',
  'united states of america': 'US',
  eua: 'US',
  eeuu: 'US',
  uk: 'GB',
  'south korea': 'KR',
  dubai: 'AE',
};

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes of the language data that are no country. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** Names of countries by ISO 3166-1 code, from the language data of the runtime. */
function countryNames(): Map<string, string> {
  const names = new Map<string, string>(Object.entries(OTHER_NAMES));
  const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other)).filter(isCountry);
  for (const locale of ['en', 'es']) {
    const display = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = display.of(code);
      if (name) names.set(foldName(name), code);
    }
  }
  return names;
}

/** Withdrawn codes are written otherwise by the language data: `FX` as `FR`. */
function isCountry(code: string): boolean {
  return !NO_COUNTRY.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}

let known: Map<string, string> | undefined;

/** The ISO 3166-1 code of a country's name in Spanish or English. */
export function countryOfName(name: string): string | null {
  known ??= countryNames();
  return known.get(foldName(name)) ?? null;
}
