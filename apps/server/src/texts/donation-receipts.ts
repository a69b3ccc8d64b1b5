import type { LocaleText } from '@puente/kernel';
import type { Section } from './pair';

/** Receipts of donations (CFDI), for both sides of a payment. */
export const donationReceipts = {
  title: ['Recibo de donativo (CFDI)', 'Donation receipt (CFDI)'],
  notAsked: [
    'Lo que dice el archivo, sin verificar con el SAT.',
    'What the file says, not verified with the SAT.',
  ],
  none: ['Todavía no hay recibo.', 'There is no receipt yet.'],
  dueOn: ['Se espera a más tardar el {day}.', 'It is awaited until {day}.'],
  missing: ['Falta desde el {day}.', 'It is missing since {day}.'],
  add: ['Subir el XML', 'Add the XML'],
  addText: [
    'El archivo XML ya timbrado, versión 4.0 con el complemento de donatarias. Se leen los datos de abajo y nada más: el archivo, los nombres y los conceptos no se guardan.',
    'The stamped XML file, version 4.0 with the complement of donations. The facts below are read and nothing else: the file, its names and its lines are not kept.',
  ],
  file: ['Archivo XML', 'XML file'],
  send: ['Subir y leer', 'Add and read'],
  compared: ['Comparado con el pago', 'Beside the payment'],
  comparedText: ['Así estaba el día en que se subió.', 'As it stood on the day on which it was added.'],
  check: ['Qué', 'What'],
  answer: ['Cómo está', 'How it is'],
  uuid: ['Folio fiscal (UUID)', 'Fiscal folio (UUID)'],
  issuer: ['RFC de quien lo emite', 'RFC of the issuer'],
  receiver: ['RFC de quien dona', 'RFC of the donor'],
  total: ['Total', 'Total'],
  rate: ['Tipo de cambio', 'Exchange rate'],
  issuedOn: ['Fecha', 'Day'],
  letter: ['Oficio de autorización', 'Letter of authorisation'],
  legend: ['Leyenda', 'Legend'],
  addedAt: ['Se subió', 'Added'],
  remove: ['Quitar este recibo', 'Take this receipt away'],
  removeText: [
    'Si es el archivo equivocado. Después pueden subir otro.',
    'If it is the wrong file. You can add another afterwards.',
  ],
  accept: ['Aceptar el recibo', 'Accept the receipt'],
  acceptText: [
    'Es tu decisión: Puente no consultó al SAT. Si algo no coincide, di por qué lo aceptas; la organización lee el motivo.',
    'It is your decision: Puente did not ask the SAT. If something does not agree, say why you accept it; the nonprofit reads the reason.',
  ],
  reason: ['Por qué se acepta', 'Why it is accepted'],
  accepted: ['Aceptado', 'Accepted'],
  waits: ['Por aceptar', 'To be accepted'],
  differs: ['Algo no coincide', 'Something does not agree'],
  noReceipt: ['Sin recibo', 'No receipt'],
  acceptedBy: ['{who}, {moment}', '{who}, {moment}'],
  toPayment: ['Volver al pago', 'Back to the payment'],
  doneAdded: ['Se leyó el recibo.', 'The receipt was read.'],
  doneRemoved: ['Se quitó el recibo.', 'The receipt was taken away.'],
  doneAccepted: ['Quedó aceptado el recibo.', 'The receipt is accepted.'],
} as const satisfies Section;

/** What is said when a receipt is not taken. */
export const DONATION_RECEIPT_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'donation-receipt-there': {
    es: 'Este pago ya tiene un recibo. Quiten primero el que está.',
    en: 'This payment has a receipt already. Take that away first.',
  },
  'donation-receipt-counted': {
    es: 'Este folio fiscal ya se usó para un pago, y un recibo cuenta una sola vez.',
    en: 'This fiscal folio was used for a payment already, and a receipt counts once.',
  },
  'donation-receipt-accepted': {
    es: 'El recibo ya está aceptado.',
    en: 'The receipt is accepted already.',
  },
};
