import type { ErrorParams, LocaleText } from '@puente/kernel';

/** The three files of a list: parties, their other names, and where they are. */
export const LIST_FILES = ['sdn', 'alt', 'add'] as const;
export type ListFile = (typeof LIST_FILES)[number];

/** What can be wrong in a file of a list. `{name}` stands for a parameter. */
const LIST_FAULTS = {
  'list-empty': ['El archivo está vacío.', 'The file is empty.'],
  'list-too-large': ['El archivo pasa de {limitMb} MB.', 'The file is over {limitMb} MB.'],
  'list-encoding': ['Hay letras que no son UTF-8.', 'There are letters that are not UTF-8.'],
  'list-quotes': ['Unas comillas no se pueden leer.', 'A quotation mark cannot be read.'],
  'list-columns': [
    'La fila tiene {found} columnas y este archivo lleva {expected}.',
    'The row has {found} columns and this file has {expected}.',
  ],
  'list-number': ['«{value}» no es un número de la lista.', '“{value}” is no number of the list.'],
  'list-number-repeated': ['El número {value} está dos veces.', 'The number {value} is there twice.'],
  'list-kind': ['No se conoce el tipo «{value}».', 'The type “{value}” is not known.'],
  'list-name': ['Falta el nombre.', 'The name is missing.'],
} as const satisfies Record<string, readonly [es: string, en: string]>;

export type ListFaultCode = keyof typeof LIST_FAULTS;

/** What refuses a file: where it stands, the column's name where one cell is meant. */
export interface ListFault {
  readonly file: ListFile;
  /** From 1. */
  readonly line: number;
  readonly column: string | null;
  readonly code: ListFaultCode;
  readonly params: ErrorParams;
}

/** A fault with its place, as a sentence in both languages. */
export function listFaultText({ file, line, column, code, params }: ListFault): LocaleText {
  const [es, en] = LIST_FAULTS[code].map((text) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole)),
  ) as [string, string];
  const [name, at] = [file.toUpperCase(), column === null ? '' : `, ${column}`];
  return { es: `${name}, línea ${line}${at}: ${es}`, en: `${name}, line ${line}${at}: ${en}` };
}
