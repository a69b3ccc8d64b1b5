import type { Locale } from '@puente/kernel';
import type { FlatTexts, Text } from '@puente/rendering';

/** One text in both languages, Spanish first; both take the same parameters. */
export type Pair = readonly [es: Text, en: Text];
export type Section = Readonly<Record<string, Pair>>;

const PLACE = { es: 0, en: 1 } as const;

/** All texts of one language under `section.key`. */
export function flatten(sections: Readonly<Record<string, Section>>, locale: Locale): FlatTexts {
  const entries = Object.entries(sections).flatMap(([name, section]) =>
    Object.entries(section).map(([key, pair]) => [`${name}.${key}`, pair[PLACE[locale]]] as const),
  );
  return Object.fromEntries(entries);
}
