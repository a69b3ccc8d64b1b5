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
  'alert.set': {
    kind: 'change',
    words: {
      es: 'Eligió cada cuánto recibir lo nuevo de una búsqueda',
      en: 'Chose how often to be told what a search finds anew',
    },
  },
  'alert.ended': {
    kind: 'change',
    words: { es: 'Terminó los avisos de una búsqueda', en: 'Ended the alerts of a search' },
  },
  'alert.stopped': {
    kind: 'change',
    words: {
      es: 'El enlace de un correo terminó los avisos de una búsqueda',
      en: 'The link of a mail ended the alerts of a search',
    },
  },
  'alert.told': {
    kind: 'change',
    words: {
      es: 'Recibió aviso de algo nuevo en sus búsquedas',
      en: 'Was told of something new in its searches',
    },
  },
} as const satisfies Record<string, AuditedAction>;
