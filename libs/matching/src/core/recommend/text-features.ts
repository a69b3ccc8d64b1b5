import { foldTerms, plainText } from '../text';

/** A text as feature numbers: folded terms with repeats, and phrases of two words as written, without repeats. */
export interface TextFeatures {
  readonly terms: Uint32Array;
  readonly phrases: Uint32Array;
}

/** The features of texts, terms and phrases in one numbering. */
export interface FeatureIndex {
  /** The term of each feature, `null` for a phrase. */
  readonly terms: readonly (string | null)[];
  readonly of: (text: string) => TextFeatures;
}

const WORDS = /[a-z]+|\d|[^\sa-z\d]/g;
/** More words than any file holds, so that two word numbers make one safe integer. */
const WORD_LIMIT = 2 ** 26;

/** Numbers the features of these texts, the same in any order of the texts. */
export function indexFeatures(texts: ReadonlySet<string>): FeatureIndex {
  const numbering = new Numbering();
  const features = new Map<string, TextFeatures>();
  for (const text of [...texts].sort()) features.set(text, numbering.read(text));
  return { terms: numbering.terms, of: (text) => features.get(text) ?? NOTHING };
}

const NOTHING: TextFeatures = { terms: new Uint32Array(0), phrases: new Uint32Array(0) };

class Numbering {
  /** The term of each feature, `null` for a phrase. */
  readonly terms: (string | null)[] = [];
  private readonly termNumbers = new Map<string, number>();
  private readonly wordNumbers = new Map<string, number>();
  private readonly phraseNumbers = new Map<number, number>();

  read(text: string): TextFeatures {
    const terms = Uint32Array.from(foldTerms(text), (term) => this.termNumber(term));
    const words = (plainText(text).match(WORDS) ?? []).map((word) => this.wordNumber(word));
    const phrases = new Set<number>();
    for (let at = 1; at < words.length; at++) phrases.add(this.phraseNumber(words[at - 1]!, words[at]!));
    return { terms, phrases: Uint32Array.from(phrases) };
  }

  private termNumber(term: string): number {
    return numberOf(this.termNumbers, term, () => this.terms.push(term) - 1);
  }

  private wordNumber(word: string): number {
    return numberOf(this.wordNumbers, word, () => this.wordNumbers.size);
  }

  private phraseNumber(first: number, second: number): number {
    return numberOf(this.phraseNumbers, first * WORD_LIMIT + second, () => this.terms.push(null) - 1);
  }
}

function numberOf<Key>(numbers: Map<Key, number>, key: Key, next: () => number): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const fresh = next();
  numbers.set(key, fresh);
  return fresh;
}
