import type { BadByte, ErrorParams, Locale } from '@puente/kernel';

/** What can be wrong in a file of nonprofits. `{name}` stands for a parameter. */
export const NONPROFITS_ISSUES = {
  'file-too-large': [
    'El archivo pasa de {limitMb} MB; divídelo en partes.',
    'The file is over {limitMb} MB; split it.',
  ],
  'file-empty': [
    'El archivo está vacío; se espera una fila de encabezados.',
    'The file is empty; a header is expected.',
  ],
  'encoding-not-utf8': [
    'El archivo no está en UTF-8 (byte {byte}); guárdalo como «CSV UTF-8».',
    'The file is not UTF-8 (byte {byte}); save it as “CSV UTF-8”.',
  ],
  'delimiter-wrong': [
    'Las columnas se separan con comas; el archivo usa {found}. Guárdalo como CSV separado por comas.',
    'Columns are separated by commas; the file uses {found}. Save it as comma-separated CSV.',
  ],
  'quote-unclosed': [
    'Unas comillas se abren aquí y no se cierran.',
    'A quotation mark opens here and is never closed.',
  ],
  'quote-misplaced': [
    'Tras cerrar comillas va una coma o el fin de la fila; dentro de un texto, escríbalas dobles.',
    'A closing quotation mark is followed by a comma or the end of the row; inside a text, double it.',
  ],
  'column-missing': ['Falta la columna «{name}».', 'The column “{name}” is missing.'],
  'column-unknown': ['La columna «{name}» no se conoce.', 'The column “{name}” is unknown.'],
  'column-repeated': ['La columna «{name}» está repetida.', 'The column “{name}” is repeated.'],
  'cells-count': [
    'La fila tiene {found} celdas y el encabezado {expected}; ponga entre comillas los textos con comas.',
    'The row has {found} cells and the header {expected}; put texts with commas in quotes.',
  ],
  'value-missing': ['Esta columna no puede quedar vacía.', 'This column may not be empty.'],
  'duplicate-id': [
    'El id «{value}» ya está en la línea {first}.',
    'The id “{value}” is already on line {first}.',
  ],
  'unknown-code': ['«{value}» no es un código conocido.', '“{value}” is not a known code.'],
  'unknown-language': [
    '«{value}» no es un código de lengua (ISO 639: es, en, tzo…).',
    '“{value}” is not a language code (ISO 639: es, en, tzo…).',
  ],
  'level-missing': [
    'Escriba la estrategia con su nivel: {value}:2.',
    'Write the strategy with its level: {value}:2.',
  ],
  'level-out-of-range': ['El nivel «{value}» no es 1, 2 ni 3.', 'The level “{value}” is not 1, 2 or 3.'],
  'not-a-number': [
    'Escriba «{value}» solo con cifras y punto decimal: 1250000.50.',
    'Write “{value}” with digits and a decimal point only: 1250000.50.',
  ],
  'amount-negative': ['El monto {value} no puede ser negativo.', 'The amount {value} cannot be negative.'],
  'amount-absurd': [
    'El monto {value} pasa de {limit}; revise los ceros.',
    'The amount {value} is over {limit}; check the zeros.',
  ],
  'year-impossible': [
    'El año «{value}» no está entre {min} y {max}.',
    'The year “{value}” is not between {min} and {max}.',
  ],
  'not-yes-or-no': ['«{value}» no es yes ni no.', '“{value}” is neither yes nor no.'],
  'text-too-long': ['El texto pasa de {limit} caracteres.', 'The text is over {limit} characters.'],
  'formula-cell': [
    'La celda empieza como una fórmula de hoja de cálculo; quita el primer signo.',
    'The cell starts like a spreadsheet formula; remove its first sign.',
  ],
} as const satisfies Record<string, readonly [es: string, en: string]>;

export type NonprofitsIssueCode = keyof typeof NONPROFITS_ISSUES;

/**
 * One thing wrong: the line and the column counted from 1; no column where the whole row or file is meant. Without a
 * name, `column` counts the characters of the line.
 */
export interface NonprofitsIssue {
  readonly line: number;
  readonly column: number | null;
  readonly columnName: string | null;
  readonly code: NonprofitsIssueCode;
  readonly params: ErrorParams;
}

const HINT = { es: ' ¿Quisiste decir «{hint}»?', en: ' Did you mean “{hint}”?' };

/** An issue as a sentence, with the suggestion where there is one. */
export function nonprofitsIssueText({ code, params }: NonprofitsIssue, locale: Locale): string {
  const template = NONPROFITS_ISSUES[code][locale === 'es' ? 0 : 1];
  const sentence = params.hint === undefined ? template : template + HINT[locale];
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

export function wholeIssue(
  code: NonprofitsIssueCode,
  line: number,
  column: number | null,
  params: ErrorParams = {},
): NonprofitsIssue {
  return { line, column, columnName: null, code, params };
}

/** A file that holds other bytes than UTF-8. */
export function notUtf8({ line, character, byte }: BadByte): NonprofitsIssue {
  return wholeIssue('encoding-not-utf8', line, character, { byte });
}
