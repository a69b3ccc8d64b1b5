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
  'not-enough-returned': text(
    'No consta que se haya devuelto tanto de este apoyo.',
    'Not that much of this award is known to have come back.',
  ),
  'already-reversed': text('Ya se había anulado.', 'It was undone before.'),
  'books-begun': text(
    'Los libros de este apoyo ya empezaron.',
    'The books of this award have begun already.',
  ),
  'month-not-over': text('El mes todavía no termina.', 'The month is not over yet.'),
  'month-closed-already': text('Ese mes ya está cerrado.', 'That month is closed already.'),
  'month-drifts': text(
    'Los libros no cuadran: no se cierran así.',
    'The books do not agree: they are not closed like this.',
  ),
  'month-step-under-way': text(
    'Hay otro mes por confirmar: primero se confirma o se retira.',
    'Another month waits to be confirmed: confirm it or take it back first.',
  ),
  'month-changed': text(
    'Se anotó algo en el mes después de proponer su cierre. Retira la propuesta, revisa el mes y proponlo otra vez.',
    'Something was recorded in the month since its closing was proposed. Take the proposal back, look at the month and propose it again.',
  ),
  'month-state': text('El mes ya no está en ese paso.', 'The month is no longer at that step.'),
  'month-not-last': text(
    'Se reabre primero el último mes que se cerró.',
    'The month that was closed last is reopened first.',
  ),
  'month-closed': text(
    'El mes se cerró en este momento. Vuelve a intentarlo: quedará en el mes abierto.',
    'The month was closed just now. Try again: it will stand in the open month.',
  ),
  'opening-nothing': text(
    'Ningún apoyo pasado puede entrar en los libros.',
    'No past grant can enter the books.',
  ),
  'opening-state': text('Ya no están en ese paso.', 'They are no longer at that step.'),
  'opening-does-not-stand': text(
    'Una de las organizaciones ya no se conoce por su nombre. Retira la propuesta y haz otra.',
    'One of the nonprofits is no longer known by name. Withdraw the proposal and make another.',
  ),
  'opening-in-use': text(
    'En uno de los apoyos ya se planeó o se movió dinero, o hay una visita, un requisito, un cambio o un gasto: se corrige ese apoyo, no el conjunto.',
    'Money of one of the awards was planned or moved already, or it has a visit, a requirement, a change or spending: correct that award, not all of them.',
  ),
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
  'batch-mixed': text(
    'Los pagos de un lote se acordaron y se envían en las mismas monedas.',
    'The payments of a batch are agreed and sent in the same currencies.',
  ),
  'batch-size': text('Un lote lleva de 1 a {max} pagos.', 'A batch has from 1 to {max} payments.'),
  'batch-not-approved': text(
    'Alguno de esos pagos ya no está aprobado, o ya está en un lote.',
    'One of those payments is no longer approved, or is in a batch already.',
  ),
  'batch-state': text('El lote ya no está en ese paso.', 'The batch is no longer at that step.'),
  'batch-does-not-stand': text(
    'Un pago del lote ya no puede salir: cambió la cuenta de la organización o su apoyo no está vigente. Deshaz el lote.',
    'A payment of the batch cannot leave any more: the nonprofit’s account changed or its award is not active. Take the batch apart.',
  ),
  'batch-rate': text(
    'Elige un tipo de cambio que conste entre estas dos monedas y que no se haya corregido.',
    'Choose a rate on record between these two currencies that was not corrected.',
  ),
  'sent-before-release': text(
    'El banco no pudo enviarlo antes de que se liberara.',
    'The bank cannot have sent it before it was released.',
  ),
  'receipt-there': text(
    'Ya se dijo qué llegó de este pago.',
    'What arrived of this payment was said before.',
  ),
  'receipt-currency': text(
    'Escribe el monto en la moneda en que se envió.',
    'Give the amount in the currency in which it was sent.',
  ),
  'receipt-before-sent': text('Ese día es anterior al envío.', 'That day is before the payment was sent.'),
  'payments-under-way': text(
    'Hay pagos en curso: termínalos o cancélalos primero.',
    'There are payments under way: finish or cancel them first.',
  ),
  'nothing-left': text('No sobra nada de este apoyo.', 'Nothing is left of this award.'),
};
