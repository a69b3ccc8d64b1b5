import type { ErrorParams, LocaleText } from '@puente/kernel';

/** What a rate is made of, as the columns of a file and the fields of a form are called. */
export const RATE_FIELDS = ['of', 'in', 'day', 'source', 'rate'] as const;
export type RateField = (typeof RATE_FIELDS)[number];

/** What can be wrong with a rate or a file of rates. `{name}` stands for a parameter. */
const RATE_FAULTS = {
  'rate-currency': [
    '«{value}» no es una moneda en la que Puente lleva libros.',
    '“{value}” is no currency in which Puente keeps books.',
  ],
  'rate-same-currency': ['Las dos monedas son la misma.', 'Both currencies are the same.'],
  'rate-day': ['«{value}» no es un día, como 2026-11-20.', '“{value}” is no day, such as 2026-11-20.'],
  'rate-day-ahead': ['Ese día está en el futuro.', 'That day lies in the future.'],
  'rate-source': [
    '«{value}» no es una fuente: bank, banxico-fix o agreement.',
    '“{value}” is no source: bank, banxico-fix or agreement.',
  ],
  'rate-number': [
    '«{value}» no es un tipo de cambio: con punto y hasta 8 decimales, como 18.5023.',
    '“{value}” is no rate: with a point and up to 8 decimals, such as 18.5023.',
  ],
  'rate-known': [
    'Ya consta {value} de ese día y esa fuente. Si está mal, corrígelo en la lista.',
    '{value} is on record for that day and source. If it is wrong, correct it in the list.',
  ],
  'rate-repeated': [
    'Ese par está dos veces para el mismo día y la misma fuente.',
    'That pair is there twice for the same day and source.',
  ],
  'rates-empty': ['El archivo no tiene renglones.', 'The file has no rows.'],
  'rates-header': [
    'El primer renglón debe decir: of,in,day,source,rate.',
    'The first line must say: of,in,day,source,rate.',
  ],
  'rates-columns': [
    'El renglón tiene {found} columnas y son 5.',
    'The row has {found} columns; there are 5.',
  ],
  'rates-encoding': ['Hay letras que no son UTF-8.', 'There are letters that are not UTF-8.'],
  'rates-quotes': ['Unas comillas no se pueden leer.', 'A quotation mark cannot be read.'],
  'rates-too-many': ['Son más de {limit} renglones.', 'There are more than {limit} rows.'],
} as const satisfies Record<string, readonly [es: string, en: string]>;

export type RateFaultCode = keyof typeof RATE_FAULTS;

/** What refuses a rate: the line of the file from 1, where it came in one, and the field that is meant. */
export interface RateFault {
  readonly line: number | null;
  readonly field: RateField | null;
  readonly code: RateFaultCode;
  readonly params: ErrorParams;
}

/** A fault as a sentence in both languages, with its place in the file. */
export function rateFaultText({ line, field, code, params }: RateFault): LocaleText {
  const [es, en] = RATE_FAULTS[code].map((text) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole)),
  ) as [string, string];
  if (line === null) return { es, en };
  const at = field === null ? '' : `, ${field}`;
  return { es: `Línea ${line}${at}: ${es}`, en: `Line ${line}${at}: ${en}` };
}
