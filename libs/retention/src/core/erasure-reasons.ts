import type { LocaleText } from '@puente/kernel';

/** Why a nonprofit's data are erased: the closed list, with its words. */
export const ERASURE_REASONS = {
  'asked-by-nonprofit': { es: 'La organización lo pidió', en: 'The nonprofit asked for it' },
  closed: { es: 'La organización cerró', en: 'The nonprofit closed' },
  duplicate: { es: 'Está dos veces', en: 'It is there twice' },
  danger: { es: 'Estar aquí la pone en peligro', en: 'Being here puts it in danger' },
} as const satisfies Record<string, LocaleText>;

export type ErasureReason = keyof typeof ERASURE_REASONS;
export const erasureReasons = Object.keys(ERASURE_REASONS) as ErasureReason[];
