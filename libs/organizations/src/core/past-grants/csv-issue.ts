import type { ErrorParams, LocaleText } from '@puente/kernel';

/** What can be wrong in a CSV file, with a hint for the person who made it. `{name}` stands for a parameter. */
export const CSV_HINTS = {
  'file-too-large': [
    'El archivo pasa de {limitMb} MB; divídelo en partes.',
    'The file is over {limitMb} MB; split it into parts.',
  ],
  'file-empty': [
    'El archivo está vacío; se espera una fila de encabezados.',
    'The file is empty; a header row is expected.',
  ],
  'encoding-not-utf8': [
    'El archivo no está en UTF-8; guárdalo como «CSV UTF-8».',
    'The file is not UTF-8; save it as “CSV UTF-8”.',
  ],
  'delimiter-wrong': [
    'Las columnas se separan con comas; el archivo usa otro signo.',
    'Columns are separated by commas; the file uses another sign.',
  ],
  'header-missing': ['Falta la columna «{column}».', 'The column “{column}” is missing.'],
  'header-unknown': [
    'La columna «{column}» no se conoce o está repetida; se esperan: {expected}.',
    'The column “{column}” is unknown or repeated; expected: {expected}.',
  ],
  'quote-unclosed': [
    'Unas comillas se abren aquí y no se cierran.',
    'A quotation mark opens here and is never closed.',
  ],
  'quote-misplaced': [
    'Tras cerrar comillas va una coma o el fin de la fila; dentro de un texto, escríbelas dobles.',
    'A closing quotation mark is followed by a comma or the end of the row; inside a text, double it.',
  ],
  'cells-count': [
    'La fila tiene {found} celdas y el encabezado {expected}; pon entre comillas los textos con comas.',
    'The row has {found} cells and the header {expected}; put texts with commas in quotes.',
  ],
  'value-missing': ['Esta columna no puede quedar vacía.', 'This column may not be empty.'],
  'text-too-long': ['El texto pasa de {limit} caracteres.', 'The text is over {limit} characters.'],
  'amount-invalid': [
    'Escribe el monto con cifras y punto decimal, sin comas ni signos: 12500.50.',
    'Write the amount in digits with a decimal point, without commas or signs: 12500.50.',
  ],
  'amount-absurd': [
    'El monto pasa de {limit}; revisa los ceros.',
    'The amount is over {limit}; check the zeros.',
  ],
  'amount-negative': [
    'Monto negativo: se toma como devolución o corrección de una donación anterior.',
    'Negative amount: taken as a return or correction of an earlier grant.',
  ],
  'currency-unknown': [
    'La moneda es un código ISO 4217 de estos: {expected}.',
    'The currency is one of these ISO 4217 codes: {expected}.',
  ],
  'date-invalid': [
    'La fecha se escribe AAAA-MM-DD, entre 1900 y 2100.',
    'The date is YYYY-MM-DD, between 1900 and 2100.',
  ],
  'date-precision-unknown': ['La precisión es una de: {expected}.', 'The precision is one of: {expected}.'],
  'formula-cell': [
    'La celda empieza como una fórmula; se guarda como texto y se neutraliza al exportar.',
    'The cell starts like a formula; it is kept as text and neutralised on export.',
  ],
} as const satisfies Record<string, readonly [es: string, en: string]>;

export type CsvIssueCode = keyof typeof CSV_HINTS;

/** `file`: nothing is loaded. `row`: the row is left out. `warning`: the row is kept. */
export type CsvSeverity = 'file' | 'row' | 'warning';

/** One thing wrong: line and character (where the cell starts) from 1; `column` is the header's name, else empty. */
export interface CsvIssue {
  readonly severity: CsvSeverity;
  readonly code: CsvIssueCode;
  readonly line: number;
  readonly column: string;
  readonly character: number | null;
  readonly params: ErrorParams;
}

/** The hint of an issue in both languages, with its parameters filled in. */
export function csvHint(issue: Pick<CsvIssue, 'code' | 'params'>): LocaleText {
  const [es, en] = CSV_HINTS[issue.code];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(issue.params[name] ?? ''));
  return { es: fill(es), en: fill(en) };
}

/** An issue of the whole file, at a line and a character. */
export function fileIssue(
  code: CsvIssueCode,
  line: number,
  character: number | null,
  params: ErrorParams = {},
  column = '',
): CsvIssue {
  return { severity: 'file', code, line, column, character, params };
}
