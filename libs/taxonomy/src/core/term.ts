import type { LocaleText } from '@puente/kernel';

/** A stable code with its labels. Codes are never renamed; labels may improve. */
export interface Term<Code extends string = string> {
  readonly code: Code;
  readonly label: LocaleText;
}

/** A closed list of terms with the look-ups that everyone needs; the order is the bit order of the column store. */
export interface Vocabulary<Code extends string = string> {
  readonly name: string;
  readonly codes: readonly Code[];
  readonly terms: readonly Term<Code>[];
  has(code: string): code is Code;
  indexOf(code: Code): number;
  label(code: Code): LocaleText;
}

type Labels<Code extends string> = Readonly<Record<Code, readonly [es: string, en: string]>>;

/** Builds a vocabulary from a table of labels. */
export function vocabulary<Code extends string>(name: string, labels: Labels<Code>): Vocabulary<Code> {
  const codes = Object.keys(labels) as Code[];
  const terms = codes.map((code) => ({ code, label: { es: labels[code][0], en: labels[code][1] } }));
  const position = new Map<string, number>(codes.map((code, index) => [code, index]));
  return {
    name,
    codes,
    terms,
    has: (code): code is Code => position.has(code),
    indexOf: (code) => position.get(code)!,
    label: (code) => terms[position.get(code)!]!.label,
  };
}

export type CodeOf<V> = V extends Vocabulary<infer Code> ? Code : never;
