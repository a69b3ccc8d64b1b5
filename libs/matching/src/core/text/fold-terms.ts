import { cognateStem } from './cognate';
import { GLOSSARY } from './glossary';
import { STOP_WORDS } from './stop-words';

const WORDS = /[a-z0-9]+/g;
const NOT_ASCII = /[^ -~\s]/;
const MARKS = /\p{M}+/gu;
const NUMBER = /^\d+$/;
/** A bound for the memory of words seen, far above a large vocabulary. */
const MEMORY = 400_000;

const glossaryTerms = buildGlossaryTerms();
const seen = new Map<string, string>();

/**
 * The terms of a text, in its order and with repeats, folded so that Spanish and English words of one meaning are the
 * same term. Stop words, numbers and single letters are dropped; accents, case and inflection do not matter.
 */
export function foldTerms(text: string): string[] {
  const terms: string[] = [];
  for (const word of plainText(text).match(WORDS) ?? []) {
    const term = termOf(word);
    if (term !== '') terms.push(term);
  }
  return terms;
}

/** Lower case without accents: the form in which words and names are compared. */
export function plainText(text: string): string {
  const lower = text.toLowerCase();
  return NOT_ASCII.test(lower) ? lower.normalize('NFD').replace(MARKS, '') : lower;
}

function termOf(word: string): string {
  const known = seen.get(word);
  if (known !== undefined) return known;
  if (seen.size >= MEMORY) seen.clear();
  const term = computeTerm(word);
  seen.set(word, term);
  return term;
}

function computeTerm(word: string): string {
  if (word.length < 2 || STOP_WORDS.has(word) || NUMBER.test(word)) return '';
  const exact = glossaryTerms.get(word);
  if (exact !== undefined) return exact;
  const stem = cognateStem(word);
  return glossaryTerms.get(`~${stem}`) ?? stem;
}

/** Words and their plurals exactly, and their stems behind a `~`; the first pair that names a word keeps it. */
function buildGlossaryTerms(): ReadonlyMap<string, string> {
  const terms = new Map<string, string>();
  const add = (key: string, term: string) => terms.has(key) || terms.set(key, term);
  for (const { es, en } of GLOSSARY) {
    const term = cognateStem(en[0]!);
    for (const word of [...es, ...en]) [word, `${word}s`, `${word}es`].forEach((form) => add(form, term));
    for (const word of [...es, ...en]) add(`~${cognateStem(word)}`, term);
  }
  return terms;
}
