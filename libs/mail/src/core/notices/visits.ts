import type { NoticeKind } from './notice-kind';

/** Of visits between the sides of an award: neutral, without day or place. */
export const VISIT_NOTICES = {
  visit: {
    says: { es: 'Cambió algo de una visita.', en: 'Something about a visit changed.' },
    path: 'awards',
    subjectPath: 'awards',
    security: false,
  },
  'visit-near': {
    says: { es: 'Se acerca una visita acordada.', en: 'An agreed visit is near.' },
    path: 'awards',
    subjectPath: 'awards',
    security: false,
  },
  'my-visit': {
    says: { es: 'Cambió algo de una visita.', en: 'Something about a visit changed.' },
    path: 'my/awards',
    subjectPath: 'my/awards',
    security: false,
  },
  'my-visit-near': {
    says: { es: 'Se acerca una visita acordada.', en: 'An agreed visit is near.' },
    path: 'my/awards',
    subjectPath: 'my/awards',
    security: false,
  },
} as const satisfies Record<string, NoticeKind>;
