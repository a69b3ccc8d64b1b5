import type { Currency, DateOnly, LocaleText } from '@puente/kernel';

/** What a donation's receipt (CFDI with the complement of donations, version 1.1) says. Null: it does not say. */
export interface DonationReceipt {
  /** The number that the tax authority gave it. */
  readonly uuid: string | null;
  readonly issuerRfc: string | null;
  readonly totalMinor: bigint | null;
  readonly currency: string | null;
  readonly issuedOn: DateOnly | null;
  /** Of the authorisation to receive deductible donations; null also where the complement is missing. */
  readonly authorisation: { readonly letter: string; readonly on: DateOnly | null } | null;
}

/** What is known of the money and of who received it. Null: not known. */
export interface ExpectedReceipt {
  readonly rfc: string | null;
  readonly amountMinor: bigint;
  readonly currency: Currency;
  readonly receivedOn: DateOnly | null;
  readonly letter: string | null;
  readonly letterOn: DateOnly | null;
}

export const RECEIPT_CHECKS = {
  issuer: { es: 'RFC de quien lo emite', en: 'RFC of the issuer' },
  total: { es: 'Total', en: 'Total' },
  currency: { es: 'Moneda', en: 'Currency' },
  day: { es: 'Fecha: no antes de recibir el dinero', en: 'Day: not before the money arrived' },
  letter: { es: 'Número de autorización', en: 'Number of the authorisation' },
  'letter-day': { es: 'Fecha de la autorización', en: 'Day of the authorisation' },
} as const satisfies Record<string, LocaleText>;
export type ReceiptCheck = keyof typeof RECEIPT_CHECKS;

export const RECEIPT_ANSWERS = {
  agrees: { es: 'Coincide', en: 'Agrees' },
  differs: { es: 'Es distinto', en: 'Differs' },
  'not-stated': { es: 'No lo dice', en: 'Not stated' },
  'not-known': { es: 'No se sabe con qué compararlo', en: 'Nothing known to compare it with' },
} as const satisfies Record<string, LocaleText>;
export type ReceiptAnswer = keyof typeof RECEIPT_ANSWERS;

/** Compares a receipt with what is known, part by part. It says what agrees and what differs, never whether it is valid. */
export function compareReceipt(
  { issuerRfc, totalMinor, currency, issuedOn, authorisation }: DonationReceipt,
  known: ExpectedReceipt,
): Readonly<Record<ReceiptCheck, ReceiptAnswer>> {
  return {
    issuer: answer(issuerRfc && sameCase(issuerRfc), known.rfc && sameCase(known.rfc)),
    total: answer(totalMinor, known.amountMinor),
    currency: answer(currency && sameCase(currency), known.currency),
    day: answer(issuedOn, known.receivedOn, (said, received) => said >= received),
    letter: answer(authorisation?.letter.trim() || null, known.letter?.trim() || null),
    'letter-day': answer(authorisation?.on ?? null, known.letterOn),
  };
}

const sameCase = (text: string): string => text.trim().toUpperCase();

function answer<Value>(
  said: Value | null,
  known: Value | null,
  agrees: (said: Value, known: Value) => boolean = Object.is,
): ReceiptAnswer {
  if (said === null || said === '') return 'not-stated';
  if (known === null || known === '') return 'not-known';
  return agrees(said, known) ? 'agrees' : 'differs';
}
