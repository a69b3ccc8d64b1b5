import type { LocaleText } from '@puente/kernel';

/** Whether an instalment is still to be paid; what was paid of it is said by its payment. */
export const DISBURSEMENT_STATES = {
  planned: { es: 'Prevista', en: 'Planned' },
  cancelled: { es: 'Cancelada', en: 'Cancelled' },
} as const satisfies Record<string, LocaleText>;

export type DisbursementState = keyof typeof DISBURSEMENT_STATES;
