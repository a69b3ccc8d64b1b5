import type { LocaleText, Transitions } from '@puente/kernel';

/** Where payments that leave together stand. */
export const BATCH_STATES = {
  open: { es: 'Por liberar', en: 'To be released' },
  released: { es: 'Liberado', en: 'Released' },
  sent: { es: 'Enviado', en: 'Sent' },
  cancelled: { es: 'Cancelado', en: 'Cancelled' },
} as const satisfies Record<string, LocaleText>;

export type BatchState = keyof typeof BATCH_STATES;
export const batchStates = Object.keys(BATCH_STATES) as BatchState[];

/** What was sent stays sent: single payments of it come back. PostgreSQL keeps the same table. */
export const BATCH_TRANSITIONS: Transitions<BatchState> = {
  open: ['released', 'cancelled'],
  released: ['sent', 'cancelled'],
  sent: [],
  cancelled: [],
};

/** The most payments that leave together. */
export const MOST_IN_BATCH = 500;
