import type { LocaleText, Transitions } from '@puente/kernel';

/** Where an impact report stands: written by one person, approved as it was submitted by another. */
export const IMPACT_STATES = {
  draft: { es: 'En preparación', en: 'In preparation' },
  submitted: { es: 'Por aprobar', en: 'To be approved' },
  approved: { es: 'Aprobado', en: 'Approved' },
  withdrawn: { es: 'Retirado', en: 'Withdrawn' },
} as const satisfies Record<string, LocaleText>;
export type ImpactReportState = keyof typeof IMPACT_STATES;

/** PostgreSQL keeps the same table. */
export const IMPACT_TRANSITIONS: Transitions<ImpactReportState> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['draft', 'approved', 'withdrawn'],
  approved: [],
  withdrawn: [],
};
