import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What is said when something cannot be recorded in the books of an award. */
export const LEDGER_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'month-not-readable': text(
    'Escribe el año y el mes, como 2026-11.',
    'Write the year and the month, such as 2026-11.',
  ),
  'not-enough-committed': text(
    'No queda tanto dinero libre en este apoyo.',
    'This award has not that much money free.',
  ),
  'not-enough-reserved': text(
    'No hay tanto dinero apartado para pagos de este apoyo.',
    'Not that much money of this award is set aside for payments.',
  ),
  'not-enough-sent': text('No se ha enviado tanto de este apoyo.', 'Not that much of this award was sent.'),
  'not-enough-received': text(
    'No consta que haya llegado tanto de este apoyo.',
    'Not that much of this award is known to have arrived.',
  ),
  'already-reversed': text('Ya se había anulado.', 'It was undone before.'),
  'is-reversal': text(
    'Lo que anula no se anula: anota de nuevo lo que pasó.',
    'What undoes is not undone: record again what happened.',
  ),
  'booked-otherwise': text(
    'Ya consta con otros datos. Revisa lo anotado antes de seguir.',
    'It is on record with other data. Look at what was recorded before you go on.',
  ),
  'award-currency': text('El apoyo está en otra moneda.', 'The award is in another currency.'),
  'amount-not-positive': text('El monto debe ser mayor que cero.', 'The amount must be above zero.'),
  'amount-is-zero': text('El monto no puede ser cero.', 'The amount must not be zero.'),
  'rate-needed': text(
    'El dinero se movió en otra moneda: indica el tipo de cambio, su fuente y su día.',
    'The money moved in another currency: give the exchange rate, its source and its day.',
  ),
  'rate-not-needed': text(
    'El dinero se movió en la moneda del apoyo: no lleva tipo de cambio.',
    'The money moved in the award’s own currency: it takes no exchange rate.',
  ),
  'rate-not-readable': text(
    'Escribe el tipo de cambio con números, como 18.5.',
    'Write the exchange rate in figures, such as 18.5.',
  ),
  'rates-refused': text(
    'No se guardó ningún tipo de cambio: hay {count} cosas por corregir.',
    'No rate was stored: there are {count} things to put right.',
  ),
  /** The core words its faults in both languages. */
  'rate-fault': text('{es}', '{en}'),
  'payments-under-way': text(
    'Hay pagos en curso: termínalos o cancélalos primero.',
    'There are payments under way: finish or cancel them first.',
  ),
  'nothing-left': text('No sobra nada de este apoyo.', 'Nothing is left of this award.'),
};
