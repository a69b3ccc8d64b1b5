import type { LocaleText } from '@puente/kernel';
import { MISSING } from '@puente/ledger';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What is said when an instalment or its payment is not taken. */
export const PAYMENT_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'planned-over-award': text(
    'Las ministraciones previstas suman más que el apoyo.',
    'The planned disbursements sum to more than the award.',
  ),
  'payment-there-already': text(
    'Esta ministración ya tiene un pago en curso.',
    'A payment of this disbursement is under way already.',
  ),
  'payment-state': text(
    'Con el pago como está, ya no se puede hacer esto. Abre la página otra vez.',
    'As the payment stands this cannot be done any more. Open the page again.',
  ),
  'disbursement-state': text(
    'Esta ministración está cancelada o ya tiene un pago en curso.',
    'This disbursement is cancelled, or a payment of it is under way.',
  ),
  'amount-not-readable': text(
    'Escribe el monto con números, como 120000.50.',
    'Write the amount in figures, such as 120000.50.',
  ),
  'day-not-readable': text('Escribe un día, como 2027-01-15.', 'Write a day, such as 2027-01-15.'),
  'number-between': text('De {min} a {max}.', 'From {min} to {max}.'),
  ...Object.fromEntries(
    Object.entries(MISSING).map(([code, { means }]) => [
      `payment-waits-${code}`,
      text(`Antes falta: ${means.es}.`, `First: ${means.en}.`),
    ]),
  ),
};
