import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What is said when figures are not taken. */
export const EVIDENCE_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'figures-refused': text(
    'El archivo no se puede leer: {count} por corregir. No se guardó nada.',
    'The file cannot be read: {count} to correct. Nothing was stored.',
  ),
  /** The reader of the file words its faults in both languages. */
  'figures-fault': text('{es}', '{en}'),
  'figures-counted-twice': text(
    'Filas que cuentan días que ya cuenta «{title}»: {count}. Elige que el archivo lo reemplace, o quita esas filas. No se guardó nada.',
    'Rows that count days that “{title}” counts already: {count}. Choose that the file replaces it, or take those rows out. Nothing was stored.',
  ),
  'figures-not-in-use': text(
    'La importación elegida no está en uso.',
    'The import that you chose is not in use.',
  ),
  'figures-other-publisher': text(
    'Solo se agrega o reemplaza lo que publicó la misma institución.',
    'Only what the same publisher published can be added to or replaced.',
  ),
  'figures-root-out': text(
    'Estas filas se agregaron a una importación que no está en uso: vuelve a usar esa primero.',
    'These rows were added to an import that is not in use: use that one again first.',
  ),
  'edition-year': text(
    'El año de la edición va con cuatro cifras y no está en el futuro.',
    'The year of the edition has four digits and does not lie in the future.',
  ),
  'no-hip-yet': text('Aún no hay organización HIP.', 'There is no organisation of HIP yet.'),
};
