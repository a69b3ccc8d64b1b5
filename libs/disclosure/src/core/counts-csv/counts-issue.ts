import type { LocaleText } from '@puente/kernel';

/** What can be wrong in a file of counts, with a hint for the person who made it. `{name}` stands for a parameter. */
const HINTS = {
  'encoding-not-utf8': [
    'El archivo no está en UTF-8; guárdalo como «CSV UTF-8».',
    'The file is not UTF-8; save it as “CSV UTF-8”.',
  ],
  'file-empty': ['El archivo no tiene filas.', 'The file has no rows.'],
  'quote-unclosed': [
    'Unas comillas se abren aquí y no se cierran.',
    'A quotation mark opens here and is never closed.',
  ],
  'quote-misplaced': [
    'Tras cerrar comillas va una coma o el fin de la fila; dentro de un texto, escríbelas dobles.',
    'A closing quotation mark is followed by a comma or the end of the row; inside a text, double it.',
  ],
  'header-missing': ['Falta la columna «{column}».', 'The column “{column}” is missing.'],
  'header-unknown': [
    'La columna «{column}» no se conoce o está repetida: antes de «count» van las dimensiones y después solo «contributors» y «largest», o «contributor».',
    'The column “{column}” is unknown or repeated: dimensions come before “count”, and only “contributors” and “largest”, or “contributor”, after it.',
  ],
  'header-reserved': [
    'Una dimensión no puede llamarse «{column}».',
    'No dimension may be called “{column}”.',
  ],
  'header-both': [
    'O una fila por organización («contributor») o cuántas son («contributors», «largest»), no ambas.',
    'Either a row for each contributor (“contributor”) or how many they are (“contributors”, “largest”), not both.',
  ],
  'no-dimension': [
    'Se espera al menos una dimensión antes de «count».',
    'At least one dimension is expected before “count”.',
  ],
  'cells-count': [
    'La fila tiene {found} celdas y el encabezado {expected}.',
    'The row has {found} cells and the header {expected}.',
  ],
  'value-missing': ['Esta columna no puede quedar vacía.', 'This column may not be empty.'],
  'value-total': [
    'Solo van las celdas interiores: «total» lo suma el programa.',
    'Inner cells only: “total” is added up by the program.',
  ],
  'values-overlap': [
    '«{value}» está contenido en otro valor de esta columna (A+B es A y B juntos).',
    '“{value}” is part of another value of this column (A+B is A and B together).',
  ],
  'not-a-number': ['Se espera un número en cifras.', 'A number in digits is expected.'],
  negative: ['Una cuenta no puede ser negativa.', 'A count cannot be negative.'],
  fraction: ['Una cuenta es un número entero.', 'A count is a whole number.'],
  'number-too-large': ['El número pasa de {limit}.', 'The number is over {limit}.'],
  'cell-repeated': ['Esta celda ya está en la línea {line}.', 'This cell is already on line {line}.'],
  'largest-over-count': [
    'La parte mayor pasa de la cuenta de su celda.',
    'The largest part is greater than the count of its cell.',
  ],
} as const satisfies Record<string, readonly [es: string, en: string]>;

export type CountsIssueCode = keyof typeof HINTS;

/** One thing wrong: line and character from 1, and the column by its name where there is one. */
export interface CountsIssue {
  readonly code: CountsIssueCode;
  readonly line: number;
  readonly character: number | null;
  readonly column: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The hint of an issue in both languages. */
export function countsHint({ code, params }: CountsIssue): LocaleText {
  const [es, en] = HINTS[code];
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]));
  return { es: filled(es), en: filled(en) };
}
