import type { AuditedAction } from './audited-action';

export const noticeActions = {
  'notices.chosen': {
    kind: 'change',
    words: { es: 'Eligió cada cuándo recibe correos', en: 'Chose how often mails arrive' },
  },
} as const satisfies Record<string, AuditedAction>;
