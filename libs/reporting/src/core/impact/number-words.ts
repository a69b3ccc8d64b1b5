import type { Locale } from '@puente/kernel';

interface Grammar {
  readonly numbers: ReadonlyMap<string, number>;
  /** What multiplies all before it; with nothing before it, it is itself. */
  readonly times: ReadonlyMap<string, number>;
  /** One, as part of a number: by itself it is an article or a pronoun. */
  readonly ones: ReadonlySet<string>;
  /** The word between two parts, and where it may stand: behind tens in Spanish, behind hundreds in English. */
  readonly joint: string;
  readonly joins: (room: number) => boolean;
}

const listed = (words: string, first: number, step = 1): [string, number][] =>
  words.split(' ').map((word, at) => [word, first + at * step]);

const GRAMMARS: Readonly<Record<Locale, Grammar>> = {
  es: {
    numbers: new Map([
      ...listed('dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince', 2),
      ...listed('dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres', 16),
      ...listed('veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve', 24),
      ...listed('treinta cuarenta cincuenta sesenta setenta ochenta noventa cien', 30, 10),
      ...listed('ciento doscientos trescientos cuatrocientos quinientos seiscientos', 100, 100),
      ...listed('setecientos ochocientos novecientos', 700, 100),
      ...listed('doscientas trescientas cuatrocientas quinientas seiscientas', 200, 100),
      ...listed('setecientas ochocientas novecientas', 700, 100),
      ...listed('veintiun veintiuna', 21, 0),
      ...listed('par quincena', 2, 13),
    ]),
    times: new Map([
      ...listed('decena docena', 10, 2),
      ...listed('decenas docenas', 10, 2),
      ...listed('veintena veintenas', 20, 0),
      ...listed('centenar centenares', 100, 0),
      ...listed('mil miles millar millares', 1_000, 0),
      ...listed('millon millones', 1_000_000, 0),
    ]),
    ones: new Set(['un', 'una', 'uno']),
    joint: 'y',
    joins: (room) => room === 9,
  },
  en: {
    numbers: new Map([
      ...listed('two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 2),
      ...listed('sixteen seventeen eighteen nineteen twenty', 16),
      ...listed('thirty forty fifty sixty seventy eighty ninety', 30, 10),
      ['couple', 2],
    ]),
    times: new Map([
      ...listed('dozen dozens', 12, 0),
      ...listed('hundred hundreds', 100, 0),
      ...listed('thousand thousands', 1_000, 0),
      ...listed('million millions', 1_000_000, 0),
    ]),
    ones: new Set(['one']),
    joint: 'and',
    joins: (room) => room >= 99,
  },
};

/** A number that is written in words. */
export interface NumberInWords {
  readonly words: string;
  readonly value: number;
}

/**
 * Numbers from two on that a text tells in words, whole and up to millions, with dozens and the like. One is not found: it is an
 * article in Spanish, and a pronoun in English.
 */
export function numbersInWords(text: string, locale: Locale): NumberInWords[] {
  const grammar = GRAMMARS[locale];
  return text.split(/[^\p{L}\p{M}\s-]+/u).flatMap((clause) => {
    const words = clause.split(/[\s-]+/).filter((word) => word !== '');
    return numbersOf(words, grammar);
  });
}

function numbersOf(words: readonly string[], grammar: Grammar): NumberInWords[] {
  const found: NumberInWords[] = [];
  for (let at = 0; at < words.length;) {
    const length = lengthAt(words.map(plain), at, grammar);
    if (length > 0) found.push(read(words.slice(at, at + length), grammar));
    at += Math.max(1, length);
  }
  return found;
}

const MARKS = /\p{M}+/gu;
const plain = (word: string): string => word.normalize('NFKD').replace(MARKS, '').toLowerCase();

/** How many words from here are one number; none where no number begins. */
function lengthAt(
  words: readonly string[],
  at: number,
  { numbers, times, ones, joint, joins }: Grammar,
): number {
  const partOf = (word: string | undefined, room: number): number | undefined => {
    if (word === undefined) return undefined;
    if (times.has(word)) return roomOf(times.get(word)!);
    const value = numbers.get(word) ?? (ones.has(word) && room > 0 ? 1 : undefined);
    return value !== undefined && value <= room ? roomOf(value) : undefined;
  };
  let room = partOf(words[at], Infinity);
  if (room === undefined || ones.has(words[at]!)) return 0;
  let length = 1;
  for (;;) {
    const step = words[at + length] === joint ? 2 : 1;
    const next = partOf(words[at + length + step - 1], room);
    if (next === undefined || (step === 2 && !joins(room))) return length;
    room = next;
    length += step;
  }
}

/** How large a part may stand behind one: ones behind tens, tens and ones behind hundreds. */
function roomOf(value: number): number {
  if (value >= 100) return value >= 1_000 ? value - 1 : 99;
  return value >= 20 && value % 10 === 0 ? 9 : 0;
}

function read(words: readonly string[], { numbers, times, ones }: Grammar): NumberInWords {
  let [sum, group] = [0, 0];
  for (const word of words.map(plain)) {
    const factor = times.get(word);
    if (factor === undefined) group += numbers.get(word) ?? (ones.has(word) ? 1 : 0);
    else if (factor < 1_000) group = Math.max(1, group) * factor;
    else [sum, group] = [sum + Math.max(1, group) * factor, 0];
  }
  return { words: words.join(' '), value: sum + group };
}
