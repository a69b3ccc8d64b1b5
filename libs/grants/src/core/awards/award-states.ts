import type { LocaleText, Transitions } from '@puente/kernel';

/** Where an award stands, in words for both sides. */
export const AWARD_STATES = {
  draft: { es: 'En borrador', en: 'Draft' },
  proposed: { es: 'Por aprobar', en: 'To be approved' },
  approved: { es: 'Aprobado', en: 'Approved' },
  agreement: { es: 'Convenio por firmar', en: 'Agreement to be signed' },
  active: { es: 'Vigente', en: 'Active' },
  paused: { es: 'En pausa', en: 'Paused' },
  closing: { es: 'En cierre', en: 'Closing' },
  closed: { es: 'Cerrado', en: 'Closed' },
  terminated: { es: 'Terminado antes de tiempo', en: 'Ended early' },
  withdrawn: { es: 'Retirado', en: 'Withdrawn' },
} as const satisfies Record<string, LocaleText>;

export type AwardState = keyof typeof AWARD_STATES;
export const awardStates = Object.keys(AWARD_STATES) as AwardState[];

/** Any change of the terms makes a draft again, so that what was approved is what is agreed. PostgreSQL keeps the same table. */
export const AWARD_TRANSITIONS: Transitions<AwardState> = {
  draft: ['draft', 'proposed', 'withdrawn'],
  proposed: ['draft', 'approved', 'withdrawn'],
  approved: ['draft', 'agreement', 'withdrawn'],
  agreement: ['draft', 'active', 'withdrawn'],
  active: ['paused', 'closing', 'terminated'],
  paused: ['active', 'terminated'],
  closing: ['active', 'closed'],
  closed: [],
  terminated: [],
  withdrawn: [],
};

/** Whether the nonprofit knows of it: what a funder still talks over among its people is not announced. */
export const isShownToNonprofit = (state: AwardState): boolean =>
  state !== 'draft' && state !== 'proposed' && state !== 'approved' && state !== 'withdrawn';

/** Whether what it asks for may still be done and decided: from the agreement until it is over. PostgreSQL asks the same. */
export const isRunning = (state: AwardState): boolean =>
  state === 'agreement' || state === 'active' || state === 'paused' || state === 'closing';
