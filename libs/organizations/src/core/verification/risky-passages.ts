/** What a passage of a free text may betray. */
export const RISKS = ['address', 'coordinates', 'phone', 'contact', 'person', 'settlement'] as const;
export type Risk = (typeof RISKS)[number];

/** A stretch of a text to look at: `[start, end)` in UTF-16 units. */
export interface RiskyPassage {
  readonly risk: Risk;
  readonly start: number;
  readonly end: number;
}

const UPPER = '[A-ZÁÉÍÓÚÑÜ]';
const NAME = `${UPPER}[a-záéíóúñü]+`;
/** A name that may have «de la» in it: «Villa de las Flores». */
const NAMES = `${NAME}(?:\\s+(?:de\\s+(?:las?|los)\\s+|de\\s+|del\\s+)?${NAME}){0,3}`;
const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

const STREETS =
  'calles?|avenidas?|av\\.|bulevar|boulevard|blvd\\.?|callej[oó]n|cerrada|andador|carretera|calzada|colonia|col\\.|' +
  'fraccionamiento|fracc\\.|esquina|manzana|street|avenue|road|neighbou?rhood';
const HONORIFICS = 'sra?|srta|lic|dra?|mtr[ao]|ing|profa?|hna|hno|sor|doña|don|mrs?|ms';
const SETTLEMENTS =
  'municipio|localidad|comunidad|pueblo|ejido|rancher[ií]a|alcald[ií]a|delegaci[oó]n|barrio|town|village|municipality';
const GIVEN_NAMES =
  'María|José|Juan|Guadalupe|Luis|Carlos|Ana|Rosa|Francisco|Miguel|Jesús|Pedro|Alejandr[oa]|Manuel|Margarita|Antonio|' +
  'Fernand[oa]|Jorge|Verónica|Patricia|Leticia|Elizabeth|Ricardo|Roberto|Martha|Gabriela|Daniel[a]?|Sandra|Yolanda|' +
  'Eduardo|Javier|Claudia|Alicia|Teresa|Silvia|Raúl|Adriana|Mónica|Laura|Lucía|Elena|Sofía|Andrea|Karla|John|Mary';

/** The stricter come first: where two overlap, the first holds. */
const PATTERNS: readonly (readonly [Risk, RegExp])[] = [
  [
    'contact',
    /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}|https?:\/\/\S+|www\.\S+|(?<![\p{L}\p{N}])@\w{3,}/gu,
  ],
  ['coordinates', /-?\d{1,3}\.\d{3,}\s*,\s*-?\d{1,3}\.\d{3,}|\d{1,3}\s*°\s*\d{1,2}\s*['′]/gu],
  [
    'address',
    new RegExp(
      `${START}(?:${titleCase(STREETS)})(?=\\s)(?:\\s+(?:de\\s+(?:las?|los)\\s+|del?\\s+)?[\\p{Lu}\\d][\\p{L}\\d.]*){1,5}|` +
        `${START}[Cc]\\.?\\s?[Pp]\\.?:?\\s*\\d{5}${END}|${START}[Kk]m\\.?\\s*\\d+|(?:#|[Nn][úu]m(?:ero|\\.)|[Nn]o\\.)\\s*\\d+`,
      'gu',
    ),
  ],
  [
    'phone',
    /(?<![\p{L}\p{N}])(?:\+?\d{1,3}[\s.-]*)?(?:\(?\d{2,3}\)?[\s.-]*)(?:\d[\s.-]*){6,8}\d(?![\p{L}\p{N}])/gu,
  ],
  [
    'settlement',
    new RegExp(`${START}(?:${SETTLEMENTS})\\s+(?:de|del|of)\\s+(?:la\\s+|las\\s+|los\\s+)?${NAMES}`, 'gu'),
  ],
  ['person', new RegExp(`${START}(?:${titleCase(HONORIFICS)})\\.?\\s+${NAMES}`, 'gu')],
  ['person', new RegExp(`${START}(?:${GIVEN_NAMES})(?:\\s+(?:de\\s+(?:la\\s+)?)?${NAME}){1,3}`, 'gu')],
];

/** «sra?|lic» as «[Ss]ra?|[Ll]ic»: titles are written either way, names after them never small. */
function titleCase(words: string): string {
  return words.replace(/(^|\|)(\p{Ll})/gu, (_, bar: string, letter: string) => {
    return `${bar}[${letter.toUpperCase()}${letter}]`;
  });
}

/**
 * Passages that may tell where or who somebody is, in order, without overlaps. A gentle marker for people who read the
 * text: it finds the usual ways of writing addresses, numbers and names, and neither finds all nor is always right.
 */
export function riskyPassages(text: string): RiskyPassage[] {
  const found: RiskyPassage[] = [];
  for (const [risk, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const passage = { risk, start: match.index, end: match.index + match[0].trimEnd().length };
      if (!found.some((each) => each.start < passage.end && passage.start < each.end)) found.push(passage);
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
