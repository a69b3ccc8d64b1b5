import { aliasIn } from './alias-in';
import { nameWords, wordsOf, type PlacedWord } from './words-of';

export type NameKind = 'organization' | 'person' | 'register' | 'place';

/** Something that would tell who or where a protected nonprofit is. */
export interface KnownName {
  readonly kind: NameKind;
  readonly text: string;
}

/** Where in a text somebody is named: from a character to the one behind the last. It does not say who. */
export interface NameMark {
  readonly kind: NameKind | 'alias';
  readonly start: number;
  readonly end: number;
}

/** Words that many organisations have in their names: together alone they name none. */
const COMMON = new Set(
  (
    'fundacion asociacion centro casa red colectivo colectiva instituto alianza movimiento comision comite grupo organizacion ' +
    'mujer mujeres nina ninas nino ninos ninez hombre hombres joven jovenes persona personas migrante migrantes trabajadora ' +
    'trabajadoras sexual sexuales derecho derechos humano humanos apoyo atencion ayuda desarrollo justicia libertad vida paz ' +
    'mexico mexicana mexicano nacional regional estatal civil social comunitario comunitaria integral contra trata victimas ' +
    'foundation association center centre network institute women girls boys children rights human support against trafficking'
  ).split(' '),
);
/** An abbreviation of fewer letters is too often a word. */
const SHORTEST_INITIALS = 3;

/**
 * Every place of a text in which one of these names stands: whole, without its legal form; two or more words of it side by side with
 * capitals, as far as they are not words of many names; its initials; an alias of anybody. Accents, case and small words change
 * nothing. A name of one word is found where it has a capital.
 */
export function findNames(text: string, known: readonly KnownName[]): NameMark[] {
  const words = wordsOf(text);
  const named = known.flatMap(({ kind, text: name }) =>
    spansOf(words, kind, name).map(([first, last]) => ({
      ...{ kind, start: words[first]!.start, end: words[last]!.end },
    })),
  );
  return widest([...named, ...aliasIn(text)]);
}

type Span = readonly [first: number, last: number];

function spansOf(words: readonly PlacedWord[], kind: NameKind, name: string): Span[] {
  const parts = nameWords(name);
  if (parts.length === 0) return [];
  if (kind === 'register' || kind === 'place') return wholes(words, parts, kind === 'place');
  const runs = parts.length > 1 ? runsOf(words, parts, kind) : [];
  return [...wholes(words, parts, parts.length === 1), ...runs, ...initials(words, kind, parts)];
}

/** All words of the name, one after the other. */
function wholes(words: readonly PlacedWord[], parts: readonly string[], asksCapital: boolean): Span[] {
  return words.flatMap((word, at): Span[] => {
    const isHere = parts.every((part, step) => words[at + step]?.plain === part);
    return isHere && (!asksCapital || word.isCapital) ? [[at, at + parts.length - 1]] : [];
  });
}

/** Two words of the name side by side, both with capitals; of a person in any distance within the name: middle names are left out. */
function runsOf(words: readonly PlacedWord[], parts: readonly string[], kind: NameKind): Span[] {
  return words.flatMap((word, at): Span[] => {
    const next = words[at + 1];
    if (!next || !word.isCapital || !next.isCapital) return [];
    const [here, there] = [parts.indexOf(word.plain), parts.lastIndexOf(next.plain)];
    const follows = kind === 'person' ? there > here : there === here + 1;
    const isCommon = COMMON.has(word.plain) && COMMON.has(next.plain);
    return here >= 0 && follows && !isCommon ? [[at, at + 1]] : [];
  });
}

/** Of an organisation, such as CAMR: the first letters of its words as one. */
function initials(words: readonly PlacedWord[], kind: NameKind, parts: readonly string[]): Span[] {
  const short = parts.map((part) => part[0]).join('');
  if (kind !== 'organization' || short.length < SHORTEST_INITIALS) return [];
  return words.flatMap((word, at): Span[] => (word.plain === short && word.isUpper ? [[at, at]] : []));
}

/** In order, without those that lie in another one. */
function widest(marks: readonly NameMark[]): NameMark[] {
  const inOrder = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.filter((mark, at) => !inOrder.slice(0, at).some(({ end }) => end >= mark.end));
}
