import type { Locale, LocaleText } from '@puente/kernel';

/** `avoid`: never in a text of ours. `consider`: there are good uses, so a writer is only asked. */
export type Weight = 'avoid' | 'consider';

/** Words to keep from, why, and what to say instead. */
export interface Advice {
  readonly code: string;
  readonly weight: Weight;
  /** How it is looked for, by language: plain words, `*` for any ending, `(a|b)` for a choice; accents count. */
  readonly find: Readonly<Record<Locale, readonly string[]>>;
  readonly why: LocaleText;
  readonly instead: LocaleText;
}

type Pair = readonly [es: string, en: string];

/** One advice; words to find are separated by `;`. */
export function advice(code: string, weight: Weight, find: Pair, why: Pair, instead: Pair): Advice {
  const words = (text: string) =>
    text
      .split(';')
      .map((word) => word.trim())
      .filter(Boolean);
  return {
    code,
    weight,
    find: { es: words(find[0]), en: words(find[1]) },
    why: { es: why[0], en: why[1] },
    instead: { es: instead[0], en: instead[1] },
  };
}
