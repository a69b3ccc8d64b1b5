/** A word of a text as it is compared, with where it stands. */
export interface PlacedWord {
  /** Lower case, without accents. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** Capitals alone. */
  readonly isUpper: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:['’ʼ][\p{L}\p{N}]+)*/gu;
const MARKS = /\p{M}+/gu;
const APOSTROPHES = /['’ʼ]/g;

/** Words that say nothing of whose name it is, and that people leave out. */
const SMALL = new Set('de del la las el los y e a en por para con of the and for in da do dos'.split(' '));
/** Legal forms, spelled together or letter by letter. */
const FORMS = new Set('ac iap abp sc ong asociacion civil inc'.split(' '));

/** The words of a text that a name is told by, in order. */
export function wordsOf(text: string): PlacedWord[] {
  const found = [...text.matchAll(WORD)].map((match) => ({
    ...{ plain: plainOf(match[0]), start: match.index, end: match.index + match[0].length },
    isCapital: /^\p{Lu}/u.test(match[0]),
    isUpper: /^\p{Lu}+$/u.test(match[0]),
  }));
  return found.filter(({ plain }) => plain !== '' && !SMALL.has(plain));
}

const plainOf = (word: string): string =>
  word.normalize('NFKD').replace(MARKS, '').replace(APOSTROPHES, '').toLowerCase();

/** The words of a name, without its legal form at the end. */
export function nameWords(name: string): string[] {
  const words = wordsOf(name).map(({ plain }) => plain);
  const kept = [...words];
  while (kept.length > 1 && isForm(kept.at(-1)!)) kept.pop();
  return kept;
}

const isForm = (word: string): boolean => FORMS.has(word) || word.length === 1;
