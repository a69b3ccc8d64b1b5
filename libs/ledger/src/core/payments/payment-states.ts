import type { LocaleText, Transitions } from '@puente/kernel';

/** Where a payment stands, in words for both sides. */
export const PAYMENT_STATES = {
  proposed: { es: 'Por aprobar', en: 'To be approved' },
  approved: { es: 'Aprobado', en: 'Approved' },
  withdrawn: { es: 'Retirado', en: 'Withdrawn' },
  rejected: { es: 'Rechazado', en: 'Rejected' },
  batched: { es: 'Listo para enviarse', en: 'Ready to be sent' },
  sent: { es: 'Enviado', en: 'Sent' },
  received: { es: 'Recibido', en: 'Received' },
  returned: { es: 'Devuelto', en: 'Returned' },
  reversed: { es: 'No salió', en: 'Did not leave' },
} as const satisfies Record<string, LocaleText>;

export type PaymentState = keyof typeof PAYMENT_STATES;
export const paymentStates = Object.keys(PAYMENT_STATES) as PaymentState[];

/** Nothing leads back to a proposal: other terms or another account are another payment. PostgreSQL keeps the same table. */
export const PAYMENT_TRANSITIONS: Transitions<PaymentState> = {
  proposed: ['approved', 'withdrawn', 'rejected'],
  approved: ['batched', 'withdrawn'],
  batched: ['approved', 'sent'],
  sent: ['received', 'returned', 'reversed'],
  received: ['returned'],
  withdrawn: [],
  rejected: [],
  returned: [],
  reversed: [],
};

/** Whether the instalment has its payment in it; otherwise it may be paid, changed or cancelled. */
export const isUnderWay = (state: PaymentState): boolean =>
  state !== 'withdrawn' && state !== 'rejected' && state !== 'returned' && state !== 'reversed';
