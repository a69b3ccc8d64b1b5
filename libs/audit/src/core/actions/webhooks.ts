import type { AuditedAction } from './audited-action';

/** Which systems of an organisation's own are told of events. */
export const webhookActions = {
  'webhook.added': {
    kind: 'change',
    words: { es: 'Agregó un sistema propio al que avisar', en: 'Added an own system to be told' },
  },
  'webhook.rotated': {
    kind: 'change',
    words: { es: 'Cambió el secreto de un sistema propio', en: 'Changed the secret of an own system' },
  },
  'webhook.started': {
    kind: 'change',
    words: { es: 'Volvió a avisar a un sistema propio', en: 'Had an own system told again' },
  },
  'webhook.removed': {
    kind: 'change',
    words: { es: 'Quitó un sistema propio', en: 'Removed an own system' },
  },
} as const satisfies Record<string, AuditedAction>;
