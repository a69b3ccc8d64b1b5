import type { AuditedAction } from './audited-action';

export const noticeActions = {
  'notices.chosen': {
    kind: 'change',
    words: { es: 'Eligió cada cuándo recibe correos', en: 'Chose how often mails arrive' },
  },
  'notices.stopped': {
    kind: 'change',
    words: {
      es: 'Dejó de recibir correos de aviso por el enlace de uno de ellos',
      en: 'Stopped mails about messages by the link of one of them',
    },
  },
} as const satisfies Record<string, AuditedAction>;
