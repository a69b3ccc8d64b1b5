const MARKS = /\p{M}+/gu;
const SIGNS = /[^\p{L}\p{N}]+/gu;

/** Legal forms of Mexico and of the countries that the lists name most, without dots and blanks. */
const LEGAL_FORMS = new Set(
  [
    'ac iap abp ong osc sc scp sa sab sapi sas sadecv sabdecv sapidecv sderl srl sderldecv srldecv sca scs spr sprdrl',
    'inc llc ltd ltda limited limitada corp corporation co cia company plc lp llp gmbh ag bv nv sarl spa eirl eu',
  ].flatMap((line) => line.split(' ')),
);
/** Longest run of words that write one form: `s de r l de c v`. */
const LONGEST_FORM = 7;

/**
 * A name as it is compared with another: lower case, without accents, signs or legal forms, its words in alphabetical
 * order and each once. A name that is nothing but a legal form keeps it.
 */
export function foldPartyName(name: string): string {
  const words = wordsOf(name);
  const kept = withoutForms(words);
  return [...new Set(kept.length > 0 ? kept : words)].sort().join(' ');
}

function wordsOf(name: string): string[] {
  const plain = name.normalize('NFKD').replace(MARKS, '').toLowerCase();
  return plain
    .replace(/['’`´]/g, '')
    .split(SIGNS)
    .filter((word) => word !== '');
}

/** A form stands behind the first word, spelled together (`ac`) or apart (`a c`). */
function withoutForms(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = at === 0 ? 0 : formAt(words, at);
    if (length === 0) kept.push(words[at]!);
    at += Math.max(1, length);
  }
  return kept;
}

/** How many words from here write a legal form; the longest counts. */
function formAt(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_FORM, words.length - at); length > 0; length -= 1) {
    if (LEGAL_FORMS.has(words.slice(at, at + length).join(''))) return length;
  }
  return 0;
}
