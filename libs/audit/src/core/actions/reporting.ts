import type { AuditedAction } from './audited-action';

/** Reports of nonprofits; from the first handing in they stand in the chains of both sides. */
export const reportingActions = {
  'report.begun': {
    kind: 'change',
    words: { es: 'Empezó un informe de un apoyo', en: 'Began a report on an award' },
  },
  'report.shared': {
    kind: 'change',
    words: {
      es: 'Consintió que un informe responda también a otro apoyo',
      en: 'Consented that a report answers another award as well',
    },
  },
  'report.withdrawn': {
    kind: 'change',
    words: { es: 'Retiró un informe antes de entregarlo', en: 'Withdrew a report before handing it in' },
  },
  'report.handed-in': {
    kind: 'change',
    words: { es: 'Entregó un informe de un apoyo', en: 'Handed in a report on an award' },
  },
  'report.returned': {
    kind: 'change',
    words: { es: 'Devolvió secciones de un informe', en: 'Gave sections of a report back' },
  },
  'report.accepted': {
    kind: 'change',
    words: { es: 'Aceptó un informe de un apoyo', en: 'Accepted a report on an award' },
  },
} as const satisfies Record<string, AuditedAction>;
