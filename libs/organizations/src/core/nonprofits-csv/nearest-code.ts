import type { Vocabulary } from '@puente/taxonomy/core';

const MARKS = /\p{M}+/gu;
const LONGEST = 60;

/** The code of a vocabulary that a writer probably meant: by its label, by its end or by its spelling. */
export function nearestCode(text: string, vocabulary: Vocabulary): string | null {
  const wanted = plain(text);
  if (wanted === '' || wanted.length > LONGEST) return null;
  const labelled = vocabulary.terms.find(
    ({ label }) => plain(label.es) === wanted || plain(label.en) === wanted,
  );
  if (labelled) return labelled.code;
  const endings = vocabulary.codes.filter(
    (code) => /[.-]/.test(code.at(-wanted.length - 1) ?? '') && plain(code).endsWith(wanted),
  );
  return endings.length === 1 ? endings[0]! : nearestWord(text, vocabulary.codes);
}

/** The word of a list that a writer probably meant: at most two slips of the pen away (one in short words). */
export function nearestWord(text: string, words: readonly string[]): string | null {
  const wanted = plain(text);
  if (wanted === '' || wanted.length > LONGEST) return null;
  let best: string | null = null;
  let least = (wanted.length <= 4 ? 1 : 2) + 1;
  for (const word of words) {
    const distance = editDistance(wanted, plain(word), least);
    if (distance < least) [best, least] = [word, distance];
  }
  return best;
}

function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(MARKS, '');
}

/** Levenshtein's distance, given up as soon as it must reach `limit`. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min(row[j - 1]! + same, row[j]! + 1, next[j - 1]! + 1));
    }
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return row[other.length]!;
}
