import type { AuditedAction } from './audited-action';

/** Refusals, and the log itself. */
export const logActions = {
  'refusal.forbidden': {
    kind: 'refusal',
    words: { es: 'Pidió algo para lo que no tiene permiso', en: 'Asked for something not permitted' },
  },
  'refusal.not-found': {
    kind: 'refusal',
    words: { es: 'Pidió algo que no existe para su organización', en: 'Asked for what is not there for it' },
  },
  'trail.read': { kind: 'read', words: { es: 'Consultó este registro', en: 'Read this record' } },
  'trail.exported': {
    kind: 'read',
    words: { es: 'Descargó este registro', en: 'Took a file of this record' },
  },
} as const satisfies Record<string, AuditedAction>;
