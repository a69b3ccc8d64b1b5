import type { AuditedAction } from './audited-action';

/** Forms, calls and who is asked to apply. */
export const grantActions = {
  'form.created': { kind: 'change', words: { es: 'Creó un formulario', en: 'Made a form' } },
  'form.changed': { kind: 'change', words: { es: 'Cambió un formulario', en: 'Changed a form' } },
  'form.archived': { kind: 'change', words: { es: 'Archivó un formulario', en: 'Put a form away' } },
  'call.created': { kind: 'change', words: { es: 'Preparó una convocatoria', en: 'Prepared a call' } },
  'call.changed': { kind: 'change', words: { es: 'Cambió una convocatoria', en: 'Changed a call' } },
  'call.published': { kind: 'change', words: { es: 'Publicó una convocatoria', en: 'Published a call' } },
  'call.cancelled': { kind: 'change', words: { es: 'Canceló una convocatoria', en: 'Cancelled a call' } },
  'call.invited': {
    kind: 'change',
    words: { es: 'Invitó a la organización a postular', en: 'Invited the nonprofit to apply' },
  },
} as const satisfies Record<string, AuditedAction>;
