import type { AuditedAction } from './audited-action';

/** Erasing a nonprofit's data, and what goes when its time is over. */
export const retentionActions = {
  'erasure.requested': {
    kind: 'change',
    words: { es: 'Pidió borrar los datos de la organización', en: 'Asked to erase the nonprofit’s data' },
  },
  'erasure.approved': {
    kind: 'change',
    words: { es: 'Aprobó borrar los datos de la organización', en: 'Agreed to erase the nonprofit’s data' },
  },
  'erasure.withdrawn': {
    kind: 'change',
    words: { es: 'Retiró la petición de borrar los datos', en: 'Withdrew the erasure' },
  },
  'erasure.done': {
    kind: 'change',
    words: { es: 'Borró los datos y destruyó sus llaves', en: 'Erased the data and destroyed their keys' },
  },
  'retention.swept': {
    kind: 'change',
    words: { es: 'Retiró lo que cumplió su plazo', en: 'Took away what was past its time' },
  },
} as const satisfies Record<string, AuditedAction>;
