import type { LocaleText } from '@puente/kernel';

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
};
