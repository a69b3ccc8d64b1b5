import { foldTerms } from '../text';
import type { LocaleText } from '@puente/kernel';
import type { NonprofitFacts } from '../nonprofit-facts';
import type { Part } from './part';

/** Half of the programme's terms, by weight, say as much as can be said of two short texts. */
const ENOUGH_SHARE = 0.5;
const LONGEST_COUNTED = 6;

/** The distinct terms of a text in both languages: a word and its cognate are one term. */
export function distinctTerms(text: LocaleText): Set<string> {
  return new Set([...foldTerms(text.es), ...foldTerms(text.en)]);
}

/**
 * The weight of a term, a whole number from 1 to 6: long words carry a subject, short ones seldom. It depends on the
 * term alone, never on how many other rows have it.
 */
export function termWeight(term: string): number {
  return Math.max(1, Math.min(LONGEST_COUNTED, term.length - 2));
}

/** min(1, share / 0.5), where share is the weight of the terms found over the weight of all terms of the programme. */
export function textFit(found: number, all: number): number {
  return all === 0 ? 0 : Math.min(1, found / all / ENOUGH_SHARE);
}

export const textPart: Part = {
  code: 'text',
  silent: (programme) => distinctTerms(programme.text).size === 0,
  known: (nonprofit) => hasTerms(nonprofit),
  value: (programme, nonprofit) => {
    const wanted = distinctTerms(programme.text);
    const has = distinctTerms(nonprofit.mission);
    let found = 0;
    let all = 0;
    for (const term of wanted) {
      all += termWeight(term);
      if (has.has(term)) found += termWeight(term);
    }
    return textFit(found, all);
  },
};

function hasTerms({ mission }: NonprofitFacts): boolean {
  return foldTerms(mission.es).length > 0 || foldTerms(mission.en).length > 0;
}
