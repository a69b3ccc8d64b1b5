import type { AuditedAction } from './audited-action';

/** Filters of lists that people keep under a name. */
export const viewActions = {
  'view.saved': {
    kind: 'change',
    words: { es: 'Guardó una vista propia de una lista', en: 'Kept an own view of a list' },
  },
  'view.removed': {
    kind: 'change',
    words: { es: 'Borró una vista propia de una lista', en: 'Deleted an own view of a list' },
  },
} as const satisfies Record<string, AuditedAction>;
