import type { ErrorParams, LocaleText } from '@puente/kernel';

/** What can be wrong in a file of figures. `{name}` stands for a parameter. */
export const IMPORT_FAULTS = {
  'file-empty': ['El archivo está vacío.', 'The file is empty.'],
  'file-too-large': ['El archivo pasa de {limitMb} MB.', 'The file is over {limitMb} MB.'],
  'rows-too-many': ['El archivo pasa de {limit} filas.', 'The file is over {limit} rows.'],
  'delimiter-wrong': [
    'Las columnas se separan con comas; el archivo usa otro signo.',
    'Columns are separated by commas; the file uses another sign.',
  ],
  'column-missing': ['Falta la columna «{column}».', 'The column “{column}” is missing.'],
  'column-unknown': [
    'La columna «{column}» no se conoce o está repetida; se esperan: {expected}.',
    'The column “{column}” is unknown or repeated; expected: {expected}.',
  ],
  'quote-unclosed': [
    'Unas comillas se abren y no se cierran.',
    'A quotation mark opens and is never closed.',
  ],
  'quote-misplaced': [
    'Tras cerrar comillas va una coma o el fin de la fila.',
    'After a closing quotation mark comes a comma or the end of the row.',
  ],
  'encoding-not-utf8': [
    'La fila tiene letras en otra codificación; guarda el archivo como «CSV UTF-8».',
    'The row has letters in another encoding; save the file as “CSV UTF-8”.',
  ],
  'cells-count': [
    'La fila tiene {found} celdas y el encabezado {expected}.',
    'The row has {found} cells and the header {expected}.',
  ],
  'place-missing': [
    'Falta el lugar; si no se conoce, escribe «desconocido».',
    'The place is missing; when it is not known, write “unknown”.',
  ],
  'place-us-state': [
    '«{value}» es un estado de Estados Unidos, no una entidad de México.',
    '“{value}” is a state of the United States, not a Mexican entity.',
  ],
  'place-country': [
    '«{value}» puede ser el país, el Estado de México o la Ciudad de México: escribe cuál.',
    '“{value}” may be the country, the State of Mexico or Mexico City: say which.',
  ],
  'place-unknown': ['No se reconoce el lugar «{value}».', 'The place “{value}” is not recognised.'],
  'form-unknown': ['No se reconoce la forma «{value}».', 'The form “{value}” is not recognised.'],
  'period-invalid': [
    'El periodo se escribe 2019-03, 2019 o 2019/2020.',
    'The period is written 2019-03, 2019 or 2019/2020.',
  ],
  'period-future': ['El periodo «{value}» aún no termina.', 'The period “{value}” is not over yet.'],
  'period-overlaps': [
    'Este periodo se encima con el de la línea {first}: se contaría dos veces.',
    'This period overlaps with that of line {first}: it would be counted twice.',
  ],
  'count-invalid': [
    'La cuenta «{value}» se escribe con cifras, sin comas ni signos; vacía si no se informó.',
    'The count “{value}” is written in digits, without commas or signs; empty when it was not reported.',
  ],
  'counts-missing': ['La fila no tiene llamadas ni casos.', 'The row has neither calls nor cases.'],
  'sum-mismatch': [
    'El total dice {stated} y las filas suman {summed} ({column}).',
    'The total says {stated} and the rows add up to {summed} ({column}).',
  ],
  'value-missing': [
    'La columna «{column}» no puede quedar vacía.',
    'The column “{column}” may not be empty.',
  ],
  'id-repeated': [
    'El id «{value}» ya está en la línea {first}.',
    'The id “{value}” is in line {first} already.',
  ],
  'value-invalid': ['«{value}» no es un número.', '“{value}” is no number.'],
  'code-unknown': [
    '«{value}» no está en la lista de «{column}».',
    '“{value}” is not on the list of “{column}”.',
  ],
  'percent-over-100': ['Un porcentaje de {value} pasa de 100.', 'A percentage of {value} is over 100.'],
  'null-unexplained': [
    'Un valor vacío lleva una advertencia que diga por qué.',
    'An empty value carries a caveat that says why.',
  ],
  'year-future': ['El año «{value}» está en el futuro.', 'The year “{value}” lies in the future.'],
} as const satisfies Record<string, readonly [es: string, en: string]>;

export type ImportFaultCode = keyof typeof IMPORT_FAULTS;

/** One thing wrong: the line from 1, the column's name where one cell is meant. */
export interface ImportFault {
  readonly code: ImportFaultCode;
  readonly line: number;
  readonly column: string | null;
  readonly params: ErrorParams;
}

export function fault(
  code: ImportFaultCode,
  line: number,
  column: string | null = null,
  params: ErrorParams = {},
): ImportFault {
  return { code, line, column, params };
}

/** A fault as a sentence in both languages. */
export function faultText({ code, params }: Pick<ImportFault, 'code' | 'params'>): LocaleText {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  const [es, en] = IMPORT_FAULTS[code];
  return { es: fill(es), en: fill(en) };
}

/** A row that was not taken: kept as written, with all that is wrong in it. */
export interface QuarantinedRow {
  readonly line: number;
  readonly raw: string;
  readonly faults: readonly ImportFault[];
}
