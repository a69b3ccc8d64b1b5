import type { LocaleText } from '@puente/kernel';
import { distinctTerms } from '../parts';
import { foldTerms } from '../text';

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The programme's own words whose terms the nonprofit uses too, once a term and in the order of the programme's text.
 * Each word is given in the reader's language where the programme says it there, else as it stands.
 */
export function sharedWords(wanted: LocaleText, said: LocaleText): LocaleText[] {
  const has = distinctTerms(said);
  const es = wordsByTerm(wanted.es, has);
  const en = wordsByTerm(wanted.en, has);
  return [...new Set([...es.keys(), ...en.keys()])].map((term) => ({
    es: es.get(term) ?? en.get(term)!,
    en: en.get(term) ?? es.get(term)!,
  }));
}

function wordsByTerm(text: string, wanted: ReadonlySet<string>): Map<string, string> {
  const words = new Map<string, string>();
  for (const [word] of text.matchAll(WORD)) {
    const term = foldTerms(word)[0];
    if (term !== undefined && wanted.has(term) && !words.has(term)) words.set(term, word.toLowerCase());
  }
  return words;
}
