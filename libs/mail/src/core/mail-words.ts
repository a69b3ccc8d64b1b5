import type { Locale } from '@puente/kernel';
import { MAIL_SUBJECT, MAIL_TEMPLATES } from './mail-templates';
import type { MailTemplate } from './mail-data';

/** What a mail says; nothing of its data is in it, only the link differs. */
export interface MailWords {
  readonly subject: string;
  readonly sentences: string;
  /** Why the reader gets it, and where that is changed; null for mails of security. */
  readonly settings: string | null;
}

const SETTINGS = {
  es: 'Cada cuándo te escribimos se elige aquí',
  en: 'How often we write to you is chosen here',
} as const;

export function mailWords(template: MailTemplate, locale: Locale): MailWords {
  const { says, security } = MAIL_TEMPLATES[template];
  return {
    subject: MAIL_SUBJECT[locale],
    sentences: says[locale],
    settings: security ? null : SETTINGS[locale],
  };
}
