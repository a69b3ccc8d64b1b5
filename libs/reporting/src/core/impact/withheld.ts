import { REFUSAL_TEXTS, type Verdict } from '@puente/disclosure/core';
import type { LocaleText } from '@puente/kernel';

/** Figures that the register did not let out, for the payer whose rows they are: why, and what would do instead. */
export interface Withheld {
  readonly name: string;
  readonly why: LocaleText;
  readonly advice: readonly LocaleText[];
}

/** Which of the answers let nothing out. Advice to drop what tells these figures from others is none. */
export function withheldOf(
  answers: ReadonlyMap<string, Verdict>,
  dimensionsOf: ReadonlyMap<string, string>,
): Withheld[] {
  return [...answers].flatMap(([name, answer]): Withheld[] => {
    if (answer.verdict === 'publish') return [];
    const why = REFUSAL_TEXTS[answer.refusal];
    const cut = dimensionsOf.get(name);
    const found = answer.verdict === 'coarsen' ? answer.advice : [];
    return [
      { name, why, advice: found.filter(({ dimension }) => dimension === cut).map(({ text }) => text) },
    ];
  });
}
