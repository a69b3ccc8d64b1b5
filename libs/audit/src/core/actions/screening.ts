import type { AuditedAction } from './audited-action';

/** Lists of sanctions. The rows stand in HIP's chain: a nonprofit is not told that its name is like another. */
export const screeningActions = {
  'sanctions.imported': {
    kind: 'change',
    words: { es: 'Cargó una lista de sanciones', en: 'Loaded a list of sanctions' },
  },
  'screening.decided': {
    kind: 'change',
    words: {
      es: 'Decidió sobre una coincidencia con una lista de sanciones',
      en: 'Decided on a hit on a list of sanctions',
    },
  },
} as const satisfies Record<string, AuditedAction>;
