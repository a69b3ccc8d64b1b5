type Rule = readonly [ending: RegExp, replacement: string];

/** Spelling differences inside a word, in both languages. `ccion` goes first: it must not lose its double letter. */
const LETTERS: readonly Rule[] = [
  [/ccion/, 'ction'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/y/g, 'i'],
  [/^es(?=[ptcfq])/, 's'],
  [/^inm/, 'imm'],
  [/([a-z])\1+/g, '$1'],
];

/** Endings once adverbs, plurals and final vowels are gone. The first that fits is applied; three letters stay. */
const ENDINGS: readonly Rule[] = [
  [/(?<=...)(?:at|ac)ion$/, 'at'],
  [/(?<=..)cion$/, 'tion'],
  [/(?<=...)ical$/, 'ic'],
  [/(?<=...)idad$/, 'it'],
  [/(?<=...)[dt]ad$/, 't'],
  [/(?<=...)mient$/, 'ment'],
  [/(?<=...)ador$/, 'ator'],
  [/(?<=...)ous$/, 'os'],
  [/(?<=...)our$/, 'or'],
  [/(?<=...)ad$/, 'at'],
  [/(?<=...)aj$/, 'ag'],
  [/(?<=....)ing$/, ''],
  [/(?<=....)ed$/, ''],
];

const SPANISH_ADVERB = /(?<=....)mente$/;
/** Not after b, i, p: assembly, family and supply are no adverbs. */
const ENGLISH_ADVERB = /(?<=...[^bip])ly$/;
const PLURAL = /(?<=..[^suis])s$|(?<=..[ie])s$/;
const FINAL_VOWELS = /(?<=...)[aeiou]+$/;
const BRITISH = /isat$/;

/**
 * Folds one word, already without accents and in lower case, to the stem that its Spanish and English cognates
 * share: `organizaciones`, `organisations` → `organizat`. Words that share no root are the glossary's matter.
 */
export function cognateStem(word: string): string {
  if (word.length < 4) return word;
  const adjective = word.replace(SPANISH_ADVERB, '').replace(ENGLISH_ADVERB, '');
  const spelled = LETTERS.reduce((text, [pattern, by]) => text.replace(pattern, by), adjective);
  const bare = spelled.replace(PLURAL, '').replace(FINAL_VOWELS, '');
  const rule = ENDINGS.find(([ending]) => ending.test(bare));
  const stem = rule ? bare.replace(rule[0], rule[1]) : bare;
  return stem.replace(BRITISH, 'izat').replace(FINAL_VOWELS, '');
}
