import type { AuditedAction } from './audited-action';

/** Figures that come in by file. */
export const evidenceActions = {
  'figures.imported': {
    kind: 'change',
    words: { es: 'Importó un archivo de cifras', en: 'Imported a file of figures' },
  },
  'figures.taken-out': {
    kind: 'change',
    words: { es: 'Dejó de usar un archivo de cifras', en: 'Took a file of figures out of use' },
  },
  'figures.used-again': {
    kind: 'change',
    words: { es: 'Volvió a usar un archivo de cifras', en: 'Put a file of figures in use again' },
  },
} as const satisfies Record<string, AuditedAction>;
