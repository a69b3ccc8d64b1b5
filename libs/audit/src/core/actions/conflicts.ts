import type { AuditedAction } from './audited-action';

/** Conflicts of interest of an organisation; never with whom, nor what was noted. */
export const conflictActions = {
  'conflict.declared': {
    kind: 'change',
    words: { es: 'Declaró un conflicto de interés', en: 'Declared a conflict of interest' },
  },
  'conflict.ended': {
    kind: 'change',
    words: { es: 'Dio por terminado un conflicto de interés', en: 'Ended a conflict of interest' },
  },
} as const satisfies Record<string, AuditedAction>;
