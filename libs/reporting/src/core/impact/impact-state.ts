import type { LocaleText, Transitions } from '@puente/kernel';

/** Where an impact report stands: written by one person, approved as it was submitted by another. */
export const IMPACT_STATES = {
  reading: { es: 'Esperando sus cifras', en: 'Waiting for its figures' },
  draft: { es: 'En preparación', en: 'In preparation' },
  submitted: { es: 'Por aprobar', en: 'To be approved' },
  approved: { es: 'Aprobado', en: 'Approved' },
  withdrawn: { es: 'Retirado', en: 'Withdrawn' },
} as const satisfies Record<string, LocaleText>;
export type ImpactReportState = keyof typeof IMPACT_STATES;

/** PostgreSQL keeps the same table. */
export const IMPACT_TRANSITIONS: Transitions<ImpactReportState> = {
  reading: ['draft', 'withdrawn'],
  draft: ['reading', 'submitted', 'withdrawn'],
  submitted: ['draft', 'approved', 'withdrawn'],
  approved: [],
  withdrawn: [],
};

/** Why a report has no figures: something was broken, and is tried again. */
export const IMPACT_FAULTS = {
  unreadable: {
    es: 'Sus cifras no se pudieron leer por una falla de la plataforma. Se intenta de nuevo solo; también puedes pedirlo.',
    en: 'Its figures could not be read, by a fault of the platform. It is tried again by itself; you can ask for it too.',
  },
} as const satisfies Record<string, LocaleText>;
export type ImpactFault = keyof typeof IMPACT_FAULTS;
